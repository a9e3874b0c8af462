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

    /// <summary>What a match can begin with: words, or what words begin with.</summary>
    public IEnumerable<(string Text, bool IsPrefix)> Beginnings => _start.Select(s => (_states[s].Text, _states[s].IsPrefix));

    /// <summary>Every place where the pattern matches, as word indexes [first, end); overlapping ones too.</summary>
    public IReadOnlyList<(int First, int End)> Matches(WordStream stream) => stream.MatchesOf(this);

    public bool IsIn(WordStream stream, int first = 0, int end = int.MaxValue)
    {
        var matches = stream.MatchesOf(this);
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].First >= first && matches[i].End <= end)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>One past the last word of the longest match that begins at a word; null when none does.</summary>
    public int? EndAt(IReadOnlyList<StreamWord> words, int first) => Longest(words, _start, first, isFirst: true) is var end && end > first ? end : null;

    private int Longest(IReadOnlyList<StreamWord> words, int[] states, int at, bool isFirst)
    {
        var best = 0;
        foreach (var s in states)
        {
            if (s == Accept)
            {
                best = Math.Max(best, at);
            }
            else if (at < words.Count && (isFirst || !words[at].HardBefore) && _states[s].Takes(words[at].Folded))
            {
                best = Math.Max(best, Longest(words, _states[s].Next, at + 1, isFirst: false));
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
