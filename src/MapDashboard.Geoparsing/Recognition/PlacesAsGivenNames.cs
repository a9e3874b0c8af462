using System.Collections.Frozen;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>"Paris Hilton", "Mayor London Breed": towns and countries that people are called after, where a surname follows.</summary>
internal static class PlacesAsGivenNames
{
    /// <summary>What parents take from the map.</summary>
    private static readonly FrozenSet<string> Names =
        "Asia Brooklyn Chad Chelsea Cheyenne China Egypt Florence India Israel Jordan Kenya London Lourdes Milan Paris Petra Roma Savannah Sydney Vienna".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Speech = "said says told tells added adds argued argues insisted insists recalled recalls replied replies explained explains laughed joked testified who".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The token is such a name, and the one after it a surname: known as a person's name, behind a title, or by itself elsewhere in the text with what only people do.</summary>
    public static bool Begin(DocumentWords words, int i, bool isTitled) =>
        Names.Contains(words.Surface(i)) && words.IsWord(i + 1) && words.Continues(i + 1) && !words.IsTitleCase(i) && words.Surface(i + 1).Length > 2 && !Lexicon.Offices.Contains(words.Lower(i + 1))
        && !Lexicon.Locatives.Contains(words.Lower(i - 1)) && (isTitled || WordList.GivenNames.Contains(words.Surface(i + 1)) || Speaks(words, words.Surface(i + 1)));

    /// <summary>The name is the given name of somebody whose full name the text has.</summary>
    public static bool IsPerson(DocumentReading reading, MentionCandidate candidate)
    {
        var (words, i) = (reading.Words, candidate.Name.First);
        return candidate.Name.End == i + 1 && reading.People.Contains(i) && i + 1 < words.Count && reading.People.Contains(i + 1) && Begin(words, i, isTitled: Lexicon.Offices.Contains(words.Lower(i - 1)) || Lexicon.StrongTitles.Contains(words.Lower(i - 1)));
    }

    /// <summary>"Breed said": the surname begins where no capital stands before it, and a verb of speech follows.</summary>
    private static bool Speaks(DocumentWords words, string surname)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Surface(i) == surname && Speech.Contains(words.Lower(i + 1)) && words.Continues(i + 1) && !(words.IsCapitalized(i - 1) && words.Continues(i)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>'"We need cameras," Jordan said.': right behind a quotation somebody of that given name speaks, unless the text has the country elsewhere.</summary>
    public static bool IsSpeaker(DocumentReading reading, MentionCandidate candidate)
    {
        var (words, name) = (reading.Words, candidate.Name);
        return candidate.Evidence is { Words: 1, IsGivenName: true, IsCountry: true, LocativeBefore: false } && words.Surface(name.First - 1) is "\"" or "”" or "“" or "»" or "'" or "’" && words.Surface(name.First - 2) is "," or "." or "!" or "?"
            && words.Lower(name.End) is "said" or "says" or "added" or "adds" && words.Surface(name.End + 1) is "." or ","
            && !reading.HasDemonymOf(name.Best!.Country)
            && !reading.Candidates.Any(c => c.Name.First != name.First && c.Name.Name == name.Name && c.Evidence.LocativeBefore);
    }
}
