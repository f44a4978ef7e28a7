using CuuLong.Pdf.Images;
using CuuLong.Platform.Verbs;

namespace CuuLong.Signing.Display;

/// <summary>
/// The scanned signatures and seals of an installation: DATA/signing/signatures/ID.png and DATA/signing/seals/ID.png, where ID is the key of the
/// person or agency. Transparent PNG; the seal in its real size.
/// </summary>
internal sealed class PictureFolder(Installation installation)
{
    public IPdfPicture? Signature(Guid person) => Read("signatures", person);

    public IPdfPicture? Seal(Guid agency) => Read("seals", agency);

    /// <summary>Another value when a picture is exchanged.</summary>
    public long Age(Guid id) => File.GetLastWriteTimeUtc(Place("signatures", id)).Ticks ^ File.GetLastWriteTimeUtc(Place("seals", id)).Ticks;

    private PdfImage? Read(string folder, Guid id)
    {
        var path = Place(folder, id);
        return File.Exists(path) ? PdfImage.Read(File.ReadAllBytes(path)) : null;
    }

    private string Place(string folder, Guid id) => Path.Combine(installation.DataDir, "signing", folder, $"{id}.png");
}
