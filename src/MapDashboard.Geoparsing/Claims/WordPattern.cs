using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// A pattern of words, as <c>vocabulary.yaml</c> explains them. Compiled to a small automaton whose states each take one word;
/// matching tries its paths in order. Immutable.
/// </summary>
internal sealed class WordPattern
{
    /// <summary>How many words "..." may stand for.</summary>
    private const int LongestGap = 6;

    private const int Accept = -1;

    private readonly List<State> _states = [];
    private readonly int[] _start;

    /// <param name="lists">What $NAME stands for.</param>
    /// <exception cref="FormatException">The pattern is not well formed.</exception>
    public WordPattern(string source, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        Source = source;
        var reader = new Reader(source, lists);
        var sequence = reader.Sequence();
        reader.ExpectEnd();
        _start = Compile(sequence, [Accept]);
        if (_start.Contains(Accept))
        {
            throw new FormatException($"the pattern “{source}” matches nothing at all");
        }
    }

    public string Source { get; }

    /// <summary>Every place where the pattern matches, as word indexes [first, end); overlapping ones too.</summary>
    public IEnumerable<(int First, int End)> Matches(WordStream stream)
    {
        for (var i = 0; i < stream.Words.Count; i++)
        {
            var end = Longest(stream, _start, i, first: true);
            if (end > i)
            {
                yield return (i, end);
            }
        }
    }

    public bool IsIn(WordStream stream, int first = 0, int end = int.MaxValue)
    {
        for (var i = first; i < Math.Min(end, stream.Words.Count); i++)
        {
            if (Longest(stream, _start, i, first: true) is var found && found > i && found <= end)
            {
                return true;
            }
        }
        return false;
    }

    private int Longest(WordStream stream, int[] states, int at, bool first)
    {
        var best = 0;
        foreach (var s in states)
        {
            if (s == Accept)
            {
                best = Math.Max(best, at);
            }
            else if (at < stream.Words.Count && (first || !stream.Words[at].HardBefore) && _states[s].Takes(stream.Words[at].Folded))
            {
                best = Math.Max(best, Longest(stream, _states[s].Next, at + 1, first: false));
            }
        }
        return best;
    }

    private int[] Compile(Node[] sequence, int[] next)
    {
        for (var i = sequence.Length - 1; i >= 0; i--)
        {
            next = Compile(sequence[i], next);
        }
        return next;
    }

    private int[] Compile(Node node, int[] next)
    {
        switch (node)
        {
            case Word word:
                _states.Add(new(word.Text, word.IsPrefix, next));
                return [_states.Count - 1];
            case Gap:
                for (var i = 0; i < LongestGap; i++)
                {
                    _states.Add(new("", true, next));
                    next = [.. next, _states.Count - 1];
                }
                return next;
            case Choice choice:
                var starts = choice.Options.SelectMany(o => Compile(o, next));
                return [.. choice.IsOptional ? starts.Concat(next).Distinct() : starts.Distinct()];
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private readonly record struct State(string Text, bool IsPrefix, int[] Next)
    {
        public bool Takes(string word) => IsPrefix ? word.StartsWith(Text, StringComparison.Ordinal) : word == Text;
    }

    private abstract record Node;

    private sealed record Word(string Text, bool IsPrefix) : Node;

    private sealed record Gap : Node;

    private sealed record Choice(Node[][] Options, bool IsOptional) : Node;

    private sealed class Reader(string source, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        private int _at;

        public Node[] Sequence()
        {
            var nodes = new List<Node>();
            while (_at < source.Length && source[_at] is not (')' or ']' or '|'))
            {
                switch (source[_at])
                {
                    case ' ' or '-':
                        _at++;
                        break;
                    case '(':
                        nodes.Add(Group(')', optional: false));
                        break;
                    case '[':
                        nodes.Add(Group(']', optional: true));
                        break;
                    case '$' when _at + 1 < source.Length && char.IsLetter(source[_at + 1]):
                        nodes.Add(List());
                        break;
                    case '.' when source.AsSpan(_at).StartsWith("..."):
                        _at += 3;
                        nodes.Add(new Gap());
                        break;
                    default:
                        nodes.Add(OneWord());
                        break;
                }
            }
            return [.. nodes];
        }

        public void ExpectEnd()
        {
            if (_at < source.Length)
            {
                throw new FormatException($"“{source[_at]}” without its opening in the pattern “{source}”");
            }
        }

        private Choice Group(char close, bool optional)
        {
            var options = new List<Node[]>();
            do
            {
                _at++;
                options.Add(Sequence());
            }
            while (_at < source.Length && source[_at] == '|');
            if (_at >= source.Length || source[_at] != close)
            {
                throw new FormatException($"“{close}” is missing in the pattern “{source}”");
            }
            _at++;
            return new([.. options], optional);
        }

        private Choice List()
        {
            var start = ++_at;
            while (_at < source.Length && char.IsLetterOrDigit(source[_at]))
            {
                _at++;
            }
            var name = source[start.._at];
            if (!lists.TryGetValue(name, out var patterns))
            {
                throw new FormatException($"there is no list “{name}”, which the pattern “{source}” names");
            }
            return new([.. patterns.Select(p => new Reader(p, lists).Sequence())], false);
        }

        private Word OneWord()
        {
            var start = _at;
            while (_at < source.Length && source[_at] is not (' ' or '-' or '(' or ')' or '[' or ']' or '|' or '*'))
            {
                _at++;
            }
            var text = FoldedText.Fold(source.AsSpan(start, _at - start));
            var prefix = _at < source.Length && source[_at] == '*';
            _at += prefix ? 1 : 0;
            return new(text, prefix);
        }
    }
}
