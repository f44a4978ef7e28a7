using CuuLong.Documents.Model;
using CuuLong.Platform.Access;

namespace CuuLong.Documents.Pages;

/// <summary>The copies of one document.</summary>
/// <param name="NewUrl">Where a further one is made; null for who may not, or of what cannot be copied.</param>
internal sealed record Copied(IReadOnlyList<Copy> Copies, string? NewUrl)
{
    public static Copied Of(Line line, IReadOnlyList<Copy> copies, Actor actor) => new(copies, Url(line.Id, line.Copyable, actor));

    public static Copied Of(Model.Outgoing document, IReadOnlyList<Copy> copies, Actor actor) => new(copies, Url(document.Id, document.State == OutgoingState.Issued, actor));

    private static string? Url(Guid source, bool copyable, Actor actor) => copyable && actor.May(Rights.Copy) ? $"/copies/new/{source}" : null;
}
