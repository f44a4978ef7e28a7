using System.Collections.Concurrent;
using System.Globalization;
using CuuLong.Pdf;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Images;
using CuuLong.Pdf.Layout;
using CuuLong.Platform;

namespace CuuLong.Signing.Display;

/// <summary>
/// How signatures show on the page (NĐ 30/2020, Phụ lục I: boxes 7c, 8 and 14). Pictures and fonts are prepared once for each signer and agency,
/// because cutting and deflating them would cost more than the signature itself.
/// </summary>
internal sealed class Appearances(FontShelf fonts, PictureFolder pictures, SigningSettings settings)
{
    private const int MostRemembered = 4096;
    public const double CornerSize = 10;
    private const double AgencySize = 6.5;
    private const string Signs = " 0123456789-:+T/.,();";

    private readonly ConcurrentDictionary<string, Picture> prepared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PreparedFont> names = new(StringComparer.Ordinal);

    /// <summary>The signer's picture, blue, transparent, in the middle of the field; no text.</summary>
    /// <returns>How to draw it; or that the picture is broken.</returns>
    public Outcome<Func<IPdfObjects, double, double, PdfAppearance>> Signer(Guid person, string name)
    {
        var (picture, broken) = Kept($"p{person:N}{pictures.Age(person)}{name}", name, () => pictures.Signature(person) ?? (settings.TestOn ? TestPictures.Signature(fonts, name) : null));
        if (broken is not null) return broken;
        return (Func<IPdfObjects, double, double, PdfAppearance>)((file, width, height) => Drawn(file, width, height, picture, new(0, 0, width, height)).Done());
    }

    /// <summary>The agency's seal, red, in real size at the left of the field; beside it, above the signature, the agency's name and the time.</summary>
    /// <param name="at">The time that the signature states (/M): shown as ISO 8601 writes it, in Vietnam's offset.</param>
    /// <returns>How to draw it; or that the picture is broken.</returns>
    public Outcome<Func<IPdfObjects, double, double, PdfAppearance>> Agency(Guid agency, string name, DateTimeOffset at)
    {
        var (picture, broken) = Kept($"a{agency:N}{pictures.Age(agency)}{name}", name, () => pictures.Seal(agency) ?? (settings.TestOn ? TestPictures.Seal(fonts, name) : null));
        if (broken is not null) return broken;
        var font = Font(name);
        return (Func<IPdfObjects, double, double, PdfAppearance>)((file, width, height) =>
        {
            var side = Math.Min(TestPictures.SealSide, Math.Min(width, height));
            var writer = Drawn(file, width, height, picture, new(0, (height - side) / 2, side, (height + side) / 2));
            if (width < side + 60) return writer.Done();
            var y = height - AgencySize - 1;
            foreach (var line in Lines(font, AgencySize, name, width - side - 4).Append(Time(at)))
            {
                writer.Text(font, AgencySize, line, side + 4, y);
                y -= AgencySize * 1.2;
            }
            return writer.Done();
        });
    }

    /// <summary>A copy in electronic form, or an annex in a file of its own: text only, upright, black, 10 pt.</summary>
    public CornerMark Corner(params IReadOnlyList<string> text)
    {
        var font = Font(string.Concat(text));
        return new(font, [.. text.SelectMany(l => Lines(font, CornerSize, l, CornerTexts.Width))]);
    }

    public static string Time(DateTimeOffset at) => at.Local().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A genuine key without a picture leaves the place of it empty: what is drawn for tests never stands on a genuine document.</summary>
    private static AppearanceWriter Drawn(IPdfObjects file, double width, double height, IPdfPicture? picture, PdfBox at) =>
        picture is null ? new(file, width, height) : new AppearanceWriter(file, width, height).Picture(picture, at);

    private Picture Kept(string key, string name, Func<IPdfPicture?> make)
    {
        if (prepared.Count > MostRemembered) prepared.Clear();
        return prepared.GetOrAdd(key, _ => Made(name, make));
    }

    private static Picture Made(string name, Func<IPdfPicture?> make)
    {
        try
        {
            return new(make(), null);
        }
        catch (PdfException wrong) when (wrong.Fault is PdfFault.Broken or PdfFault.TooLarge)
        {
            return new(null, new Refusal("signing.sign.picture", null, name));
        }
    }

    private sealed record Picture(IPdfPicture? Shown, Refusal? Broken);

    private PreparedFont Font(string text)
    {
        if (names.Count > MostRemembered) names.Clear();
        return names.GetOrAdd(string.Concat(text.Normalize().Distinct().Order()), letters => new PreparedFont(fonts[FontFace.Serif], letters + Signs));
    }

    private static List<string> Lines(PreparedFont font, double size, string text, double room)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && font.Width($"{lines[^1]} {word}", size) <= room) lines[^1] += " " + word;
            else lines.Add(word);
        return lines;
    }
}
