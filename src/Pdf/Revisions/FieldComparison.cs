namespace CuuLong.Pdf;

/// <summary>A field that was there before.</summary>
internal static class FieldComparison
{
    private const int PushButton = 1 << 16;

    private static readonly string[] Signed = ["V", "AP", "AS", "F", "MK", "DA", "M"], Filled = ["V", "AP", "AS", "M", "I", "TI", "RV", "MK"];

    /// <param name="name">Of the fields above, fully qualified.</param>
    public static void Compare(ChangeSet changes, Sameness same, PdfReference reference, string? name, string? type, int depth)
    {
        changes.After.Step();
        if (depth > 32 || changes.Before.Load(reference) is not PdfDictionary then || changes.After.Load(reference) is not PdfDictionary now) return;
        type = changes.Before.Get<PdfName>(then, "FT")?.Value ?? type;
        if (changes.Before.Get<PdfString>(then, "T")?.ToText() is { } own) name = name is null ? own : $"{name}.{own}";
        Changed(changes, same, reference, type, name ?? $"{reference.Number}", then, now);
        if (changes.Before.Get<PdfArray>(then, "Kids") is not { } kids) return;
        foreach (var kid in kids)
            if (kid is PdfReference child) Compare(changes, same, child, name, type, depth + 1);
    }

    private static void Changed(ChangeSet changes, Sameness same, PdfReference reference, string? type, string name, PdfDictionary then, PdfDictionary now)
    {
        var (was, value) = (ValueOf(changes.Before, then), ValueOf(changes.After, now));
        var answered = !(type == "Btn" && IsPush(changes.Before, then)) && (!same.Of(was, value) || !same.Of(then["AS"], now["AS"]));
        if (answered && type != "Sig")
        {
            changes.FilledWidgets[reference.Number] = name;
            // What a button can look like is known when it is signed.
            if (type != "Btn") Drawn(changes, then["AP"]);
            if (FieldLook.Differs(changes, same, type, then, now)) changes.Allow(ChangeLevel.Hidden, "field-misdrawn", name);
        }
        if (!changes.IsChanged(reference.Number)) return;
        var signing = type == "Sig" && was is null && value is not null && !now.Ambiguous;
        if (signing && same.Except(then, now, Signed)) Sign(changes, same, reference, name, then, now);
        else if (type != "Sig" && !now.Ambiguous && (same.Except(then, now, Filled) || (answered && same.Except(then, now, [.. Filled, "Ff", "DA"]) && Closing.Is(changes, same, then, now)))) Fill(changes, same, reference, name, then, now, answered);
        else if (!same.Of(then, now))
        {
            changes.Explain(reference.Number);
            changes.Forbid(type == "Sig" ? "signed-field-changed" : "field-changed", name);
        }
    }

    private static void Sign(ChangeSet changes, Sameness same, PdfReference reference, string name, PdfDictionary then, PdfDictionary now)
    {
        changes.Explain(reference.Number);
        if (now["V"] is { } value && !(value is PdfReference r && changes.IsFresh(r.Number))) changes.Forbid("field-changed", name);
        var redrawn = Drawn(changes, then["AP"]);
        NewField.Value(changes, ValueOf(changes.After, now), name, redrawn || !same.Of(then["AP"], now["AP"]) || !same.Of(then["MK"], now["MK"]));
        changes.Allow(ChangeLevel.Signing, "field-signed", name);
        changes.SignedWidgets.Add(reference.Number);
        if (IsUnseen(changes.Before, then) && !IsUnseen(changes.After, now)) changes.Allow(ChangeLevel.Hidden, "field-shown", name);
        changes.ExplainFresh(now["AP"]);
        changes.ExplainFresh(now["MK"]);
    }

    private static void Fill(ChangeSet changes, Sameness same, PdfReference reference, string name, PdfDictionary then, PdfDictionary now, bool answered)
    {
        changes.Explain(reference.Number);
        foreach (var key in Filled) changes.ExplainFresh(now[key]);
        if (same.Of(then, now)) return;
        // What is drawn anew without a new answer shows something that is not the field's value.
        if (!answered) changes.Allow(ChangeLevel.Hidden, "field-redrawn", name);
        else changes.Allow(ChangeLevel.Filling, IsBlank(changes.Before, ValueOf(changes.Before, then)) ? "field-filled" : "field-replaced", name);
    }

    /// <summary>An appearance that is written anew under its old number, when it is the field's alone.</summary>
    /// <returns>True when one was.</returns>
    internal static bool Drawn(ChangeSet changes, PdfObject? value, int depth = 0)
    {
        if (depth > 3) return false;
        changes.After.Step();
        if (value is PdfReference shared && changes.Counts.Of(shared.Number) > 1) return false;
        if (value is PdfReference reference && changes.Before.Load(reference) is PdfStream && changes.After.Load(reference) is PdfStream drawn)
        {
            if (!changes.IsChanged(reference.Number)) return false;
            changes.Explain(reference.Number);
            changes.ExplainFresh(drawn["Resources"]);
            return true;
        }
        var any = false;
        if (changes.Before.Resolve(value) is PdfDictionary states)
            foreach (var (_, state) in states) any |= Drawn(changes, state, depth + 1);
        return any;
    }

    /// <summary>A widget apart from its field has the field's value.</summary>
    private static PdfObject? ValueOf(PdfDocument document, PdfDictionary field) =>
        field["V"] ?? (field.Has("T") ? null : document.Get<PdfDictionary>(field, "Parent")?["V"]);

    /// <summary>A push button has no value (12.7.5.2.2).</summary>
    private static bool IsPush(PdfDocument document, PdfDictionary field) =>
        ((document.Get<PdfInteger>(field, "Ff") ?? document.Get<PdfInteger>(document.Get<PdfDictionary>(field, "Parent"), "Ff"))?.Value & PushButton) is > 0;

    /// <summary>Flagged as hidden or not to be viewed (12.5.3).</summary>
    private static bool IsUnseen(PdfDocument document, PdfDictionary widget) => document.Get<PdfInteger>(widget, "F") is { } flags && (flags.Value & 0x22) != 0;

    private static bool IsBlank(PdfDocument document, PdfObject? value) => document.Resolve(value) is PdfNull or PdfName { Value: "Off" } || (document.Resolve(value) is PdfString text && text.ToText() == "");
}
