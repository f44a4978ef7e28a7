using CuuLong.Platform.Verbs;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Signing.Verbs;

/// <summary>Signing and verifying for verbs, which work on files: of the installation they need keys, trust lists and settings, not the database.</summary>
internal static class SigningAlone
{
    /// <param name="reading">Makes no test authority where there is none: nothing can have been signed by it.</param>
    public static ServiceProvider Open(VerbContext context, bool reading = false) => context.WithoutDatabase((services, settings) =>
    {
        services.AddSigningCore(settings);
        services.AddVerification();
        if (reading && !Directory.Exists(SigningCore.TestFolder(context.Installation))) services.RemoveAll<TestPki>();
    });
}
