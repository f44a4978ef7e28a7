namespace CuuLong.Platform.Ui;

/// <summary>What a colour means: river action, silt attention, son overdue or error, rice done, indigo a person's hand or a stopped clock.</summary>
public enum Tone { Plain, River, Silt, Son, Rice, Indigo }

internal static class Tones
{
    public static string? Name(this Tone tone) => tone == Tone.Plain ? null : tone.ToString().ToLowerInvariant();
}
