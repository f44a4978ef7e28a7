namespace CuuLong.Signing.Keys.Remote;

/// <param name="Name">As operations name it: "sim".</param>
/// <param name="Address">Of the service; orders go to ADDRESS/sign, questions to ADDRESS/status.</param>
/// <param name="SecretFile">A file with the bearer token in its first line.</param>
internal sealed record RemoteSettings(string Name, string Address, string? SecretFile = null);
