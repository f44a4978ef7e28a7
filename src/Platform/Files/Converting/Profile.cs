namespace CuuLong.Platform.Files.Converting;

/// <summary>
/// A LibreOffice profile of one worker: two instances cannot share one. It runs no macro, and neither fetches nor
/// reads what a document only links to (a document could otherwise have the server read its files or call addresses).
/// </summary>
internal sealed class Profile : IDisposable
{
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cuulong-office");

    public Profile() => File.WriteAllText(Path.Combine(folder.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), Settings);

    public string Folder => folder.FullName;

    public void Dispose()
    {
        // A process that is just ending may still write here once.
        try { folder.Delete(recursive: true); }
        catch (IOException) { }
    }
}
