namespace CuuLong.Signing.Pades;

/// <summary>EN 319 142-1: the signature; with proof of time; with evidence for later; with a time-stamp over all of it.</summary>
internal enum PadesLevel { B, T, Lt, Lta }
