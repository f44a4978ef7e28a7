namespace CuuLong.Signing.Contracts;

/// <param name="Kind">Text key, as is <paramref name="State"/>.</param>
public sealed record CarriedRequest(Guid Id, string Url, string Kind, string HolderName, string State);
