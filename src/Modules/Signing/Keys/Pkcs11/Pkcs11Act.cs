namespace CuuLong.Signing.Keys.Pkcs11;

internal enum Pkcs11Act : byte { Certificates = 1, Login = 2, Sign = 3 }
