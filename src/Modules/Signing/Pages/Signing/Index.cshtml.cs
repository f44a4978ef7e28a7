using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;

namespace CuuLong.Signing.Pages.Signing;

[Needs("signing.read")]
internal sealed class IndexModel : OfficePage;
