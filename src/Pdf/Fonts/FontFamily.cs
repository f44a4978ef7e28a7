namespace CuuLong.Pdf.Fonts;

/// <summary>Serif is Liberation Serif (Times New Roman), Sans is Liberation Sans (Arial).</summary>
public enum FontFamily { Serif, Sans }
