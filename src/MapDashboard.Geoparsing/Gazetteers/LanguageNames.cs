using System.Collections.Frozen;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>A language that places can be named in.</summary>
public enum NameLanguage
{
    English,
    SerbianCyrillic,
    SerbianLatin,

    /// <summary>Simplified.</summary>
    Chinese,
}

/// <summary>
/// What places are called in a reader's language. The gazetteer does not say which language a name is in, so a name is given only where there is reason to:
/// LanguageNames.tsv says so (countries, and cities that many languages have names of their own for); the place lies where Serbian, Bosnian, Croatian or Montenegrin is spoken,
/// so that its own name is the Serbian one; it has one name in Serbian Cyrillic whose Latin form it has too; or, for Chinese, a name in Han characters none of which is traditional only.
/// </summary>
public sealed class LanguageNames
{
    /// <summary>Where a place's own name is written in the letters of Serbian Latin.</summary>
    private static readonly FrozenSet<string> OwnNamesAreSerbian = FrozenSet.ToFrozenSet(["RS", "BA", "ME", "HR"]);

    private const string OnlySerbianOrMacedonian = "ђћљњџј";
    private const string ChineseKinds = "市县区省";

    private readonly Gazetteer _gazetteer;
    private readonly FrozenDictionary<long, Listed> _listed;
    private readonly FrozenSet<char> _traditional = ReadAll("TraditionalHan.txt").Trim().ToFrozenSet();

    public LanguageNames(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        var listed = new Dictionary<long, Listed>();
        foreach (var row in ReadAll("LanguageNames.tsv").Split('\n').Where(r => r.Length > 0 && r[0] != '#').Select(r => r.Split('\t')))
        {
            var place = row[1].Length == 0 ? gazetteer.Country(row[0]) : gazetteer.Find(row[1]).FirstOrDefault(p => p.Country == row[0] && p.FeatureClass == 'P');
            if (place is not null)
            {
                listed[place.Id] = new(row[2], row[3], row[4]);
            }
        }
        _listed = listed.ToFrozenDictionary();
    }

    /// <summary>The place's name in a language; null when there is no such place or its name is not known.</summary>
    /// <param name="id">As in the gazetteer.</param>
    public string? Of(long id, NameLanguage language) => language switch
    {
        NameLanguage.English => _gazetteer.ById(id)?.Name,
        NameLanguage.Chinese => _listed.GetValueOrDefault(id)?.Chinese ?? Chinese(id),
        _ => Serbian(id) is var (cyrillic, latin) ? language == NameLanguage.SerbianLatin ? latin : cyrillic : null,
    };

    private (string Cyrillic, string Latin)? Serbian(long id)
    {
        if (_listed.GetValueOrDefault(id) is { } listed)
        {
            return (listed.Cyrillic, listed.Latin);
        }
        if (_gazetteer.ById(id) is not { } place)
        {
            return null;
        }
        var names = _gazetteer.NamesOf(id).ToHashSet(StringComparer.Ordinal);
        var ownIsSerbian = OwnNamesAreSerbian.Contains(place.Country);
        if (ownIsSerbian && SerbianScript.ToCyrillic(place.Name) is { } own && (names.Contains(own) || !names.Any(n => SerbianScript.ToLatin(n) is not null && IsCyrillic(n))))
        {
            return (own, place.Name);
        }
        var pairs = names.Where(IsCyrillic).Select(n => (Cyrillic: n, Latin: SerbianScript.ToLatin(n))).Where(p => p.Latin is not null && names.Contains(p.Latin)).ToList();
        // a letter that Russian, Bulgarian and Ukrainian lack is better evidence than that two names happen to agree
        var sure = pairs.Where(p => p.Cyrillic.Any(c => OnlySerbianOrMacedonian.Contains(char.ToLowerInvariant(c)))).ToList();
        return (sure.Count > 0 ? sure : pairs) is [var only] ? (only.Cyrillic, only.Latin!) : null;
    }

    /// <summary>The fullest: of 诺威萨 and 诺维萨德 the latter renders every syllable of Novi Sad. Without 市 (city) and its like where the name is also written without.</summary>
    private string? Chinese(long id)
    {
        var names = _gazetteer.NamesOf(id).Where(n => n.Length > 1 && n.All(c => c is >= '\u4e00' and <= '\u9fff' && !_traditional.Contains(c))).ToList();
        return names.Where(n => !ChineseKinds.Contains(n[^1]) || !names.Contains(n[..^1])).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).FirstOrDefault();
    }

    private static bool IsCyrillic(string name) => name.Any(c => c is >= 'Ѐ' and <= 'ӿ');

    private static string ReadAll(string resource)
    {
        using var reader = new StreamReader(typeof(LanguageNames).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private sealed record Listed(string Cyrillic, string Latin, string Chinese);
}
