using CuuLong.Signing.Model;

namespace CuuLong.Signing.Keys.Remote;

/// <param name="Name">As operations name it: "sim".</param>
/// <param name="Address">Of the service; orders go to ADDRESS/sign, questions to ADDRESS/status.</param>
/// <param name="SecretFile">A file with the bearer token in its first line.</param>
/// <param name="Media">Whose keys it holds: SimPki, Remote; both when left out.</param>
/// <param name="Issuer">Part of the issuer's name, where several providers are spoken to.</param>
internal sealed record RemoteSettings(string Name, string Address, string? SecretFile = null, IReadOnlyList<Medium>? Media = null, string? Issuer = null);
