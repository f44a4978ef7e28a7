using CuuLong.Platform.Measures;
using CuuLong.Platform.Notifications;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Events;
using CuuLong.Signing.Import;
using CuuLong.Signing.Letters;
using CuuLong.Signing.Measures;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Public;
using CuuLong.Signing.Queries;
using CuuLong.Signing.Seals;
using CuuLong.Signing.TestAuthority;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing;

/// <summary>The register of certificates: what its pages and figures stand on.</summary>
internal static class Inventory
{
    public static void AddInventory(this IServiceCollection services)
    {
        services.AddScoped<Keeping>();
        services.AddScoped<People>();
        services.AddScoped<Registers>();
        services.AddScoped<SubjectMatch>();
        services.AddScoped<CertificateList>();
        services.AddScoped<CertificateView>();
        services.AddScoped<RequestList>();
        services.AddScoped<Balance>();
        services.AddSingleton<ManagingBodies>();
        services.AddScoped<LetterText>();
        services.AddScoped<Carriage>();
        services.AddScoped<LetterHope>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<IRequestLetters, RequestLetters>();
        services.AddScoped<Counting>();
        services.AddScoped<IMeasure, CertificatesIssued>();
        services.AddScoped<IMeasure, CertificatesRevoked>();
        services.AddScoped<IMeasure, CertificatesActive>();
        services.AddSingleton<Hands>();
        services.AddSingleton<SigningChecks>();
        services.AddSingleton<Marks>();
        services.AddSingleton<Sealer>().AddSingleton<Lasting>();
        services.AddSingleton<FileVerifier>();
        services.AddSingleton<Turnstile>();
        services.AddScoped<PublicCheck>();
        services.AddScoped<SigningDesk>();
        services.AddSingleton<SignersOfFiles>();
        services.AddScoped<LapsedSigners>();
        services.AddScoped<IDocumentSigning, DocumentSigning>();
        services.AddScoped<IAwaitedSignatures, AwaitedSignatures>();
        services.AddScoped<TestPhoneBook>();
        services.AddScoped<IMessageSigning, MessageSigning>();
        services.AddSingleton(new NotificationKind(TellLeft.Text, "signing.notice.left.title"));
        services.AddSingleton(new NotificationKind(TellLeft.OfRequests, "signing.notice.left-requests.title"));
        services.AddSingleton(new NotificationKind(TellExpiring.Text, "signing.notice.expiring.title"));
    }
}
