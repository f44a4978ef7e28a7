using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;

namespace CuuLong.Name.Pages.Name;

[Needs("name.read")]
internal sealed class IndexModel : OfficePage;
