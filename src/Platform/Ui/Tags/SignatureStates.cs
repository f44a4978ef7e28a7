namespace CuuLong.Platform.Ui;

public enum SignatureKind { Person, Agency }

/// <summary>Not signed, not its turn yet, or one of the three verdicts.</summary>
public enum SignatureState { Unsigned, Locked, Valid, Indeterminate, Invalid }
