namespace CuuLong.Platform.Packs;

internal static class PackFault
{
    /// <summary>What is wrong with the pack, where that is what a failure came from.</summary>
    public static PackException? In(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is PackException wrong) return wrong;
        return null;
    }
}
