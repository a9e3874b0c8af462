using System.Runtime.InteropServices;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>
/// Turns a candidate into the numbers of the features that hold for it. A feature is a kind (its place in the list below) and a value;
/// both are hashed, so that the weights hold no words. Serbian and Croatian have features of their own.
/// </summary>
internal sealed class MentionFeatures
{
    private const uint RuleKind = 100;
    private const uint NearKind = 110;
    private const uint SecondKind = 120;

    /// <summary>Words between a name and its neighbour, at most.</summary>
    private const int NeighbourGap = 3;

    /// <summary>How far before a name the neighbour may begin.</summary>
    private const int Reach = 12;

    private readonly DocumentReading _reading;
    private readonly DocumentWords _words;
    private readonly uint[] _word;
    private readonly uint[] _ending;
    private readonly uint _language;
    private readonly Dictionary<uint, NameCounts> _counts = [];
    private readonly List<uint> _features = new(160);
    private uint _kind;

    private sealed class NameCounts
    {
        public int Count { get; set; }
        public int Locative { get; set; }
        public int Contained { get; set; }
        public int InPerson { get; set; }
        public int BesideCapital { get; set; }
    }

    /// <summary>What a first look thought of all the mentions of one name.</summary>
    private sealed class Opinion
    {
        public double Best { get; private set; } = -9;
        public double SecondBest { get; private set; } = -9;
        public double Sum { get; private set; }
        public int Count { get; private set; }

        public void Add(double logit)
        {
            (Best, SecondBest) = logit > Best ? (logit, Best) : (Best, Math.Max(SecondBest, logit));
            Sum += Clamped(logit);
            Count++;
        }

        public static double Clamped(double logit) => Math.Clamp(logit, -5, 5);
    }

    public MentionFeatures(DocumentReading reading)
    {
        (_reading, _words) = (reading, reading.Words);
        _language = _words.IsSerbian ? 0x5EB1Au : 0;
        (_word, _ending) = (new uint[_words.Count], new uint[_words.Count]);
        for (var i = 0; i < _words.Count; i++)
        {
            var lower = _words.Lower(i);
            var folded = System.Text.Ascii.IsValid(lower) ? lower : FoldedText.Fold(lower);
            _word[i] = char.IsAsciiDigit(lower[0]) ? FeatureHash.Of(lower.Length == 4 ? "0000" : lower.Length > 2 ? "000" : "0") : FeatureHash.Of(folded);
            _ending[i] = FeatureHash.Of(folded.AsSpan(Math.Max(0, folded.Length - 3)));
        }
        foreach (var candidate in reading.Candidates)
        {
            Count(candidate);
        }
    }

    /// <summary>The features that the text alone gives.</summary>
    public uint[] Of(MentionCandidate candidate) => Read(candidate).ToArray();

    /// <summary>The same, in a buffer that the next call overwrites.</summary>
    public ReadOnlySpan<uint> Read(MentionCandidate candidate)
    {
        _features.Clear();
        _kind = 0;
        var (e, name) = (candidate.Evidence, candidate.Name);
        var kind = KindOf(name);
        var single = e.Words == 1 ? 1u : 0;
        var fame = (uint)(e.Fame * 2);
        Add(0);
        Gazetteer(candidate, kind, single, fame);
        Rules(e, kind, single);
        Context(name, kind, single);
        Run(name, kind);
        People(name, kind, single);
        Document(candidate, kind, single);
        return CollectionsMarshal.AsSpan(_features);
    }

    /// <summary>The features that need a first opinion on every candidate: how sure it is of the same name elsewhere and of the neighbours.</summary>
    public uint[][] Second(ReadOnlySpan<double> first)
    {
        var opinions = new Dictionary<uint, Opinion>();
        for (var i = 0; i < first.Length; i++)
        {
            var hash = _reading.Candidates[i].NameHash;
            (opinions.TryGetValue(hash, out var opinion) ? opinion : opinions[hash] = new()).Add(first[i]);
        }
        var features = new uint[first.Length][];
        for (var i = 0; i < first.Length; i++)
        {
            features[i] = Second(i, first, opinions[_reading.Candidates[i].NameHash]);
        }
        return features;
    }

