using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>Another subject is another file: floods and dam failures, read without a line of code that knows of them.</summary>
public sealed class OtherVocabularyTests
{
    private static readonly Vocabulary Subject = Vocabulary.Parse(File.ReadAllText(Path.Combine(TestVocabulary.RepositoryRoot(), "tests", "MapDashboard.Geoparsing.Tests", "Claims", "floods.yaml")));
    private static readonly Geoparser Floods = new(TestGazetteer.Instance, Subject);

    [Fact]
    public void AFloodInTwoTownsWithItsDamage() => AssertRead(
        "Heavy rain flooded Obrenovac and Šabac in May 2014. The water damaged 12,000 homes. There were no floods in Niš.",
        "floods | Obrenovac, Šabac | 2014-05 | active | 12000 homes");

    [Fact]
    public void ADamThatBurstAndAFloodThatFollowed() => AssertRead(
        "A dam near Derna burst on 11 September 2023. The same month, floods hit Benghazi.",
        "dams | Darnah | 2023-09-11 | active | ",
        "floods | Benghazi | 2023-09 | active | ");

    [Fact]
    public void SerbianInCyrillic() => AssertRead(
        "У Краљеву је поплава уништила 300 кућа у јуну 2023. године. Вода се повукла следећег месеца.",
        "floods | Kraljevo | 2023-06 | active | 300 homes");

    [Theory]
    [InlineData("The water took 2019 homes.", false)]
    [InlineData("The water took 1968 old villagers.", false)]
    [InlineData("The water took 2019 cameras.", true)]
    [InlineData("There were 2019 officers.", true)]
    public void OnlyItsOwnWordsSayThatANumberIsNoYear(string text, bool isYear) => Assert.Equal(isYear, DateReader.Read(text, null, Subject.Counted).Count > 0);

    [Fact]
    public void OnlyItsOwnVerbsSayWhere() => Assert.Equal([PlaceRole.Locative, PlaceRole.Bare], new[] { "The rains flooded Obrenovac.", "The teams patrol Obrenovac." }.Select(RoleIn));

    private static PlaceRole RoleIn(string text)
    {
        var (analyzed, toponyms) = Floods.Resolve(text);
        return new SentenceReader(Subject, TestGazetteer.Instance.Capital).Read(analyzed, toponyms, null)[0].Places.Single().Role;
    }

    private static void AssertRead(string text, params string[] expected)
    {
        var claims = Floods.Read(text).Claims.Select(c => string.Join(
            " | ",
            c.Layer,
            string.Join(", ", c.Places.Select(p => p.Place.Name)),
            string.Join(' ', c.Dates.Select(d => d.Edtf)),
            c.Status,
            string.Join(", ", c.Quantities.Select(q => $"{q.Value} {q.Unit}"))));
        Assert.Equal(expected, claims);
    }
}
