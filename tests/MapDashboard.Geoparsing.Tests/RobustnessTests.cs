using System.Globalization;
using System.Text;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests;

/// <summary>Whatever the text is: nothing crashes, and every span is where it says it is.</summary>
public class RobustnessTests
{
    private const int Rounds = 1000;
    private const int PiecesInAText = 40;

    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Fact]
    public void ASingleWordCanBeAPlace() => Assert.Equal(["Toronto"], Geoparser.Read("Toronto").Toponyms.Select(t => t.Resolution.Place?.Name));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n\t \u00a0\u2028\u200b\ufeff\n")]
    [InlineData("\0\0\0\u0001\u001a\u007f")]
    [InlineData(".")]
    [InlineData("\ud83d")]
    [InlineData("\udeb2\ud83d")]
    [InlineData("\u0301\u0302\u0303")]
    [InlineData("🚲🚲🚲")]
    public void WhereNothingIsNamedNothingIsFound(string text)
    {
        var read = Geoparser.Read(text);
        Assert.Empty(read.Toponyms);
        Assert.Empty(read.Claims);
    }

    /// <summary>The place stands where it would without what surrounds it.</summary>
    [Theory]
    [InlineData("🚲 ", " 🚲")]
    [InlineData("𠮷𠮷 ", "")]
    [InlineData("\ufeff", "\0")]
    [InlineData("\0 ", " \0")]
    [InlineData("\ud83d ", " \udeb2")]
    [InlineData("\u202e ", " \u202c")]
    [InlineData("بلغراد بلغراد ", " בלגרד")]
    [InlineData("e\u0301 s\u030c. ", " \u0301")]
    [InlineData("\r\n\r\n\u2028", "\r")]
    [InlineData("«„“((([[[", "]]])))”“»")]
    public void OffsetsCountCodeUnitsWhateverStandsBefore(string before, string after)
    {
        const string Sentence = "Patrols began in Belgrade in May.";
        var text = before + Sentence + after;
        var toponym = Assert.Single(Geoparser.Read(text, "en").Toponyms, t => t.Surface == "Belgrade");
        Assert.Equal(new TextSpan(before.Length + 17, before.Length + 25), toponym.Span);
        AssertSound(text, Geoparser.Read(text));
    }

    /// <summary>A word without capitals or small letters was lowered for ever.</summary>
    [Theory]
    [InlineData("u بلغراد", "sr")]
    [InlineData("Прошле године у กรุงเทพมหานคร и בלגרדבלגרד", "sr")]
    public void AForeignScriptInASerbianTextIsRead(string text, string language) => AssertSound(text, Geoparser.Read(text, language));

    public static TheoryData<string> LongTexts() =>
    [
        "long word", "commas", "brackets", "quotes", "full stops", "line ends", "marks", "half pairs", "names", "names in capitals", "numbers", "claims", "endings",
    ];

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void ALongTextOfOneKindIsRead(string kind)
    {
        var text = kind switch
        {
            "long word" => new string('x', 1_000_000),
            "commas" => new string(',', 100_000),
            "brackets" => new string('(', 20_000) + "Belgrade" + new string(')', 20_000),
            "quotes" => Many("“Belgrade ‘", 5_000) + Many("’”", 5_000),
            "full stops" => new string('.', 100_000),
            "line ends" => new string('\n', 200_000),
            "marks" => "Belgrade" + new string('\u0301', 100_000),
            "half pairs" => new string('\ud83d', 100_000),
            "names" => Many("New York, Paris and Novi Sad, ", 2_000),
            "names in capitals" => Many("BELGRADE NEW YORK ", 2_000),
            "numbers" => Many("2019 1,000 46.5 ", 5_000),
            "endings" => Many("Chinese police began joint patrols in Rome and Milan in 2016. Italy will no longer carry out joint patrols with Chinese police. ", 800),
            _ => Many("Chinese police began joint patrols in Belgrade in 2019 ", 500),
        };
        AssertSound(text, Geoparser.Read(text));
    }

    [Fact]
    public void ALineOfHalfAMegabyteIsRead()
    {
        var text = Many("The mayor of Novi Sad spoke in Ljubljana, Graz and two villages near Paris, Texas. ", 6_250);
        var read = Geoparser.Read(text);
        Assert.True(text.Length >= 500_000);
        Assert.True(read.Toponyms.Count(t => t.Surface == "Ljubljana") > 6_000);
        AssertSound(text, read);
    }

    [Fact]
    public void EverySpanOfAnyMixtureSlicesBackToItsSurface()
    {
        var failures = Enumerable.Range(0, Rounds).AsParallel().AsOrdered()
            .Select(seed => OddTexts.Draw(new Random(seed), 1 + (seed % PiecesInAText)))
            .Select(pieces => Fault(string.Concat(pieces)) is null ? null : Smallest(pieces))
            .OfType<string>().Take(3).ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void TheSameTextIsReadTheSameByEveryThread()
    {
        var texts = Enumerable.Range(Rounds, 100).Select(seed => string.Concat(OddTexts.Draw(new Random(seed), PiecesInAText))).ToList();
        var expected = texts.ConvertAll(Written);
        // eight times over and mixed, so that texts are read side by side with others
        var again = Enumerable.Range(0, 8 * texts.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(i => Written(texts[i * 7 % texts.Count])).ToList();
        Assert.All(again, (written, i) => Assert.Equal(expected[i * 7 % texts.Count], written));
    }

    private static string Many(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    /// <summary>What is wrong with the reading of a text, null when nothing is.</summary>
    private static string? Fault(string text)
    {
        try
        {
            var read = Geoparser.Read(text);
            AssertSound(text, read);
            Assert.Equal(Written(read), Written(text));
            return null;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    /// <summary>Leaves out pieces as long as it still fails: what remains is the bug.</summary>
    private static string Smallest(IReadOnlyList<string> pieces)
    {
        var left = pieces.ToList();
        for (var i = left.Count - 1; i >= 0; i--)
        {
            var without = left.Where((_, j) => j != i).ToList();
            left = Fault(string.Concat(without)) is null ? left : without;
        }
        var text = string.Concat(left);
        return $"{string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:x4}"))}: {Fault(text)}";
    }

    private static void AssertSound(string text, GeoparsedText read)
    {
        Assert.Same(text, read.Text.Text);
        var end = 0;
        foreach (var toponym in read.Toponyms)
        {
            Assert.True(toponym.Span.Start >= end && toponym.Span.End > toponym.Span.Start && toponym.Span.End <= text.Length, $"{toponym.Span} after {end} of {text.Length}");
            Assert.Equal(toponym.Surface, toponym.Span.Of(text));
            AssertWhole(text, toponym.Span);
            end = toponym.Span.End;
        }
        foreach (var claim in read.Claims)
        {
            foreach (var span in claim.Evidence.Select(e => e.Span).Concat(claim.Places.Select(p => p.Span)))
            {
                Assert.True(span.Start >= 0 && span.End > span.Start && span.End <= text.Length, $"{span} of {text.Length}");
                AssertWhole(text, span);
            }
            Assert.All(claim.Places, p => Assert.Contains(read.Toponyms, t => t.Span == p.Span));
            Assert.All(claim.Quantities, q => Assert.Contains(q.Text, text, StringComparison.Ordinal));
            Assert.InRange(claim.Confidence, 0, 1);
        }
    }

    /// <summary>No span begins or ends within a surrogate pair.</summary>
    private static void AssertWhole(string text, TextSpan span)
    {
        foreach (var border in (int[])[span.Start, span.End])
        {
            Assert.False(border > 0 && border < text.Length && char.IsSurrogatePair(text[border - 1], text[border]), $"{span} cuts a character in two");
        }
    }

    private static string Written(string text) => Written(Geoparser.Read(text));

    private static string Written(GeoparsedText read) => string.Join('\n', read.Toponyms
        .Select(t => $"{t.Span} {t.Use} {t.Resolution.Place?.Id} {t.Resolution.Confidence.ToString(CultureInfo.InvariantCulture)}")
        .Concat(read.Claims.Select(c => $"{c.Layer} {c.Program} {c.Status} {c.Confidence.ToString(CultureInfo.InvariantCulture)} {string.Join(',', c.Places.Select(p => p.Span))} {string.Join(',', c.Dates)} {string.Join(',', c.Evidence)}")));
}
