using QRCoder;

namespace CuuLong.Platform.Ui;

/// <summary>A QR code as squares, for those who draw it themselves.</summary>
public static class QrSquares
{
    /// <returns>True is dark; by row and column, the quiet zone of four included.</returns>
    public static bool[,] Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var squares = new bool[rows.Count, rows.Count];
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < rows.Count; c++) squares[r, c] = rows[r][c];
        return squares;
    }
}
