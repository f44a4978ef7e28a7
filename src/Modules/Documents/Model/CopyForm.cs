namespace CuuLong.Documents.Model;

/// <summary>Hình thức sao (NĐ 30/2020, Điều 25).</summary>
internal enum CopyForm
{
    /// <summary>Sao y: the whole, from the original.</summary>
    Full,

    /// <summary>Sao lục: the whole, from a sao y.</summary>
    OfCopy,

    /// <summary>Trích sao: a part, set anew.</summary>
    Extract,
}

internal static class CopyForms
{
    /// <summary>As the mark on the page says it.</summary>
    public static string Words(this CopyForm form) => form switch { CopyForm.Full => "SAO Y", CopyForm.OfCopy => "SAO LỤC", _ => "TRÍCH SAO" };

    /// <summary>Number and notation of a copy, "01/SY-STTTT": abbreviations of Phụ lục III.</summary>
    public static string Notation(this CopyForm form, long number, string agency) =>
        $"{Model.Notation.Number(number)}/{form switch { CopyForm.Full => "SY", CopyForm.OfCopy => "SL", _ => "TrS" }}-{agency}";
}
