namespace CuuLong.Platform.Ui;

public enum StepState { Next, Now, Done, Returned }

/// <param name="Note">Who and when, or the reason it came back.</param>
/// <param name="Href">Where its opinion stands.</param>
public sealed record Step(string Name, StepState State, string? Note = null, string? Href = null);
