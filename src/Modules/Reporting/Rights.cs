namespace CuuLong.Reporting;

/// <summary>Permissions of the module.</summary>
internal static class Rights
{
    public const string Read = "reporting.read";
    public const string Write = "reporting.write";
    public const string Close = "reporting.close";
}