    private uint[] Second(int index, ReadOnlySpan<double> first, Opinion opinion)
    {
        _features.Clear();
        _kind = SecondKind;
        var candidate = _reading.Candidates[index];
        var (left, right, inside) = (-9.0, -9.0, -9.0);
        var (leftGap, rightGap) = (9, 9);
        var from = index;
        while (from > 0 && _reading.Candidates[from - 1].Name.First >= candidate.Name.First - Reach)
        {
            from--;
        }
        for (var i = from; i < first.Length && _reading.Candidates[i].Name.First <= candidate.Name.End + NeighbourGap; i++)
        {
            var other = _reading.Candidates[i];
            if (i == index)
            {
                continue;
            }
            if (other.Name.End <= candidate.Name.First)
            {
                var gap = candidate.Name.First - other.Name.End;
                (left, leftGap) = gap <= NeighbourGap && first[i] > left ? (first[i], gap) : (left, leftGap);
            }
            else if (other.Name.First >= candidate.Name.End)
            {
                (right, rightGap) = first[i] > right ? (first[i], other.Name.First - candidate.Name.End) : (right, rightGap);
            }
            else
            {
                inside = Math.Max(inside, first[i]);
            }
        }
        var count = opinion.Count - 1;
        var best = first[index] == opinion.Best ? opinion.SecondBest : opinion.Best;
        var sum = opinion.Sum - Opinion.Clamped(first[index]);
        var own = Bucket(first[index]);
        Add(own);
        Add(FeatureHash.Mix(own, count == 0 ? 99 : Bucket(best)));
        Add(count == 0 ? 99 : Bucket(sum / count));
        Add(FeatureHash.Mix(count == 0 ? 99 : Bucket(sum / count), Few(count)));
        Add(FeatureHash.Mix(Bucket(left), (uint)leftGap));
        Add(FeatureHash.Mix(Bucket(right), (uint)rightGap));
        Add(FeatureHash.Mix(Bucket(left), leftGap == 1 ? Word(candidate.Name.First - 1) : 0));
        Add(FeatureHash.Mix(Bucket(right), rightGap == 1 ? Word(candidate.Name.End) : 0));
        Add(Bucket(inside));
        Add(FeatureHash.Mix(own, Bucket(inside)));
        return [.. _features];
    }

    private void Gazetteer(MentionCandidate candidate, uint kind, uint single, uint fame)
    {
        var (e, name) = (candidate.Evidence, candidate.Name);
        var many = Few(name.Places.Count);
        Add(kind);
        Add(FeatureHash.Mix(kind, single));
        Add(FeatureHash.Mix(fame, single));
        Add(FeatureHash.Mix(fame, Bits(e.IsOwnName, e.IsEverydayWord) * 2 + single));
        Add(FeatureHash.Mix(kind, Bits(e.IsOwnName, e.IsEverydayWord) * 2 + single));
        Add(FeatureHash.Mix(many, kind));
        Add(candidate.NameHash);
        Add(name.Best is { } best ? FeatureHash.Of(best.FeatureCode) : 0);
        Add((uint)Math.Min(e.Words, 6));
        Add(Shape(name.First, name.End));
        Add(FeatureHash.Mix(Shape(name.First, name.End), kind));
        Add(_ending[name.End - 1]);
        Add(_word[name.End - 1]);
        Add(_word[name.First]);
        Add(FeatureHash.Mix(_words.Surface(name.First).Length < 6 ? (uint)_words.Surface(name.First).Length : 6, single));
        var longest = (_reading.Names.From(name.First)?.End ?? name.First) - name.End;
        Add(FeatureHash.Mix((uint)longest, kind));
        Add(Covered(name) ? 1u : 0);
        var opinion = Bucket(HandSetOpinion.Sum(e));
        Add(opinion);
        Add(FeatureHash.Mix(opinion, kind));
    }

