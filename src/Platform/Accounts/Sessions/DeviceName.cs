using CuuLong.Platform.Text;

namespace CuuLong.Platform.Accounts.Sessions;

/// <summary>"Chrome trên Windows": a device as its owner knows it, from what the browser says of itself; that itself where it names neither.</summary>
internal static class DeviceName
{
    // In this order: one that descends from another says the other's name too.
    private static readonly (string Sign, string Name)[] Browsers =
        [("coc_coc", "Cốc Cốc"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Of(string agent, Words words) => Named(Browsers, agent) is { } browser && Named(Systems, agent) is { } system
        ? words["platform.session.device.on", browser, system] : agent.Length == 0 ? "–" : agent;

    private static string? Named((string Sign, string Name)[] known, string agent) =>
        known.FirstOrDefault(k => agent.Contains(k.Sign, StringComparison.OrdinalIgnoreCase)).Name;
}
