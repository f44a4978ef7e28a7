using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CuuLong.Reporting.Queries;

namespace CuuLong.Reporting.Export;

/// <summary>A report's figures for machines: UTF-8, Vietnamese as it is, the same bytes for the same values.</summary>
internal static class ReportJson
{
    public static byte[] Write(ReportContent report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("period", report.Period.ToString());
            json.WriteString("unit", report.Template.Unit);
            if (report.Until is not null) json.WriteBoolean("provisional", true);
            json.WriteStartArray("figures");
            foreach (var figure in report.Figures) Write(json, figure);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ReportFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("key", figure.Figure.Key);
        if (figure.Value is { } value) json.WriteNumber("value", value);
        else json.WriteNull("value");
        json.WriteString("state", figure.State == FigureState.Live ? "live" : "declared");
        json.WriteString("formula", figure.FormulaText);
        json.WriteString("from", figure.Window.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", figure.Window.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("rows", figure.Rows);
        json.WriteEndObject();
    }
}
