using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Import;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.TestAuthority;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents.Elsewhere;

/// <summary>An office whose seal is at hand and whose leader signs with what lies in his pocket or beside his computer.</summary>
internal static class Devices
{
    public static async Task<Office> Open(DatabaseKind kind = DatabaseKind.Sqlite, Action<WebApplicationBuilder>? adjust = null)
    {
        var office = await Office.Open(kind, adjust: adjust);
        await office.Certify(new Holder(HolderKind.Organisation, office.Sender.Name));
        return office;
    }

    public static Holder Leader(this Office office) => new(HolderKind.Person, office.Signer.Name, office.Signer.PersonId, office.Signer.PositionTitle);

    /// <summary>A SIM whose key the simulated telephone holds.</summary>
    public static Task<Guid> Sim(this Office office)
    {
        var issued = Pki(office).Issue(new TestSubject(office.Signer.Name, office.Sender.Name), from: office.App.Clock.Now.AddDays(-1));
        return office.Keep(office.Leader(), Medium.SimPki, issued);
    }

    /// <summary>A USB token: its key is with the test alone.</summary>
    public static async Task<(Guid Id, ISignatureKey Key)> Token(this Office office, Holder holder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issued = Pki(office).Certify(key, new TestSubject(holder.Name, office.Sender.Name), office.App.Clock.Now.AddDays(-1));
        return (await office.Keep(holder, Medium.UsbToken, issued), new LocalKey(issued.CopyWithPrivateKey(key), [Pki(office).Issuing, Pki(office).Root]));
    }

    /// <summary>Documents that wait for the leader, with number and day.</summary>
    public static async Task<List<Outgoing>> Prepared(this Office office, int count = 1)
    {
        var documents = new List<Outgoing>();
        for (var i = 1; i <= count; i++)
        {
            var id = await office.ToSign($"Báo cáo số {i}");
            Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));
            documents.Add(await SigningDocuments.Row(office, id));
        }
        return documents;
    }

    /// <summary>Asks for the signature elsewhere.</summary>
    public static async Task<AwaitSignature.Begun> Ask(this Office office, Outgoing document, Guid certificate, AwaitedFor what = AwaitedFor.Signature) =>
        Value(await office.Do(what == AwaitedFor.Seal ? office.Clerk : office.Signer, (AwaitSignature op) => op.Run(new(document.Id, what, document.PdfHash!, certificate, Guid.NewGuid()))));

    /// <summary>The holder answers on the telephone.</summary>
    public static async Task<string> Answer(this Office office, Guid asked, bool agrees)
    {
        var phone = office.App.Services.GetRequiredService<TestPhone>();
        var held = phone.Waiting(await office.Do(office.Signer, (TestPhoneBook b) => b.Prints(default))).Single(h => h.Order.Reference == asked);
        await phone.Answer(held, agrees, default);
        return held.Transaction;
    }

    public static Task<Awaited> Wait(this Office office, Guid id) => office.Do(office.Signer, (CuuLong.Documents.Data.DocumentsDb db) => db.Awaited.AsNoTracking().SingleAsync(a => a.Id == id));

    private static TestPki Pki(Office office) => office.App.Services.GetRequiredService<TestPki>();

    private static async Task<Guid> Keep(this Office office, Holder holder, Medium medium, X509Certificate2 issued) =>
        Value(await office.Do(office.Clerk, (RegisterCertificate op) => op.Run(new(holder, medium, null, CertificateFile.Of(issued).Facts))));
}