    private void Rules(in MentionEvidence e, uint kind, uint single)
    {
        ReadOnlySpan<bool> rules =
        [
            e.IsOwnName, e.IsEverydayWord, e.IsSeenInLowerCase, e.IsSentenceStart, e.IsTitleCase, e.IsAcronym, e.IsLooseAbbreviation, e.IsGivenName, e.IsSurname, e.InOrganization,
            e.InNewspaper, e.LocativeBefore, e.ContainerAfter, e.ContainedBefore, e.ExtentBeside, e.StreetAfter, e.FeatureAfter, e.OtherCapitalBefore, e.OtherCapitalAfter,
            e.PersonVerbAfter, e.ListedWithName, e.IsRouteEnd,
        ];
        for (var i = 0; i < rules.Length; i++)
        {
            if (!rules[i])
            {
                continue;
            }
            Add(RuleKind, (uint)i);
            Add(RuleKind + 1, FeatureHash.Mix((uint)i, single));
            Add(RuleKind + 2, FeatureHash.Mix((uint)i, kind));
            for (var j = i + 1; j < rules.Length; j++)
            {
                if (rules[j])
                {
                    Add(RuleKind + 3, FeatureHash.Mix((uint)i, (uint)j));
                }
            }
        }
    }

    private void Context(in KnownName name, uint kind, uint single)
    {
        var (before, after) = (Word(name.First - 1), Word(name.End));
        Add(before);
        Add(after);
        Add(FeatureHash.Mix(before, kind));
        Add(FeatureHash.Mix(after, kind));
        Add(FeatureHash.Mix(before, single));
        Add(FeatureHash.Mix(after, single));
        Add(FeatureHash.Mix(before, after));
        Add(FeatureHash.Mix(before, Word(name.First - 2)));
        Add(FeatureHash.Mix(after, Word(name.End + 1)));
        Add(Word(name.First - 2));
        Add(Word(name.End + 1));
        Add(Ending(name.First - 1));
        Add(Ending(name.End));
        Add(FeatureHash.Mix(Ending(name.End), Ending(name.End + 1)));
        var shapes = Shape(name.First - 1, name.First) * 16 + Shape(name.End, name.End + 1);
        Add(shapes);
        Add(FeatureHash.Mix(shapes, kind));
        Add(FeatureHash.Mix(shapes, before));
        Add(FeatureHash.Mix(shapes, after));
        Add(Shape(name.First - 2, name.First - 1) * 16 + Shape(name.End + 1, name.End + 2));
        Add(FeatureHash.Mix(Shape(name.First - 1, name.First), Shape(name.First - 2, name.First - 1)));
        var (next, previous) = (NextName(name.End), PreviousName(name.First));
        Add(next);
        Add(previous);
        Add(FeatureHash.Mix(next, kind));
        Add(FeatureHash.Mix(previous, kind));
        for (var i = 1; i <= 5; i++)
        {
            Add(NearKind, Word(name.First - i));
            Add(NearKind + 1, Word(name.End + i - 1));
        }
    }

    /// <summary>What joins the name to a gazetteer name directly after it, and that name's kind.</summary>
    private uint NextName(int end) => Joins(end) is var joint && joint > 0 && _reading.Names.From(end + 1) is { } next ? FeatureHash.Mix(joint, KindOf(next)) : 0;

    private uint PreviousName(int first)
    {
        if (Joins(first - 1) is not (> 0 and var joint))
        {
            return 0;
        }
        for (var i = Math.Max(0, first - 1 - NeighbourGap); i < first - 1; i++)
        {
            if (_reading.Names.From(i) is { } previous && previous.End == first - 1)
            {
                return FeatureHash.Mix(joint, KindOf(previous));
            }
        }
        return 0;
    }

