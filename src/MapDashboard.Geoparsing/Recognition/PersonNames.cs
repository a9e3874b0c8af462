using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Which words of a text belong to people's names.</summary>
internal sealed class PersonNames
{
    private const int LongestName = 4;

    private readonly DocumentWords _words;
    private readonly Gazetteer _gazetteer;
    private readonly NameFinder _names;
    private readonly bool[] _isPerson;
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    public PersonNames(DocumentWords words, NameFinder names, Gazetteer gazetteer)
    {
        (_words, _names, _gazetteer) = (words, names, gazetteer);
        _isPerson = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (IsCredited(i))
            {
                Array.Fill(_isPerson, true, i, RunEnd(i) - i);
            }
            var end = NameFrom(i);
            if (end > i)
            {
                Mark(i, end);
                i = end - 1;
            }
        }
    }

    /// <summary>The word is part of a person's full or titled name.</summary>
    public bool Contains(int i) => _isPerson[i];

    /// <summary>Somewhere in this text a person bears this surname.</summary>
    public bool IsSurname(int i) => _surnames.Contains(_words.Lower(i));

    private void Mark(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            _isPerson[i] = true;
        }
        var last = end - 1;
        while (last > first && (!_words.IsWord(last) || _words.Surface(last).Length < 2 || _words.Lower(last) is "jr" or "sr"))
        {
            last--;
        }
        // of a Chinese name the first word is the surname
        var surname = ChineseNames.IsName(_words.Surface(first), _words.Surface(end - 1)) && end - first == 2 ? first : last;
        _surnames.Add(_words.Lower(surname));
    }

    /// <summary>One past the end of a person's name that begins at the token; the token itself when none begins there.</summary>
    private int NameFrom(int i)
    {
        if (!_words.IsCapitalized(i) || _words.IsAddress(i) || _words.Surface(i).Length < 2 || Lexicon.Offices.Contains(_words.Lower(i)))
        {
            return i;
        }
        var end = RunEnd(i);
        var title = AfterTitle(i);
        if (end - i == 2 && PlacesAsGivenNames.Begin(_words, i, title != Title.None) && !IsThing(end - 1) && !IsPlaceAsAWhole(i, end) && !_gazetteer.Find(_words.Surface(end - 1)).Any(p => p.IsCountry))
        {
            return end;
        }
        if (title != Title.None && !(title == Title.Office && StartsWithPlace(i)))
        {
            return TitledNameEnd(i, end, title);
        }
        if (end - i < 2 || PlaceThenPerson(i, end))
        {
            return i;
        }
        return IsFullName(i, end) ? end : i;
    }

    private enum Title
    {
        None,
        Office,
        Strong,
    }

    private Title AfterTitle(int i)
    {
        var before = i - 1;
        if (_words.Surface(before) == "." && _words.IsGlued(before))
        {
            before--;
        }
        if (before < 0 || (_words.Continues(i) is false && !_words.IsSentenceStart(before)) || _words.IsSentenceStart(i))
        {
            return Title.None;
        }
        var word = _words.Lower(before);
        // a lower-case common noun needs its capital to be a title ("general", "major", "miss")
        return Lexicon.StrongTitles.Contains(word) && (_words.IsCapitalized(before) || _words.Surface(before).Length > 5 && word is not ("general" or "justice")) ? Title.Strong
            : Lexicon.Offices.Contains(word) ? Title.Office
            : Title.None;
    }

    private int TitledNameEnd(int i, int end, Title title)
    {
        if (IsPlaceAsAWhole(i, end) && title == Title.Office)
        {
            return i;
        }
        if (title == Title.Strong && end - i == 1)
        {
            return IsFamous(i, i + 1) && _words.Lower(i - 1) is "general" or "major" or "deputy" or "detective" ? i : end;
        }
        return end - i >= 2 && !IsPlaceAsAWhole(i, end) ? end : title == Title.Strong || !IsFamous(i, i + 1) ? end : i;
    }

    private bool IsFullName(int i, int end)
    {
        var (first, last) = (_words.Surface(i), end - 1);
        if (ChineseNames.IsName(first, _words.Surface(i + 1)) && end - i == 2)
        {
            return !IsFamous(i, end);
        }
        if (IsPlaceAsAWhole(i, end))
        {
            return false;
        }
        var surname = _words.Surface(last);
        if (_words.IsEverydayWord(last) && !AgeFollows(end) && !WordList.GivenNames.Contains(first))
        {
            return false;
        }
        if (HasSlavicSurname(surname))
        {
            return true;
        }
        if (AgeFollows(end) && !StartsWithPlace(i))
        {
            return true;
        }
        if (StartsWithPlace(i) && Lexicon.Locatives.Contains(_words.Lower(i - 1)))
        {
            return false;
        }
        return WordList.GivenNames.Contains(first) && !IsThing(last) && (!_words.IsTitleCase(i) || !_words.IsEverydayWord(last));
    }

    /// <summary>The end of the words from here that could be one name: capitalised, with initials and small particles between.</summary>
    private int RunEnd(int i)
    {
        var end = i + 1;
        for (var length = 1; length < LongestName && end < _words.Count; length++)
        {
            var next = end;
            if (_words.Surface(next) == "." && _words.Surface(next - 1).Length <= 2 && _words.IsGlued(next))
            {
                next++; // John F. Kennedy
            }
            else if (_words.Surface(next) == "-" && _words.IsGlued(next) && _words.IsGlued(next + 1))
            {
                next++;
            }
            else if (_words.Lower(next) is "de" or "van" or "von" or "bin" or "al" or "el" or "der" or "da" or "dos" or "ibn" && _words.IsCapitalized(next + 1))
            {
                next++;
            }
            if (!_words.IsCapitalized(next) || !_words.Continues(next) || _words.IsAddress(next) || IsThing(next))
            {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private bool IsThing(int i) =>
        Lexicon.OrganizationHeads.Contains(_words.Lower(i)) || Lexicon.NewspaperHeads.Contains(_words.Lower(i))
        || Lexicon.StreetHeads.Contains(_words.Lower(i)) || Lexicon.FeatureHeads.Contains(_words.Lower(i)) || Lexicon.ExtentWords.Contains(_words.Lower(i));

    private bool AgeFollows(int end) =>
        _words.Surface(end) == "," && _words.Text.Tokens.Count > end + 2 && _words.Text.Tokens[end + 1].Kind == TokenKind.Number
        && _words.Surface(end + 1).Length is 1 or 2 && _words.Surface(end + 2) is "," or "." or "years";

    private bool IsPlaceAsAWhole(int first, int end) => _gazetteer.Find(_words.Phrase(first, end)).Count > 0;

    /// <summary>"predsednik Srbije Boris Tadić": the run of capitals is two names.</summary>
    private bool PlaceThenPerson(int i, int end) =>
        end - i > 2 && _names.From(i) is { } name && name.End < end && IsFamous(name.Places) && WordList.GivenNames.Contains(_words.Surface(name.End));

    private bool StartsWithPlace(int i) => _names.From(i) is { } name && IsFamous(name.Places);

    /// <summary>"Photo: X", "Foto: X": who made the picture, be it a person or an agency.</summary>
    private bool IsCredited(int i) => _words.IsCapitalized(i) && _words.Surface(i - 1) == ":" && _words.Lower(i - 2) is "photo" or "foto" or "photos" or "photograph" or "credit" or "photographer" or "фото" or "izvor" or "извор" or "author" or "autor";

    private bool IsFamous(int first, int end) =>
        IsFamous(_gazetteer.Find(_words.Phrase(first, end)));

    private static bool IsFamous(IReadOnlyList<Place> places) =>
        places is [var best, ..] && (best.IsCountry || best.FeatureCode == "ADM1" || best.Population > 100_000);

    private static bool HasSlavicSurname(string word) =>
        word.Length > 4 && (word.EndsWith("ić", StringComparison.Ordinal) || word.EndsWith("ić".ToUpperInvariant(), StringComparison.Ordinal)
            || word.EndsWith("ovic", StringComparison.Ordinal) || word.EndsWith("evic", StringComparison.Ordinal) || word.EndsWith("ovich", StringComparison.Ordinal)
            || word.EndsWith("ић", StringComparison.Ordinal) || word.EndsWith("jević", StringComparison.Ordinal));
}
