using System.Globalization;
using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>A text with what a careful reader would put on the map. Specs/Claims/README.md explains the form.</summary>
/// <param name="Published">Null when the text does not say.</param>
internal sealed partial record PracticeText(string Title, DateOnly? Published, string Text, IReadOnlyList<ExpectedRecord> Expected)
{
    public static IReadOnlyList<PracticeText> ReadAll(string file) => [.. File.ReadAllText(file).Split("\n## ").Skip(1).Select(Parse)];

    /// <summary>The same where the texts are files of their own: a section's title is the file's name.</summary>
    public static IEnumerable<PracticeText> WithTexts(string gold, string folder) =>
        File.ReadAllText(gold).Split("\n## ").Skip(1).Select(section =>
        {
            var lines = section.Split('\n');
            var text = File.ReadAllText(Path.Combine(folder, lines[0].Trim())).Trim();
            return new PracticeText(lines[0].Trim(), null, text, [.. lines.Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => ExpectedRecord.Parse(l[2..], text))]);
        });

    public static string Folder => Path.Combine(TestVocabulary.RepositoryRoot(), "tests", "MapDashboard.Geoparsing.Tests", "Specs", "Claims", "Practice");

    private static PracticeText Parse(string section)
    {
        var lines = section.Split('\n').ToList();
        var published = lines[1].StartsWith("published: ", StringComparison.Ordinal) ? lines[1]["published: ".Length..].Trim() : null;
        var text = string.Join('\n', lines.Skip(published is null ? 1 : 2).Where(l => !l.StartsWith("= ", StringComparison.Ordinal))).Trim();
        return new(lines[0], Day(published), text, [.. lines.Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => ExpectedRecord.Parse(l[2..], text))]);
    }

    /// <summary>"2023", "2023-05" and "2023-05-14": the last day of it.</summary>
    private static DateOnly? Day(string? edtf) => edtf?.Length switch
    {
        null => null,
        4 => new(int.Parse(edtf, CultureInfo.InvariantCulture), 12, 31),
        7 => DateOnly.ParseExact(edtf + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1),
        _ => DateOnly.ParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^(?<name>.+?) (?:(?<lat>-?\d+(?:\.\d+)?) (?<lon>-?\d+(?:\.\d+)?)|(?<country>[A-Z]{2}))$")]
    internal static partial Regex PlacePattern();
}

/// <summary>One thing that the map should show: at a place, or from the first place to the last.</summary>
/// <param name="Years">Any of them; empty when the text gives none.</param>
/// <param name="Statuses">Any of them.</param>
internal sealed record ExpectedRecord(string Layer, IReadOnlyList<ExpectedPlace> Places, IReadOnlyList<int> Years, IReadOnlyList<string> Statuses, int Start, int End)
{
    public static ExpectedRecord Parse(string line, string text)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var start = text.IndexOf(parts[4], StringComparison.Ordinal);
        return start >= 0
            ? new(parts[0], [.. parts[1].Split('—', StringSplitOptions.TrimEntries).Select(ExpectedPlace.Parse)], YearsOf(parts[2]), parts[3].Split(',', StringSplitOptions.TrimEntries), start, start + parts[4].Length)
            : throw new FormatException($"“{parts[4]}” does not stand in the text");
    }

    private static List<int> YearsOf(string years) => years == "(none)" ? [] : [.. years.Split(',').SelectMany(y =>
    {
        var ends = y.Split("..").Select(e => int.Parse(e, CultureInfo.InvariantCulture)).ToList();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    })];
}

/// <param name="Country">The code where the place is a country or an area of it; null where latitude and longitude say more.</param>
internal sealed record ExpectedPlace(string Name, string? Country, double Latitude, double Longitude)
{
    public static ExpectedPlace Parse(string text)
    {
        var m = PracticeText.PlacePattern().Match(text);
        double Number(string group) => double.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        return !m.Success ? throw new FormatException($"“{text}” is no place")
            : m.Groups["country"].Success ? new(m.Groups["name"].Value, m.Groups["country"].Value, 0, 0)
            : new(m.Groups["name"].Value, null, Number("lat"), Number("lon"));
    }
}
