namespace CuuLong.Signing.Keys.Remote;

internal enum RemoteState { Waiting, Signed, Declined, TimedOut }
