using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>Which recipients are shown, by what was heard from them.</summary>
internal enum Hearing { All, Returned, Received, Waiting }

internal static class Hearings
{
    public static bool Fits(this Hearing hearing, RecipientRow row) => hearing switch
    {
        Hearing.Returned => row.State == LineState.Returned,
        Hearing.Received => row.State is LineState.Registered or LineState.Directed or LineState.Handling or LineState.Done,
        Hearing.Waiting => row.State == LineState.Waiting,
        _ => true,
    };
}
