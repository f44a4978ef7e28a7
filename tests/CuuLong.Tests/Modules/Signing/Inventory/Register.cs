using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>An agency with its register of certificates, and the acts on it in one word each.</summary>
internal sealed class Register : IAsyncDisposable
{
    private Register(TestApp app) => App = app;

    public TestApp App { get; }
    public Unit Agency { get; private set; } = null!;
    public Actor Clerk { get; private set; } = null!;
    public Actor Leader { get; private set; } = null!;
    public Actor Holder { get; private set; } = null!;
    public Actor Stranger { get; private set; } = null!;

    public static async Task<Register> Open(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var app = await TestApp.Start(kind);
        var given = app.Given;
        var register = new Register(app) { Agency = await given.Agency("Sở Thông tin và Truyền thông", notation: "STTTT") };
        register.Clerk = await given.Person(register.Agency, Roles.Clerk, "Lê Thị Hồng Vân", "Văn thư");
        register.Leader = await given.Person(register.Agency, Roles.Leader, "Nguyễn Hữu Phước", "Giám đốc");
        register.Holder = await given.Person(register.Agency, Roles.Specialist, "Kim Thị Sen");
        register.Stranger = await given.Person(await given.Agency("Sở Tài chính", notation: "STC"), Roles.Clerk, "Thạch Sô Phia", "Văn thư");
        return register;
    }

    public Task<TResult> Do<TOperation, TResult>(Actor actor, Func<TOperation, Task<TResult>> act) where TOperation : notnull =>
        App.As(actor, s => act(s.GetRequiredService<TOperation>()));

    public static T Value<T>(Outcome<T> outcome)
    {
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    /// <summary>A request from its proposal to the provider's answer.</summary>
    public async Task<Guid> Ask(RequestKind kind, Guid? certificate = null, CertificateFacts? facts = null, Holder? holder = null, Medium medium = Medium.UsbToken)
    {
        var id = Value(await Do(Clerk, (ProposeRequest op) => op.Run(new(kind, "Theo nhu cầu công tác", certificate, holder, medium, Changes: "Chức vụ mới"))));
        Value(await Do(Leader, (ConfirmRequest op) => op.Run(new(id))));
        Value(await Do(Clerk, (SendRequest op) => op.Run(new(id, "15/STTTT-VP"))));
        return Value(await Do(Clerk, (CompleteRequest op) => op.Run(new(id, facts))));
    }

    public async Task<Guid> Known(CertificateFacts facts, Holder? holder = null, Medium medium = Medium.UsbToken) =>
        Value(await Do(Clerk, (RegisterCertificate op) => op.Run(new(holder ?? Person, medium, "TK-0001", facts))));

    public Holder Person => new(HolderKind.Person, Holder.Name, Holder.PersonId, "Chuyên viên", "084099000001");

    /// <summary>Facts of a certificate in force now, for so many days more.</summary>
    public CertificateFacts Facts(string serial, double days = 700) =>
        new("CN=Kim Thị Sen", "CA thử nghiệm", serial, App.Clock.Now.AddDays(-30), App.Clock.Now.AddDays(days), KeyAlgorithm: "RSA", KeySize: 2048);

    /// <summary>A real certificate of a person, as the provider's file holds it.</summary>
    public X509Certificate2 File(string subject = "CN=Kim Thị Sen, T=Chuyên viên, OID.0.9.2342.19200300.100.1.1=CCCD:084099000001, C=VN", int days = 700)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(App.Clock.Now.AddDays(-1), App.Clock.Now.AddDays(days));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
