namespace CuuLong.Platform.Files.Sheets;

/// <param name="Number">Its place in the sheet, counted from 1 as people see it; rows that were left blank count too.</param>
public readonly record struct SheetRow(int Number, string[] Cells);
