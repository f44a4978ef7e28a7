using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;

namespace CuuLong.Platform.Pages;

/// <summary>Bàn việc: what waits for this person today, gathered from the modules.</summary>
[SignedIn]
internal sealed class IndexModel : OfficePage;
