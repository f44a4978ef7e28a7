namespace CuuLong.Platform.Notifications;

/// <summary>What a module tells people of, so that they can choose how; register one per kind in the module's Register.</summary>
/// <param name="Text">Text key of the sentence that <see cref="Notify"/> is given.</param>
/// <param name="Title">Text key of the kind's name in the list of choices.</param>
public sealed record NotificationKind(string Text, string Title);
