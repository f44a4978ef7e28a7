namespace CuuLong.Documents.Paper;

/// <summary>
/// What an administrative document says, box by box (NĐ 30/2020, Phụ lục I, mục IV: the numbers of the boxes are the decree's).
/// Everything is plain text in Vietnamese; the layout gives it its capitals and styles.
/// </summary>
internal sealed record AdministrativeDocument
{
    /// <summary>Box 2: the body above, empty for those that have none to name; and the one that issues.</summary>
    public string Parent { get; init; } = "";
    public required string Agency { get; init; }

    /// <summary>Box 3: "05"; null leaves room, as on a draft: what is signed has its number and day.</summary>
    public string? Number { get; init; }

    /// <summary>Box 3, after the stroke: "BC-STTTT".</summary>
    public required string Notation { get; init; }

    /// <summary>Box 4; the day is null until it is issued.</summary>
    public required string Place { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>Box 5a: "Báo cáo"; empty for a công văn, whose subject stands in box 5b after "V/v".</summary>
    public string TypeName { get; init; } = "";
    public required string Subject { get; init; }

    /// <summary>Box 6.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];
    public required IReadOnlyList<BodyPart> Body { get; init; }

    /// <summary>Box 7a: "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC"…; null when the holder of the position signs himself. 7b, 7c: the name under the signature.</summary>
    public string? Authority { get; init; }
    public required string Position { get; init; }
    public string SignerName { get; init; } = "";

    /// <summary>Box 9a: "Kính gửi"; empty where the kind has none.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];

    /// <summary>Box 9b: without dashes and stops; the last is what is kept ("Lưu: VT, CNTT").</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Box 10a and 10b: "MẬT", "HỎA TỐC"…</summary>
    public string? Secrecy { get; init; }
    public string? Urgency { get; init; }

    /// <summary>Box 11: "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI".</summary>
    public string? Circulation { get; init; }

    /// <summary>Box 12: the drafter's initials and how many copies, "NVA.02"; stands with what is kept.</summary>
    public string? Drafter { get; init; }

    /// <summary>Box 13: address, mail, telephone.</summary>
    public string? Address { get; init; }

    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>Where a citizen checks the document; drawn as a QR code on page 1. Null draws none.</summary>
    public string? VerifyAt { get; init; }

    /// <summary>The only time in the file.</summary>
    public required DateTimeOffset Made { get; init; }

    public bool IsLetter => TypeName.Length == 0;

    /// <summary>Every text that somebody wrote, in no order that matters.</summary>
    public IEnumerable<string> Said =>
    [
        Subject, SignerName, Position, Agency, Parent, Place, Notation, Address ?? "", Authority ?? "", Drafter ?? "", Circulation ?? "", .. Grounds, .. AddressedTo, .. Recipients,
        .. Body.Concat(Annexes.SelectMany(a => a.Body)).SelectMany(p => (string[])[p.Text, p.Title, .. p.Rows?.SelectMany(r => r) ?? []]), .. Annexes.Select(a => a.Title),
    ];
}
