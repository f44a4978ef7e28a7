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

    private PdfImage? Read(string folder, Guid id)
    {
        var path = Path.Combine(installation.DataDir, "signing", folder, $"{id}.png");
        return File.Exists(path) ? PdfImage.Read(File.ReadAllBytes(path)) : null;
    }
}
