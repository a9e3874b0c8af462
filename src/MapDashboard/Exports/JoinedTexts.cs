using System.Text;

namespace MapDashboard.Exports;

/// <summary>Lists in one field of a sheet: with semicolons between, one that is in a text of its own behind a backslash.</summary>
internal static class JoinedTexts
{
    private const char Between = ';';
    private const char Escape = '\\';

    /// <summary>What is unknown keeps its place, so that the n-th of several lists belong together.</summary>
    public static string Join<T>(IEnumerable<T> values) => string.Join($"{Between} ", values.Select(v => FormattableString.Invariant($"{v}").Replace($"{Between}", $"{Escape}{Between}", StringComparison.Ordinal)));

    public static string[] Split(string text)
    {
        if (!text.Contains($"{Escape}{Between}", StringComparison.Ordinal))
        {
            return text.Split(Between, StringSplitOptions.TrimEntries);
        }
        var (all, one) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Escape && i + 1 < text.Length && text[i + 1] == Between)
            {
                one.Append(text[++i]);
            }
            else if (text[i] == Between)
            {
                all.Add(one.ToString().Trim());
                one.Clear();
            }
            else
            {
                one.Append(text[i]);
            }
        }
        return [.. all, one.ToString().Trim()];
    }
}
