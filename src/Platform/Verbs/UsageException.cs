namespace CuuLong.Platform.Verbs;

/// <summary>What was typed is wrong; the sentence says how to type it. The program ends with 2.</summary>
public sealed class UsageException(string sentence) : Exception(sentence);
