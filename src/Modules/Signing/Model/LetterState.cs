namespace CuuLong.Signing.Model;

internal enum LetterState { Open, Issued, GivenUp, Returned }
