namespace MapDashboard.Geoparsing.Tests;

/// <summary>Pieces of text that have broken readers before, and mixtures of them from a seed.</summary>
internal static class OddTexts
{
    public static readonly string[] Pieces =
    [
        "Toronto", "Belgrade", "Novi Sad", "u Novom Sadu", "из Београда", "北京", "塞尔维亚的警察", "Paris, Texas", "U.S.", "Ky.", "M.S.", "European", "kineskih", "St. John's", "Rio de Janeiro–Niterói",
        "Chinese and Serbian police began joint patrols in Belgrade in September 2019", "Huawei installed 1,000 cameras in Niš and Kragujevac", "the railway from Belgrade to Budapest",
        "Kina i Srbija su potpisale sporazum", "46 million euros", "on 17 September 2019", "by the end of next year", "Safe City", "said Chen Bo",
        ".", ". ", ", ", "; ", ": ", "! ", "? ", "… ", " – ", "-", "/", "'", "’s ", "\"", "“", "”", "„", "«", "»", "(", ")", "[", "]", "{", "}", "<b>", "&amp;", "\\", "http://belgrade.example/Paris?in=London", "ana@belgrade.example",
        " ", "  ", "\t", "\n", "\r\n", "\r", "\n\n", "\u00a0", "\u2028", "\u2029", "\u0085", "\u200b", "\u200d", "\u00ad", "\ufeff", "\0", "\u0001", "\u001a", "\u007f", "\ufffd", "\uffff",
        "🚲", "👩‍👩‍👧‍👦", "🇷🇸", "𝔅𝔢𝔩𝔤𝔯𝔞𝔡𝔢", "𠮷野家", "\ud83d", "\udeb2", "\ud800\ud800", "\udc00Paris\ud800",
        "e\u0301", "Bela\u0301", "s\u030c", "\u0301\u0302\u0303", "İzmir", "ıI", "ß", "ﬁ", "Ǆ", "ǅ", "Ⅷ", "½", "١٢٣", "१२", "بلغراد", "בלגרד", "\u202eedargleB\u202c", "ベオグラード", "베오그라드", "กรุงเทพ", "Αθήνα",
        "a", "A", "I", "in ", "near ", "of ", "the ", "and ", "i ", "и ", "在", "10 km north of ", "12345678901234567890", "1e309", "99.99.9999", "0000", "31 February 2020", "$9999999999999999999 million",
    ];

    /// <summary>So many pieces, drawn at random; the same for the same seed. Half of the time with a space between.</summary>
    public static IReadOnlyList<string> Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : ""))];
}
