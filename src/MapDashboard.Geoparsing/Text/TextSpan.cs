namespace MapDashboard.Geoparsing.Text;

/// <summary>A stretch of a document's text.</summary>
/// <param name="Start">First UTF-16 code unit, counted from 0.</param>
/// <param name="End">One past the last UTF-16 code unit; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public string Of(string text) => text[Start..End];
}
