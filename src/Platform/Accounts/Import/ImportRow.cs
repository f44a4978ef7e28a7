namespace CuuLong.Platform.Accounts.Import;

/// <summary>A row of the spreadsheet and what became of it; every row read has one, so nothing is lost.</summary>
/// <param name="Number">Its row in the sheet, counted from 1 as the sheet shows it.</param>
/// <param name="Refusal">Why no account was made; null when one was.</param>
internal sealed record ImportRow(int Number, string PersonName, string UserName, Guid? AccountId, Refusal? Refusal);
