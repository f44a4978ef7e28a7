using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Replay;

/// <summary>The pack's small demonstration: a dozen agencies at work up to now, and one account to try each role with.</summary>
/// <param name="Days">Calendar days before today that are played.</param>
/// <param name="Password">Of every account named here; for a machine of one's own only.</param>
/// <param name="Agencies">Keys of the agencies at work.</param>
public sealed record DemoFile(PackPlace Place, int Days, int Seed, string Password, string[] Agencies, DemoPerson[] People, Dictionary<string, PackNode> Streams)
{
    /// <summary>Refuses what cannot be played.</summary>
    public void Demand()
    {
        if (Days is < 1 or > 366) throw Place.Wrong("days", "là số ngày trước hôm nay, từ 1 đến 366.");
        if (Agencies.Length < 2) throw Place.Wrong("agencies", "cần ít nhất hai cơ quan để gửi và nhận văn bản.");
    }
}

/// <param name="Role">Role keys, separated by spaces.</param>
/// <param name="Unit">Key of the unit.</param>
public sealed record DemoPerson(PackPlace Place, string UserName, string Name, string Title, string Role, string Unit);
