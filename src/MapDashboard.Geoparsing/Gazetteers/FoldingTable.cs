using System.Globalization;
using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>What single letters fold to. .NET does not decompose letters when it runs without ICU, hence a table; the build of the gazetteer reads the same file.</summary>
internal sealed partial class FoldingTable
{
    private readonly string?[] _folded = new string?[char.MaxValue + 1];

    /// <summary>Reads the table that is embedded in the library: "folded letters, tab, the letters that fold to them".</summary>
    public static FoldingTable Load()
    {
        var table = new FoldingTable();
        using var stream = typeof(FoldingTable).Assembly.GetManifestResourceStream("Folding.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var from = Escape().Replace(line[(tab + 1)..], match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
            foreach (var letter in from)
            {
                table._folded[letter] = line[..tab];
            }
        }

        return table;
    }

    /// <summary>Null when the letter only needs lower case.</summary>
    public string? Fold(char letter) => _folded[letter];

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
