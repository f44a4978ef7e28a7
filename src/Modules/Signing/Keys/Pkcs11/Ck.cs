namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>Numbers of PKCS#11 2.40.</summary>
internal static class Ck
{
    public const uint Ok = 0, GeneralError = 5, ArgumentsBad = 7, DeviceError = 0x30, DeviceRemoved = 0x32, KeyHandleInvalid = 0x60, MechanismInvalid = 0x70, ObjectHandleInvalid = 0x82;
    public const uint PinIncorrect = 0xA0, PinInvalid = 0xA1, PinLenRange = 0xA2, PinExpired = 0xA3, PinLocked = 0xA4;
    public const uint SessionClosed = 0xB0, SessionHandleInvalid = 0xB3, TokenNotPresent = 0xE0, TokenNotRecognized = 0xE1;
    public const uint AlreadyLoggedIn = 0x100, NotLoggedIn = 0x101, AlreadyInitialized = 0x191;

    /// <summary>Of our own: the key, or the module itself, is not there.</summary>
    public const uint NoSuchKey = 0x8000_0001, NoSuchToken = 0x8000_0002, NoModule = 0x8000_0003, Wrong = 0x8000_0004;

    public const uint UserType = 1, ContextSpecific = 2;
    public const uint Certificate = 1, PrivateKey = 3;
    public const uint AttributeClass = 0, AttributeLabel = 3, AttributeValue = 0x11, AttributeId = 0x102, AttributeAlwaysAuthenticate = 0x202;
    public const uint RsaPkcs = 1, RsaPss = 0xD, Ecdsa = 0x1041;
    public const uint Sha256 = 0x250, Sha384 = 0x260, Sha512 = 0x270, Mgf256 = 2, Mgf384 = 3, Mgf512 = 4;
    public const uint SerialSession = 4, OsLocking = 2;

    /// <summary>The handles are dead, but the token may be there: open anew once.</summary>
    public static bool IsStale(uint code) => code is SessionClosed or SessionHandleInvalid or KeyHandleInvalid or ObjectHandleInvalid or NotLoggedIn;

    public static bool IsGone(uint code) => code is DeviceError or DeviceRemoved or TokenNotPresent or TokenNotRecognized or NoSuchToken or GeneralError;

    public static bool IsPin(uint code) => code is PinIncorrect or PinInvalid or PinLenRange or PinExpired;
}
