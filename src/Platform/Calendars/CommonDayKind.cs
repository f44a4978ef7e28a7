namespace CuuLong.Platform.Calendars;

public enum CommonDayKind { Holiday, Substitute, Swap }
