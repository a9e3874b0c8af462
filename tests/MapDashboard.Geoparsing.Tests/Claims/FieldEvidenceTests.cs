using System.Globalization;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>Whatever a claim says, words of the text say it: held of every claim of every spec and practice text.</summary>
public sealed class FieldEvidenceTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    public static TheoryData<string> PracticeSets() => [.. PracticeReadings.Names];

    [Theory]
    [MemberData(nameof(PracticeSets))]
    public void EveryFieldOfAPracticeTextIsSaidByWords(string set) =>
        AssertSaid(PracticeReadings.Of(set).SelectMany(t => t.Reading.Claims.SelectMany(c => Unsaid(t.Reading, c, t.Text.Published))));

    [Fact]
    public void EveryFieldOfASpecTextIsSaidByWords() =>
        AssertSaid(ClaimSpecs.Sections().Select(s => Geoparser.Read(s.Data.Item2)).SelectMany(r => r.Claims.SelectMany(c => Unsaid(r, c, null))));

    private static void AssertSaid(IEnumerable<string> unsaid)
    {
        var found = unsaid.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>What of a claim no words say, or words that are not those.</summary>
    private static IEnumerable<string> Unsaid(GeoparsedText reading, Claim claim, DateOnly? published)
    {
        var text = reading.Text.Text;
        var dates = DateReader.Read(text, published, TestVocabulary.Instance.Counted);
        string At(string what) => $"{claim.Layer} ({claim.Subject}) {string.Join(", ", claim.Places.Select(p => p.Place.Name))}: {what}";
        foreach (var e in claim.Evidence.Where(e => e.Span.Start < 0 || e.Span.Length <= 0 || e.Span.End > text.Length || e.Span.Of(text).Trim().Length == 0))
        {
            yield return At($"{e.Field} {e.Value} stands nowhere ({e.Span})");
        }
        foreach (var place in claim.Places.Where(p => !Said("place", p.Place.Name).Any(e => reading.Toponyms.Any(t => t.Span.Overlaps(e.Span) && MayName(t, p.Place)))))
        {
            yield return At($"no words name the place {place.Place.Name}");
        }
        // the year of the report is the document's own, and no words of its text say it
        foreach (var date in claim.Dates.Where(d => !Said("date", d.Edtf).Any(e => dates.Any(x => x.Span == e.Span && x.Date.Edtf == d.Edtf)) && !(claim.Dates.Count == 1 && published is { } day && d.Edtf == CalendarYear(day))))
        {
            yield return At($"no words give the date {date.Edtf}");
        }
        if (claim.Status != "unknown" && !Said("status", claim.Status).Any())
        {
            yield return At($"no words say that it is {claim.Status}");
        }
        foreach (var actor in claim.Actors.Where(a => !Said("actor", a).Any()))
        {
            yield return At($"no words name {actor}");
        }
        foreach (var quantity in claim.Quantities.Where(q => !Said("quantity", q.Text).Any(e => e.Span.Of(text) == q.Text)))
        {
            yield return At($"no words say {quantity.Text}");
        }

        IEnumerable<EvidenceSpan> Said(string field, string value) => claim.Evidence.Where(e => e.Field == field && e.Value == value);
    }

    /// <summary>A capital may be named by its country: "the Kenyan capital".</summary>
    private static bool MayName(Toponym toponym, Place place) =>
        toponym.Resolution.Candidates.Any(c => c.Place.Id == place.Id || (place.FeatureCode == "PPLC" && c.Place.IsCountry && c.Place.Country == place.Country));

    private static string CalendarYear(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);
}
