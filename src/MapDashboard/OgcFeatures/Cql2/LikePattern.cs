using System.Text;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>A pattern of LIKE: <c>%</c> stands for any characters, <c>_</c> for one, a backslash before one of these takes its meaning from it.</summary>
internal sealed class LikePattern
{
    private const char Any = '\uE000';
    private const char One = '\uE001';

    private readonly string _pattern;

    public LikePattern(string written)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var isEscape = written[i] == '\\' && i + 1 < written.Length;
            pattern.Append(isEscape ? written[++i] : written[i] switch { '%' => Any, '_' => One, var other => other });
        }
        _pattern = pattern.ToString();
    }

    /// <summary>Goes back to the last wildcard only, so it takes at most the product of both lengths: no pattern is slow.</summary>
    public bool Matches(string text)
    {
        var (at, next, wildcard, tried) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (next < _pattern.Length && _pattern[next] == Any)
            {
                (wildcard, tried) = (next++, at);
            }
            else if (next < _pattern.Length && (_pattern[next] == One || _pattern[next] == text[at]))
            {
                (at, next) = (at + 1, next + 1);
            }
            else if (wildcard >= 0)
            {
                (at, next) = (++tried, wildcard + 1);
            }
            else
            {
                return false;
            }
        }
        return _pattern.AsSpan(next).TrimStart(Any).IsEmpty;
    }
}
