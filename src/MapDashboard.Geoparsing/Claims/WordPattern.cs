using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// A pattern of words, as <c>vocabulary.yaml</c> explains them. Compiled to a small automaton whose steps each take one word; matching tries
/// all its paths. Immutable.
/// </summary>
internal sealed class WordPattern
{
    /// <summary>How many words "..." may stand for.</summary>
    private const int LongestGap = 6;

    private static readonly Step End = new(true, []);

    private readonly Step _start;

    /// <param name="lists">What $NAME stands for.</param>
    /// <exception cref="FormatException">The pattern is not well formed.</exception>
    public WordPattern(string source, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        Source = source;
        var reader = new Reader(source, lists);
        var sequence = reader.Sequence();
        reader.ExpectEnd();
        _start = Compile(sequence, End);
        if (_start.Accepts)
        {
            throw new FormatException($"the pattern “{source}” matches nothing at all");
        }
    }

    public string Source { get; }

    /// <summary>What a match can begin with: words, or what words begin with.</summary>
    public IEnumerable<(string Text, bool IsPrefix)> Beginnings => _start.Paths.Select(p => (p.Text, p.IsPrefix));

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

    private static int Longest(IReadOnlyList<StreamWord> words, Step step, int at, bool isFirst)
    {
        var best = step.Accepts ? at : 0;
        if (at >= words.Count || (!isFirst && words[at].HardBefore))
        {
            return best;
        }
        var word = words[at].Folded;
        foreach (var path in step.Exactly(word))
        {
            if (path.Text == word)
            {
                best = Math.Max(best, Longest(words, path.Next, at + 1, isFirst: false));
            }
        }
        foreach (var path in step.Prefixes)
        {
            if (word.StartsWith(path.Text, StringComparison.Ordinal))
            {
                best = Math.Max(best, Longest(words, path.Next, at + 1, isFirst: false));
            }
        }
        return best;
    }

    private static Step Compile(Node[] sequence, Step next)
    {
        for (var i = sequence.Length - 1; i >= 0; i--)
        {
            next = Compile(sequence[i], next);
        }
        return next;
    }

    private static Step Compile(Node node, Step next)
    {
        switch (node)
        {
            case Word word:
                return new(false, [new(word.Text, word.IsPrefix, next)]);
            case Gap:
                for (var i = 0; i < LongestGap; i++)
                {
                    next = new(next.Accepts, [.. next.Paths, new("", true, next)]);
                }
                return next;
            case Choice choice:
                var options = choice.Options.Select(o => Compile(o, next)).Concat(choice.IsOptional ? [next] : []).ToList();
                return new(options.Any(o => o.Accepts), [.. options.SelectMany(o => o.Paths).Distinct()]);
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    /// <summary>A word, or what one begins with, and what may come after it.</summary>
    private readonly record struct Path(string Text, bool IsPrefix, Step Next);

    /// <summary>What may come at one point of a pattern.</summary>
    private sealed class Step(bool accepts, Path[] paths)
    {
        /// <summary>Words from which it is quicker to look one up than to compare it with all.</summary>
        private const int Many = 8;

        private readonly Path[] _words = [.. paths.Where(p => !p.IsPrefix)];
        private readonly Dictionary<string, Path[]>? _byWord = paths.Count(p => !p.IsPrefix) < Many ? null : paths.Where(p => !p.IsPrefix).GroupBy(p => p.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

        /// <summary>Whether the pattern may end here.</summary>
        public bool Accepts { get; } = accepts;

        public Path[] Paths { get; } = paths;

        public Path[] Prefixes { get; } = [.. paths.Where(p => p.IsPrefix)];

        /// <summary>The paths that may take just this word.</summary>
        public Path[] Exactly(string word) => _byWord is null ? _words : _byWord.GetValueOrDefault(word, []);
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
