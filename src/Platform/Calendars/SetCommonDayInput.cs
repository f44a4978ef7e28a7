namespace CuuLong.Platform.Calendars;

/// <param name="Worked">Of a swap: the day worked for it.</param>
internal sealed record SetCommonDayInput(CommonDayKind Kind, DateOnly? Day, DateOnly? Worked, string? Name, string? LegalDocument);
