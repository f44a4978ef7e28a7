using CuuLong.Platform.Access;

namespace CuuLong.Browser.Support;

/// <summary>The people of the journeys: one office with a clerk, a leader, his deputy and a specialist, and a clerk at another.</summary>
public sealed record Person(string UserName, string Name, string Title, string Role, int Office)
{
    public const string Password = "Phù sa 2026 bồi";

    public static readonly Person Clerk = new("thu.vt", "Kim Thị Thu", "Văn thư", Roles.Clerk, 0);
    public static readonly Person Leader = new("hoa.gd", "Trần Văn Hòa", "Giám đốc", Roles.Leader, 0);
    public static readonly Person Deputy = new("son.pgd", "Võ Thanh Sơn", "Phó Giám đốc", Roles.Leader, 0);
    public static readonly Person Specialist = new("ray.cv", "Thạch Sa Rây", "Chuyên viên", Roles.Specialist, 0);
    public static readonly Person Reporter = new("lan.bc", "Lê Thị Lan", "Tổng hợp báo cáo", Roles.Reporter, 0);
    public static readonly Person Administrator = new("minh.qt", "Sơn Minh", "Quản trị", Roles.Administrator, 0);
    public static readonly Person OtherClerk = new("my.vt", "Lâm Thị Mỹ", "Văn thư", Roles.Clerk, 1);

    public static readonly Person[] All = [Clerk, Leader, Deputy, Specialist, Reporter, Administrator, OtherClerk];
}
