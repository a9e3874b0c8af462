namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Base forms that an inflected Serbian or Croatian name may have: "Beogradu" Beograd, "Novog" Novi, "Смедереву" Смедерево. The gazetteer decides which exists.</summary>
internal static class SerbianForms
{
    /// <summary>Ending of a case, and the endings of the base forms it may come from. Longer endings stand first but all that fit are tried.</summary>
    private static readonly (string Ending, string[] Bases)[] Latin =
    [
        // adjectives: Novog Sada, u Novom Sadu, Crnoj Gori, Sjedinjenih Država, Hrvatskoj
        ("oga", ["i", "o"]), ("og", ["i", "o", ""]), ("eg", ["i", "e", ""]), ("omu", ["i", "o"]), ("ome", ["i", "o"]), ("om", ["i", "o", "a", ""]), ("em", ["i", "e", "", "o"]),
        ("oj", ["a"]), ("ija", ["i"]), ("iju", ["i"]), ("ijem", ["i"]), ("ih", ["i", "e", "a"]), ("im", ["i", "o", "e", "a"]), ("ima", ["i", "e", "a", "ci"]), ("ama", ["e", "a"]),
        // nouns: iz Srbije, u Srbiji, Srbiju, sa Srbijom; Beograda, Beogradu, Beogradom; Sarajeva, Sarajevu, Sarajevom; Skoplja; Država
        ("e", ["a", "o"]), ("i", ["a", "e", ""]), ("u", ["a", "", "o", "e"]), ("a", ["", "o", "e", "i"]), ("o", ["a"]),
    ];

    /// <summary>Sound changes before the ending of the dative, and of the genitive of plurals: Amerika - Americi, Požega - Požezi, Vinkovci - Vinkovaca.</summary>
    private static readonly (string Ending, string Base)[] Softened = [("ci", "ka"), ("zi", "ga"), ("si", "ha"), ("aca", "ci")];

    private static readonly (string Ending, string[] Bases)[] Cyrillic = [.. Latin.Select(r => (ToCyrillic(r.Ending), r.Bases.Select(ToCyrillic).ToArray()))];
    private static readonly (string Ending, string Base)[] SoftenedCyrillic = [.. Softened.Select(r => (ToCyrillic(r.Ending), ToCyrillic(r.Base)))];

    private const int ShortestStem = 2, ShortestPlural = 4;

    /// <summary>A voiced consonant that the ending's "c" or "k" makes voiceless, back again: Šabac - Šapca.</summary>
    private static readonly Dictionary<char, char> Voiced = new()
    {
        ['p'] = 'b',
        ['t'] = 'd',
        ['s'] = 'z',
        ['š'] = 'ž',
        ['k'] = 'g',
        ['п'] = 'б',
        ['т'] = 'д',
        ['с'] = 'з',
        ['ш'] = 'ж',
        ['к'] = 'г',
    };

    /// <summary>Whether Serbian, Croatian or a language much like them is spoken in the country (ISO alpha-2): its small towns are known to who writes so.</summary>
    public static bool IsSpokenIn(string country) => country is "RS" or "HR" or "BA" or "ME" or "MK" or "XK" or "SI";

    /// <summary>The word itself first, then every base form by the rules, each once.</summary>
    public static IReadOnlyList<string> BaseForms(string word)
    {
        if (word.Length <= ShortestStem)
        {
            return [word];
        }
        // not for a script without capitals: there the lowered word is the word itself
        if (word.All(c => !char.IsLower(c)) && word[0] + word[1..].ToLowerInvariant() is var lowered && lowered != word)
        {
            return [word, .. BaseForms(lowered)];
        }
        var cyrillic = word[^1] is >= '\u0400' and <= '\u04ff';
        var forms = new List<string> { word };
        foreach (var (ending, bases) in cyrillic ? Cyrillic : Latin)
        {
            if (!Ends(word, ending))
            {
                continue;
            }
            var stem = word[..^ending.Length];
            foreach (var b in bases)
            {
                if (b is "a" or "а" && IsMasculineAdjective(stem, ending))
                {
                    continue; // "hrvatski" is no form of Hrvatska, "hrvatskoj" is
                }
                if (b is "i" or "и" && ending is "a" or "а" && stem.Length < ShortestPlural)
                {
                    continue; // "Vreoca" is of Vreoci, but "Bara" not of Bari
                }
                Add(forms, stem + b);
                if (b.Length == 0)
                {
                    AddFleeting(forms, stem, cyrillic ? 'а' : 'a');
                }
            }
        }
        foreach (var (ending, b) in cyrillic ? SoftenedCyrillic : Softened)
        {
            if (Ends(word, ending))
            {
                Add(forms, word[..^ending.Length] + b);
            }
        }
        return forms;
    }

