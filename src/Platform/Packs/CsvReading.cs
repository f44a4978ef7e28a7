using CsvHelper;

namespace CuuLong.Platform.Packs;

/// <summary>Rows of a CSV file: first line names the columns, comma between, quotes as RFC 4180 has them, empty means not given.</summary>
internal static class CsvReading
{
    private static readonly CsvReaderOptions Form = new()
    {
        HasHeader = false, Separator = ',', TrackLineNumbers = true, DetectSeparatorHint = false, MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    public static List<T> Rows<T>(string path, string text)
    {
        var shape = Shape.Of(typeof(T));
        using var reader = CsvReader.FromText(text, Form);
        var rows = new List<T>();
        string[]? header = null;
        while (Next(reader, path))
        {
            var place = new PackPlace(path, (int)reader.LineNumber);
            var fields = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            if (header is null) header = Header(shape, fields, place);
            else rows.Add((T)Row(shape, header, fields, place));
        }
        if (header is null) throw new PackException(path, 1, null, $"tệp rỗng. Dòng đầu ghi tên cột: {string.Join(",", shape.Names)}.");
        return rows;
    }

    private static bool Next(CsvReader reader, string path)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException bad)
        {
            throw new PackException(path, (int)bad.LineNumber, null, "dấu ngoặc kép không khớp. Ô có dấu phẩy hay dấu ngoặc kép thì để trong \"…\", dấu ngoặc kép bên trong viết hai lần.");
        }
    }

    private static string[] Header(Shape shape, string[] names, PackPlace place)
    {
        foreach (var name in names) shape.Find(name, place);
        if (names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice) throw place.Wrong(twice.Key, "cột này có hai lần.");
        if (shape.Members.FirstOrDefault(m => m.Required && shape.Names.Contains(m.Name) && !names.Contains(m.Name)) is { } missing)
            throw place.Wrong(missing.Name, "thiếu cột này ở dòng tên cột.");
        return names;
    }

    private static object Row(Shape shape, string[] header, string[] fields, PackPlace place)
    {
        if (fields.Length != header.Length)
            throw place.Wrong(null, $"có {fields.Length} ô, dòng tên cột có {header.Length}. Ô có dấu phẩy thì để trong \"…\".");
        var values = new Dictionary<string, object?>();
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Length == 0) continue;
            var member = shape.Find(header[i], place);
            try
            {
                values[member.Name] = Scalars.Parse(member.Type, fields[i]);
            }
            catch (FormatException bad)
            {
                throw place.Wrong(member.Name, bad.Message);
            }
        }
        return shape.Make(values, place);
    }
}
