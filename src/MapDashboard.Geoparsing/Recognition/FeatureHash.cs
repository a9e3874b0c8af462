namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Numbers for features, so that a model holds weights but no words.</summary>
internal static class FeatureHash
{
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }
        return hash;
    }

    public static uint Mix(uint a, uint b)
    {
        var mixed = (a * 0x9E3779B1u) ^ (b + 0x7F4A7C15u);
        mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6Bu;
        mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35u;
        return mixed ^ (mixed >> 16);
    }
}
