using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Notifications;

/// <summary>Something a person should know, kept until read. Said in the words of whoever reads it, so only the key and its arguments are kept.</summary>
public sealed class Notification
{
    /// <summary>Sorts by time.</summary>
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>Text key of the sentence; also the kind by which a person chooses how to be told.</summary>
    public string Text { get; init; } = "";

    /// <summary>Arguments of the sentence, a JSON list of texts.</summary>
    public string Args { get; init; } = "[]";

    /// <summary>Page of the record, a path of this installation.</summary>
    public string Url { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; set; }
}

public enum NotificationWay { Page, PageAndMail, None }

/// <summary>How a person wants to be told of one kind; without a row, on the page.</summary>
public sealed class NotificationChoice
{
    public Guid PersonId { get; init; }
    public string Text { get; init; } = "";
    public NotificationWay Way { get; set; }
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("notifications");
        notification.HasIndex(n => new { n.PersonId, n.ReadAt, n.At });
        notification.HasIndex(n => n.At);
    }
}

internal sealed class NotificationChoiceMapping : IEntityTypeConfiguration<NotificationChoice>
{
    public void Configure(EntityTypeBuilder<NotificationChoice> choice) =>
        choice.ToTable("notification_choices").HasKey(c => new { c.PersonId, c.Text });
}
