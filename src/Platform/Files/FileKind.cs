namespace CuuLong.Platform.Files;

/// <summary>A kind of file that the store knows, told by its content.</summary>
/// <param name="Key">Last part of the text key of its name ("platform.files.kind.pdf").</param>
/// <param name="Extensions">How names of this kind may end; the first is the proper one.</param>
public sealed record FileKind(string Type, string Key, params string[] Extensions)
{
    public static readonly FileKind Pdf = new("application/pdf", "pdf", "pdf");
    public static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word", "docx");
    public static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "excel", "xlsx");
    public static readonly FileKind Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "powerpoint", "pptx", "ppsx");
    public static readonly FileKind Doc = new("application/msword", "word", "doc", "dot");
    public static readonly FileKind Xls = new("application/vnd.ms-excel", "excel", "xls");
    public static readonly FileKind Ppt = new("application/vnd.ms-powerpoint", "powerpoint", "ppt", "pps");
    public static readonly FileKind Odt = new("application/vnd.oasis.opendocument.text", "opendocument", "odt");
    public static readonly FileKind Ods = new("application/vnd.oasis.opendocument.spreadsheet", "opendocument", "ods");
    public static readonly FileKind Odp = new("application/vnd.oasis.opendocument.presentation", "opendocument", "odp");

    // Word saves RTF under .doc when told to keep the old name.
    public static readonly FileKind Rtf = new("application/rtf", "rtf", "rtf", "doc");
    public static readonly FileKind Png = new("image/png", "image", "png");
    public static readonly FileKind Jpeg = new("image/jpeg", "image", "jpg", "jpeg", "jfif");
    public static readonly FileKind Tiff = new("image/tiff", "image", "tif", "tiff");
    public static readonly FileKind Gif = new("image/gif", "image", "gif");
    public static readonly FileKind Mp3 = new("audio/mpeg", "sound", "mp3");
    public static readonly FileKind Wav = new("audio/wav", "sound", "wav");
    public static readonly FileKind Mp4 = new("video/mp4", "video", "mp4", "m4a", "m4v", "mov");
    public static readonly FileKind Zip = new("application/zip", "zip", "zip");
    public static readonly FileKind Xml = new("application/xml", "xml", "xml", "edxml");
    public static readonly FileKind Text = new("text/plain", "text", "txt", "csv", "md", "log", "json");

    /// <summary>A name without an extension claims nothing; one with an extension must claim what the content is.</summary>
    public bool Fits(string name)
    {
        var extension = Path.GetExtension(name).TrimStart('.');
        return extension.Length == 0 || Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
    }
}
