using CuuLong.Platform.Modules;

namespace CuuLong.Documents;

/// <summary>Văn bản đến, văn bản đi, bút phê, xử lý.</summary>
internal sealed class DocumentsModule : Module
{
    public override string Key => "documents";
}
