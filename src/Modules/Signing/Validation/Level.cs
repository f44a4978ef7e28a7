namespace CuuLong.Signing.Validation;

internal enum Level { None, B, T, Lt }
