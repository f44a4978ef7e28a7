using System.Collections;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CuuLong.Platform.Packs;

/// <summary>Makes C# objects of a YAML file: mappings by <see cref="Shape"/>, lists, dictionaries with text keys, and single values.</summary>
internal static class YamlReading
{
    public static object Document(Type type, string path, string text)
    {
        if (TabbedLine(text) is > 0 and var tabbed) throw new PackException(path, tabbed, KeyAt(text, tabbed), "thụt đầu dòng bằng tab. YAML chỉ nhận dấu cách; thay tab bằng hai dấu cách, không dùng tab.");
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException bad)
        {
            var line = (int)Math.Max(1, Math.Max(bad.Start.Line, bad.End.Line));
            throw new PackException(path, line, KeyAt(text, line), $"YAML không đọc được ({bad.Message}). Kiểm thụt đầu dòng, dấu hai chấm, ngoặc và khóa viết hai lần.");
        }
        return stream.Documents switch
        {
            [] => throw Blank(path),
            [var document] => Value(type, document.RootNode, path, null) ?? throw Blank(path),
            [_, var second, ..] => throw new PackException(path, (int)second.RootNode.Start.Line, null, "bắt đầu tài liệu YAML thứ hai trong một tệp; cần đúng một. Bỏ dòng «---» đứng trước."),
        };
    }

    private static PackException Blank(string path) => new(path, 1, null, "tệp rỗng; cần đúng một tài liệu YAML.");

    public static object? Value(Type type, YamlNode node, string path, string? key)
    {
        var place = new PackPlace(path, (int)node.Start.Line);
        if (Scalars.Are(type)) return Single(type, node, place, key);
        if (Empty(node)) return null;
        if (type == typeof(PackNode)) return new PackNode(place, key, node);
        if (DictionaryValue(type) is { } of) return Dictionary(of, node, place, key);
        if (ListItem(type) is { } item) return List(type, item, node, place, key);
        return Mapping(type, node, place, key);
    }

    private static object? Single(Type type, YamlNode node, PackPlace place, string? key)
    {
        if (node is not YamlScalarNode scalar) throw place.Wrong(key, "cần một giá trị đơn, không phải danh sách hay nhóm khóa.");
        if (Empty(node)) return null;
        try
        {
            return Scalars.Parse(type, scalar.Value!);
        }
        catch (FormatException bad)
        {
            throw place.Wrong(key, bad.Message);
        }
    }

    private static object Mapping(Type type, YamlNode node, PackPlace place, string? key)
    {
        if (node is not YamlMappingNode mapping) throw place.Wrong(key, "cần một nhóm khóa (mỗi dòng «khóa: giá trị»).");
        var shape = Shape.Of(type);
        var values = new Dictionary<string, object?>();
        foreach (var (name, value) in mapping.Children)
        {
            var written = Key(name, place.File);
            place.Keys[written] = (int)name.Start.Line;
            var member = shape.Find(written, place);
            values[member.Name] = Value(member.Type, value, place.File, member.Name);
        }
        return shape.Make(values, place);
    }

    private static IList List(Type type, Type item, YamlNode node, PackPlace place, string? key)
    {
        if (node is not YamlSequenceNode sequence) throw place.Wrong(key, "cần một danh sách (mỗi mục bắt đầu bằng «- »).");
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var child in sequence.Children)
            list.Add(Value(item, child, place.File, key) ?? throw new PackPlace(place.File, (int)child.Start.Line).Wrong(key, "có mục trống trong danh sách."));
        if (!type.IsArray) return list;
        var array = Array.CreateInstance(item, list.Count);
        list.CopyTo(array, 0);
        return array;
    }

    private static IDictionary Dictionary(Type of, YamlNode node, PackPlace place, string? key)
    {
        if (node is not YamlMappingNode mapping) throw place.Wrong(key, "cần một nhóm khóa (mỗi dòng «khóa: giá trị»).");
        var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), of))!;
        foreach (var (name, value) in mapping.Children)
        {
            var written = Key(name, place.File);
            made.Add(written, Value(of, value, place.File, written) ?? throw new PackPlace(place.File, (int)name.Start.Line).Wrong(written, "bắt buộc phải có giá trị."));
        }
        return made;
    }

    private static string Key(YamlNode name, string path) => name is YamlScalarNode { Value: { } written }
        ? written : throw new PackException(path, (int)name.Start.Line, null, "khóa là một chữ đứng trước dấu hai chấm, không phải danh sách hay nhóm khóa.");

    private static bool Empty(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static Type? DictionaryValue(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string)
        && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, value)) ? value : null;

    private static Type? ListItem(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(item)) ? item : null;

    private static int TabbedLine(string text) => Array.FindIndex(text.Split('\n'), l => l[..^l.TrimStart().Length].Contains('\t')) + 1;

    private static string? KeyAt(string text, int line)
    {
        var written = text.Split('\n').ElementAtOrDefault(line - 1)?.Split(':')[0].Trim(' ', '-', '\t', '"');
        return written is { Length: > 0 and < 60 } ? written : null;
    }
}