    /// <summary>The word itself first, then, when it may be an adjective in some case, its nominatives: "Pelješkom" Pelješki, "Plitvičkim" Plitvička.</summary>
    public static IEnumerable<string> AdjectiveForms(string word)
    {
        yield return word;
        var cyrillic = word[^1] is >= '\u0400' and <= '\u04ff';
        foreach (var ending in (string[])["oga", "ome", "omu", "ima", "og", "om", "oj", "im", "ih", "a", "e", "u", "i", "o"])
        {
            var written = cyrillic ? ToCyrillic(ending) : ending;
            if (Ends(word, written))
            {
                foreach (var nominative in (string[])["i", "a", "o", "e"])
                {
                    yield return word[..^written.Length] + (cyrillic ? ToCyrillic(nominative) : nominative);
                }
                yield break;
            }
        }
    }

    private static bool IsMasculineAdjective(string stem, string ending) =>
        ending is "i" or "im" or "ih" or "ima" or "и" or "им" or "их" or "има" && (stem[^1] is 'k' or 'к') && stem[^2] is 's' or 'č' or 'š' or 'ć' or 'c' or 'с' or 'ч' or 'ш' or 'ћ' or 'ц';

    /// <summary>Kragujevca - Kragujevac, Čačka - Čačak, Ražnja - Ražanj, Šapca - Šabac, Stoca - Stolac: an "a" that the endings drive out.</summary>
    private static void AddFleeting(List<string> forms, string stem, char a)
    {
        if (stem.EndsWith("oc", StringComparison.Ordinal) || stem.EndsWith("оц", StringComparison.Ordinal))
        {
            Add(forms, $"{stem[..^1]}{(a == 'a' ? 'l' : 'л')}{a}{stem[^1]}");
        }
        if (stem.Length < 3 || IsVowel(stem[^1]) || IsVowel(stem[^2]))
        {
            return;
        }
        if (stem.Length > 3 && stem[^1] == 'j' && stem[^2] is 'n' or 'l' && !IsVowel(stem[^3]))
        {
            Add(forms, $"{stem[..^2]}{a}{stem[^2..]}");
        }
        Add(forms, $"{stem[..^1]}{a}{stem[^1]}");
        if (stem[^1] is 'c' or 'k' or 'ц' or 'к' && Voiced.TryGetValue(stem[^2], out var voiced))
        {
            Add(forms, $"{stem[..^2]}{voiced}{a}{stem[^1]}");
        }
    }

    /// <summary>Whether the base form differs from the word's stem by an "a" that the ending drove out.</summary>
    public static bool HasFleeting(string word, string form) =>
        form.Length > 3 && form[^2] is 'a' or 'а' && !IsVowel(form[^1]) && word.StartsWith($"{form[..^2]}{form[^1]}", StringComparison.Ordinal);

    private static void Add(List<string> forms, string form)
    {
        if (!forms.Contains(form))
        {
            forms.Add(form);
        }
    }

    private static bool Ends(string word, string ending) => word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsVowel(char c) => "aeiouаеиоу".Contains(c);

    private static string ToCyrillic(string letters) => string.Concat(letters.Select(c => c switch
    {
        'a' => 'а',
        'c' => 'ц',
        'e' => 'е',
        'g' => 'г',
        'h' => 'х',
        'i' => 'и',
        'j' => 'ј',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        's' => 'с',
        'u' => 'у',
        'z' => 'з',
        _ => throw new ArgumentException($"No Cyrillic letter for {c}.", nameof(letters)),
    }));
}