    private uint Joins(int i) => _words.Lower(i) switch { "," => 1, "(" => 2, "and" or "i" or "и" => 3, "or" or "ili" or "или" => 4, "-" or "–" => 5, "/" => 6, "of" => 7, _ => 0 };

    /// <summary>The run of capitals that the name stands in.</summary>
    private void Run(in KnownName name, uint kind)
    {
        var (start, end) = (name.First, name.End);
        while (start > 0 && name.First - start < 5 && _words.IsCapitalized(start - 1) && _words.Continues(start))
        {
            start--;
        }
        while (end < _words.Count && end - name.End < 5 && _words.IsCapitalized(end) && _words.Continues(end))
        {
            end++;
        }
        var (ahead, behind) = ((uint)(name.First - start), (uint)(end - name.End));
        Add(FeatureHash.Mix(ahead, behind));
        Add(FeatureHash.Mix(FeatureHash.Mix(ahead, behind), kind));
        Add(behind > 0 ? _word[end - 1] : 0);
        Add(ahead > 0 ? _word[start] : 0);
        Add(behind > 0 && Lexicon.OrganizationHeads.Contains(_words.Lower(end - 1)) ? FeatureHash.Mix(1, kind) : 0);
        Add(FeatureHash.Mix(Word(end), behind));
        Add(FeatureHash.Mix(Word(start - 1), ahead));
        Add(_words.Lower(name.First - 1) == "of" && _words.IsCapitalized(name.First - 2) ? Word(name.First - 2) : 0);
        Add(_words.Surface(name.First - 1) is "-" or "–" ? Word(name.First - 2) : 0);
        Add(_words.Surface(name.End) is "-" or "–" ? Word(name.End + 1) : 0);
    }

    private void People(in KnownName name, uint kind, uint single)
    {
        var (before, after) = (_words.Surface(name.First - 1), _words.Surface(name.End));
        var given = Bits(WordList.GivenNames.Contains(before), WordList.GivenNames.Contains(after), WordList.GivenNames.Contains(_words.Surface(name.First)));
        var person = Bits(_reading.People.Contains(name.First), _reading.People.Contains(name.End - 1), name.First > 0 && _reading.People.Contains(name.First - 1), name.End < _words.Count && _reading.People.Contains(name.End));
        var known = Bits(_words.IsCapitalized(name.End) && _reading.Names.From(name.End) is not null, _words.IsCapitalized(name.End) && _words.IsEverydayWord(name.End),
            _words.IsCapitalized(name.First - 1) && _words.IsEverydayWord(name.First - 1), before.Length == 1 || (before == "." && _words.Surface(name.First - 2).Length == 1));
        Add(FeatureHash.Mix(given, single));
        Add(FeatureHash.Mix(given, person));
        Add(FeatureHash.Mix(person, single));
        Add(FeatureHash.Mix(person, kind));
        Add(FeatureHash.Mix(known, single));
        Add(FeatureHash.Mix(known, kind));
        Add(FeatureHash.Mix(known, given));
        Add(FeatureHash.Mix(_reading.People.IsSurname(name.End - 1) ? 1u : 0, FeatureHash.Mix(kind, single)));
    }

    private void Document(MentionCandidate candidate, uint kind, uint single)
    {
        var (counts, first) = (_counts[candidate.NameHash], candidate.Name.First);
        Add(FeatureHash.Mix(Few(counts.Count), kind));
        Add(FeatureHash.Mix(Share(counts.Locative, counts.Count), single));
        Add(FeatureHash.Mix(Share(counts.Locative, counts.Count), kind));
        Add(FeatureHash.Mix(Share(counts.Contained, counts.Count), single));
        Add(FeatureHash.Mix(Share(counts.InPerson, counts.Count), single));
        Add(FeatureHash.Mix(Share(counts.InPerson, counts.Count), kind));
        Add(FeatureHash.Mix(Share(counts.BesideCapital, counts.Count), single));
        Add(first < 8 ? 1u : first < 40 ? 2u : 3u);
        Add(first < 8 ? FeatureHash.Mix((uint)first, Shape(first, candidate.Name.End)) : 0);
        Add(first < 12 ? FeatureHash.Mix(2, Word(candidate.Name.End)) : 0);
    }

