namespace CuuLong.Platform.Events;

public enum OutboxState { Waiting, Done, Failed }

/// <summary>An event on its way to its handlers, written with the rows that caused it.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; }
    public string Type { get; init; } = "";
    public string Payload { get; init; } = "";
    public Guid AgencyId { get; init; }
    public DateTimeOffset OccurredAt { get; init; }
    public OutboxState State { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
    public string? Error { get; set; }
}

/// <summary>A handler's receipt, written with what the handler changed: it acts once however often the event is delivered.</summary>
public sealed class OutboxReceipt
{
    public Guid MessageId { get; init; }
    public string Handler { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
