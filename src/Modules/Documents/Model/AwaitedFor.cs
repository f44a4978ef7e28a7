namespace CuuLong.Documents.Model;

internal enum AwaitedFor { Signature, Seal }
