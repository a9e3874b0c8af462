namespace MapDashboard.OgcFeatures.Cql2;

internal static class CqlLimits
{
    /// <summary>Of an expression, in UTF-16 units: about what fits into an address.</summary>
    public const int Length = 10_000;

    /// <summary>How deep brackets and calls may lie in one another.</summary>
    public const int Depth = 40;

    /// <exception cref="CqlException">It is too long.</exception>
    public static void CheckLength(string expression)
    {
        if (expression.Length > Length)
        {
            throw new CqlException($"an expression has at most {Length} characters", $"at character {Length + 1}");
        }
    }

    /// <exception cref="CqlException">It lies too deep.</exception>
    public static int Deeper(int depth, string where) => depth < Depth ? depth + 1 : throw new CqlException($"expressions lie at most {Depth} deep in one another", where);
}
