using System.Collections.Concurrent;
using System.Text;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Regimes;
using CuuLong.Platform.Territory;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Paper;

/// <summary>Puts the boxes of a document together from what the module and the organisations know (all in memory) and sets its page.</summary>
internal sealed class OutgoingPaper(IOrganisations organisations, IAreas areas, IRegimes regimes, WordBook words, PaperLayout layout)
{
    private const int MostListed = 12, MostAddressed = 6;
    private const string Committee = "Ủy ban nhân dân";

    private readonly ConcurrentDictionary<Regime, PaperMeasures> measures = new(ReferenceEqualityComparer.Instance);

    /// <returns>A PDF with fields for signature and seal; or what cannot be set.</returns>
    public Outcome<byte[]> Write(PaperOrder order) =>
        layout.Write(Describe(order), regimes.Governing("documents", order.On ?? order.Made.Day()) is { } regime ? measures.GetOrAdd(regime, PaperMeasures.Of) : null);

    public AdministrativeDocument Describe(PaperOrder order)
    {
        var agency = organisations.Find(order.AgencyId) ?? throw new ArgumentException("no such agency", nameof(order));
        var unit = order.UnitId == order.AgencyId ? null : organisations.Find(order.UnitId);
        var type = DocumentType.Find(order.Type)!;
        var (grounds, body) = BodyText.Read(order.Text);
        var letter = type.Code == DocumentType.Letter;
        // A letter has no legal grounds (Phụ lục III, mẫu 1.5): its "Căn cứ …" begins a sentence.
        if (letter) (grounds, body) = ([], [.. grounds.Select(g => new BodyPart(BodyKind.Text, g)), .. body]);
        var names = order.Recipients.Select(r => organisations.Find(r)?.Name).OfType<string>().ToList();
        if (order.AlsoTo is { Length: > 0 } also) names.AddRange(also.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        // Box 9a belongs to letters and to what asks an authority above for something (Phụ lục I, II.9a).
        var asks = letter || type.Code == DocumentType.Submission;
        var addressed = asks && names.Count <= MostAddressed;
        var (authority, position, name) = Signing(agency, order);
        return new AdministrativeDocument
        {
            Parent = agency.Name.StartsWith(Committee, StringComparison.Ordinal) || organisations.ParentOn(agency, order.On ?? order.Made.Day()) is not { } above ? "" : above.Name,
            Agency = agency.Name, Place = Place(agency, order.On ?? order.Made.Day()),
            Number = order.Number is { } number ? Notation.Number(number) : null, Notation = Notation.Of(0, type, agency.Notation, unit?.Notation ?? "")[3..], On = order.On,
            TypeName = letter ? "" : words.Get("vi", $"documents.type.{type.Code}"), Subject = Subject(order.Subject, letter), Grounds = grounds, Body = body,
            Authority = authority, Position = position, SignerName = name,
            AddressedTo = addressed ? names : asks ? ["Các cơ quan, đơn vị có tên tại mục Nơi nhận"] : [],
            Recipients = [.. addressed ? ["Như trên"] : names.Take(MostListed), .. !addressed && names.Count > MostListed ? [$"{names.Count - MostListed} nơi khác theo danh sách"] : Array.Empty<string>(), Kept(unit)],
            Drafter = Initials(order.DrafterName), Urgency = order.Urgency == Urgency.Normal ? null : words.Get("vi", $"documents.urgency.{order.Urgency}").ToUpperInvariant(),
            VerifyAt = order.VerifyAt, Made = order.Made,
        };
    }

    /// <summary>TM. for a body that decides together; KT., TL., TUQ. before the position that the signer stands for (NĐ 30/2020, Điều 13).</summary>
    private static (string? Authority, string Position, string Name) Signing(Unit agency, PaperOrder order)
    {
        var collective = agency.Name.StartsWith(Committee, StringComparison.Ordinal) ? $"TM. {Committee}" : null;
        var (title, stands, name) = order.By is { } by ? (by.Title, $"{by.As.ToString().ToUpperInvariant()}. {order.SignerTitle}", by.Name)
            : order.SignerTitle.StartsWith("Phó ", StringComparison.Ordinal) ? (order.SignerTitle, $"KT. {order.SignerTitle[4..]}", order.SignerName) : (order.SignerTitle, null, order.SignerName);
        return (collective is null ? stands : stands is null ? collective : $"{collective}\n{stands}", title, name);
    }

    /// <summary>The territory that the office, or the next one above it, governs: without its type, as box 4 names it.</summary>
    public string Place(Guid agency, DateOnly on) => organisations.Find(agency) is { } known ? Place(known, on) : "…";

    private string Place(Unit agency, DateOnly on)
    {
        for (var unit = agency; unit is not null; unit = organisations.ParentOn(unit, on))
            if (unit.Territory is { } code && (areas.Find(code, on) ?? areas.Find(code, unit.ValidFrom)) is { } area)
                return area.Name.StartsWith(area.Type + " ", StringComparison.OrdinalIgnoreCase) && !char.IsDigit(area.Name[^1]) ? area.Name[(area.Type.Length + 1)..] : area.Name;
        return "…";
    }

    private static string Subject(string subject, bool letter)
    {
        var bare = subject.StartsWith("V/v ", StringComparison.OrdinalIgnoreCase) ? subject[4..] : subject.StartsWith("Về việc ", StringComparison.OrdinalIgnoreCase) ? subject[8..] : null;
        return bare is null ? subject : letter ? bare : "Về việc " + bare;
    }

    private static string Kept(Unit? unit) => unit is { Notation.Length: > 0 } ? $"Lưu: VT, {unit.Notation}" : "Lưu: VT";

    private static string? Initials(string name)
    {
        var initials = new StringBuilder();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) initials.Append(word[0]);
        return initials.Length == 0 ? null : initials.ToString();
    }
}
