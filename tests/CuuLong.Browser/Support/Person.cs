using CuuLong.Platform.Access;

namespace CuuLong.Browser.Support;

/// <summary>The people of the journeys: one office with a clerk, a leader, his deputy and a specialist, and a clerk at another.</summary>
/// <param name="TwoStep">Asked for a code after the password, so that the window stands before the second step.</param>
public sealed record Person(string UserName, string Name, string Title, string Role, int Office, bool TwoStep = false)
{
    public const string Password = "Phù sa 2026 bồi";

    public static readonly Person Clerk = new("thu.vt", "Kim Thị Thu", "Văn thư", Roles.Clerk, 0);
    public static readonly Person Leader = new("hoa.gd", "Trần Văn Hòa", "Giám đốc", Roles.Leader, 0);
    public static readonly Person Deputy = new("son.pgd", "Võ Thanh Sơn", "Phó Giám đốc", Roles.Leader, 0);
    public static readonly Person Specialist = new("ray.cv", "Thạch Sa Rây", "Chuyên viên", Roles.Specialist, 0);
    public static readonly Person Reporter = new("lan.bc", "Lê Thị Lan", "Tổng hợp báo cáo", Roles.Reporter, 0);
    public static readonly Person Administrator = new("minh.qt", "Sơn Minh", "Quản trị", Roles.Administrator, 0);
    public static readonly Person OtherClerk = new("my.vt", "Lâm Thị Mỹ", "Văn thư", Roles.Clerk, 1);

    public static readonly Person OtherLeader = new("loc.gd", "Nguyễn Tấn Lộc", "Giám đốc", Roles.Leader, 1);
    public static readonly Person OtherReporter = new("tam.bc", "Thạch Thị Tâm", "Tổng hợp báo cáo", Roles.Reporter, 1);
    public static readonly Person OtherAdministrator = new("quy.qt", "Lý Quý", "Quản trị", Roles.Administrator, 1);
    public static readonly Person Chief = new("nguyen.ht", "Huỳnh Thị Nguyên", "Quản trị hệ thống", Roles.System, 0);
    public static readonly Person Halfway = new("binh.cv", "Đặng Thanh Bình", "Chuyên viên", Roles.Specialist, 0, TwoStep: true);

    public static readonly Person[] All = [Clerk, Leader, Deputy, Specialist, Reporter, Administrator, OtherClerk, OtherLeader, OtherReporter, OtherAdministrator, Chief, Halfway];
}
