using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;

namespace CuuLong.Platform.Pages.Account;

/// <summary>The doors of one's own account.</summary>
[SignedIn]
internal sealed class IndexModel : OfficePage
{
    public static readonly (string Url, string Text)[] Doors =
    [
        ("/account/position", "platform.position.choose"),
        ("/account/delegations", "platform.delegations.own"),
        ("/account/email", "platform.email.title"),
        ("/account/password", "platform.password.change"),
        ("/account/two-step", "platform.two-step.title"),
        ("/account/passkeys", "platform.passkeys.title"),
        ("/account/sessions", "platform.sessions.title"),
        ("/account/outside", "platform.outside.title"),
    ];
}
