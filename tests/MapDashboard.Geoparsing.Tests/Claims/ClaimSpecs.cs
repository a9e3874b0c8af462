using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>Runs the texts in Specs/Claims, which explain their own form.</summary>
public sealed class ClaimSpecs
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    public static TheoryData<string, string, string> Sections()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestVocabulary.RepositoryRoot(), "tests", "MapDashboard.Geoparsing.Tests", "Specs", "Claims"), "*.md").Order().Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)))
        {
            foreach (var section in File.ReadAllText(file).Split("\n## ").Skip(1))
            {
                var lines = section.Split('\n');
                // where the text itself is a list of "- " lines, the claims are "* " lines
                var bullet = lines.Any(l => l.StartsWith("* ", StringComparison.Ordinal)) ? "* " : "- ";
                data.Add(
                    $"{Path.GetFileNameWithoutExtension(file)}: {lines[0]}",
                    string.Join('\n', lines.Skip(1).Where(l => !l.StartsWith(bullet, StringComparison.Ordinal))).Trim(),
                    string.Join('\n', lines.Where(l => l.StartsWith(bullet, StringComparison.Ordinal)).Select(l => l[2..].Trim()).Order(StringComparer.Ordinal)));
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void EveryClaimIsReadAndNoOther(string section, string text, string expected)
    {
        var claims = Geoparser.Read(text).Claims;
        Assert.True(expected == string.Join('\n', claims.Select(Line).Order(StringComparer.Ordinal)), $"{section}\nexpected:\n{expected}\nread:\n{string.Join('\n', claims.Select(Line))}");
        Assert.All(claims.SelectMany(c => c.Evidence), e => Assert.True(e.Span.Start >= 0 && e.Span.End <= text.Length && e.Span.Length > 0));
        Assert.All(claims, c => Assert.Contains(c.Evidence, e => e.Field == "claim"));
    }

    private static string Line(Claim c) => string.Join(
        " | ",
        c.Layer,
        c.Program,
        c.Shape == ClaimShape.Line ? string.Join(" — ", c.Places.Select(p => p.Place.Name)) : string.Join("; ", c.Places.Select(p => $"{p.Place.Name}, {p.Place.Country}, {p.Precision.ToString().ToLowerInvariant()}")),
        c.Dates.Count == 0 ? "(none)" : string.Join(' ', c.Dates.Select(d => d.Edtf)),
        c.Status);
}