    private void Count(MentionCandidate candidate)
    {
        if (!_counts.TryGetValue(candidate.NameHash, out var counts))
        {
            _counts[candidate.NameHash] = counts = new();
        }
        var e = candidate.Evidence;
        counts.Count++;
        counts.Locative += e.LocativeBefore ? 1 : 0;
        counts.Contained += e.ContainerAfter || e.ContainedBefore || e.ExtentBeside ? 1 : 0;
        counts.InPerson += _reading.People.Contains(candidate.Name.First) || _reading.People.Contains(candidate.Name.End - 1) ? 1 : 0;
        counts.BesideCapital += e.OtherCapitalBefore || e.OtherCapitalAfter ? 1 : 0;
    }

    private bool Covered(in KnownName name)
    {
        for (var i = Math.Max(0, name.First - 4); i < name.First; i++)
        {
            if (_reading.Names.From(i) is { } other && other.End >= name.End)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Adds a value of the next kind.</summary>
    private void Add(uint value) => Add(_kind++, value);

    private void Add(uint kind, uint value) => _features.Add(FeatureHash.Mix(_language + kind, value));

    private uint Word(int i) => i >= 0 && i < _words.Count ? _word[i] : 7;

    private uint Ending(int i) => i >= 0 && i < _words.Count ? _ending[i] : 7;

    /// <summary>0 outside or punctuation, then small, capitalised, all capitals, with full stop, in a title, at a sentence's start.</summary>
    private uint Shape(int first, int end)
    {
        if (first < 0 || first >= _words.Count)
        {
            return 0;
        }
        if (!_words.IsWord(first))
        {
            return char.IsAsciiDigit(_words.Surface(first)[0]) ? 9u : 8u;
        }
        return !_words.IsCapitalized(first) ? 1u
            : _words.IsAllCapitals(first) ? (_words.Surface(first).Length < 4 ? 2u : 3u)
            : _words.Surface(end - 1).Contains('.') ? 4u
            : _words.IsTitleCase(first) ? 5u
            : _words.IsSentenceStart(first) ? 6u
            : 7u;
    }

    private static uint KindOf(in KnownName name) => name.Origin switch
    {
        NameOrigin.Unknown => 12u,
        NameOrigin.Extended => 13u,
        _ => KindOf(name.Places[0]),
    };

    private static uint KindOf(Place place) =>
        place.IsCountry ? 0u
        : place.FeatureCode switch
        {
            "ADM1" => 1u,
            "CONT" or "RGN" => 2u,
            "PPLC" => 3u,
            "ADM2" => 8u,
            _ => place.FeatureClass switch
            {
                'P' => place.Population > 500_000 ? 4u : place.Population > 50_000 ? 5u : place.Population > 5_000 ? 6u : 7u,
                'H' => 9u,
                'T' => 10u,
                _ => 11u,
            },
        };

    private static uint Bucket(double logit) => (uint)(Math.Clamp(Math.Round(logit), -8, 8) + 8);

    private static uint Few(int count) => count switch { < 3 => (uint)count, < 6 => 3, < 16 => 4, _ => 5 };

    private static uint Share(int part, int whole) => part == 0 ? 0u : part == whole ? 3u : part * 2 >= whole ? 2u : 1u;

    private static uint Bits(params ReadOnlySpan<bool> bits)
    {
        var value = 0u;
        foreach (var bit in bits)
        {
            value = (value << 1) | (bit ? 1u : 0);
        }
        return value;
    }
}
