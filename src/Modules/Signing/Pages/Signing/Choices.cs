using CuuLong.Platform.Text;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>What forms about certificates offer to choose from.</summary>
internal static class Choices
{
    public static IEnumerable<SelectListItem> Kinds(Words words) => Of<HolderKind>(words, "kind");

    public static IEnumerable<SelectListItem> Media(Words words) => Of<Medium>(words, "medium");

    /// <summary>"Kim Thị Sen, Chuyên viên".</summary>
    public static IEnumerable<SelectListItem> People(IEnumerable<Member> members) => members.Select(m => new SelectListItem($"{m.Name}, {m.Title}", m.PersonId.ToString()));

    /// <summary>Before them the choice of none.</summary>
    public static List<SelectListItem> PeopleOrNone(IEnumerable<Member> members) => [new("–", ""), .. People(members)];

    private static IEnumerable<SelectListItem> Of<T>(Words words, string key) where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(words[$"signing.{key}.{v}"], v.ToString()));
}
