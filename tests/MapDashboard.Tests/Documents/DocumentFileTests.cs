using System.Text;
using MapDashboard.Documents;

namespace MapDashboard.Tests.Documents;

public sealed class DocumentFileTests
{
    [Fact]
    public void FrontMatterSaysWhereATextIsFrom()
    {
        var document = DocumentFile.Parse(".md", "---\r\ntitle: \"Patrols: a start\"\r\nauthor: A. Writer\r\nurl: https://example.org/a\r\npublished: 2019-09-18\r\nlanguage: en\r\nkind: brief\r\nlicense:\r\n---\r\n\r\nPatrols in Belgrade.\r\n");
        Assert.Equal(new("Patrols in Belgrade.\n", "Patrols: a start", "A. Writer", null, "https://example.org/a", "2019-09-18", "en", "brief"), document);
    }

    [Fact]
    public void WithoutFrontMatterTheFirstHeadingIsTheTitle() => Assert.Equal("Patrols", DocumentFile.Parse(".md", "# Patrols\n\nIn Belgrade.").Title);

    [Theory]
    [InlineData("---\ntitle: a\nautor: b\n---\n", "\"autor\"")]
    [InlineData("---\ntitle: a\n", "no closing line")]
    [InlineData("---\ntitle: [a, b]\n---\n", "no single value")]
    [InlineData("---\ntitle: \"a\n---\n", "not valid YAML")]
    [InlineData("---\njust words\n---\n", "no list")]
    public void WrongFrontMatterIsNamed(string content, string because) =>
        Assert.Contains(because, Assert.Throws<InvalidDataException>(() => DocumentFile.Parse(".md", content)).Message, StringComparison.Ordinal);

    [Fact]
    public void AWebPageIsItsMainTextAndWhatItsHeadSays()
    {
        var document = DocumentFile.Parse(".html", """
            <!doctype html><html lang="sr-Latn"><head><title>Patrole | Novine</title>
            <meta property="og:title" content="Patrole"><meta name="Author" content="A. Pisac"><meta property="og:site_name" content="Novine">
            <meta property="article:published_time" content="2019-09-18T10:00:00+02:00"><link rel="canonical" href="https://example.org/p"></head>
            <body><nav><ul><li>Početna</li></ul></nav><article><h1>Patrole</h1><p>Policija je u <b>Beogradu</b>
            počela.</p><script>var x = "Moskva";</script><ul><li><p>Novi Sad</p></li></ul></article><footer><p>Pariz</p></footer></body></html>
            """);
        Assert.Equal(new("Patrole\n\nPolicija je u Beogradu počela.\n\nNovi Sad", "Patrole", "A. Pisac", "Novine", "https://example.org/p", "2019-09-18", "sr-Latn"), document);
    }

    [Fact]
    public void ADateInAnotherFormIsNotGuessed() =>
        Assert.Null(DocumentFile.Parse(".html", "<meta name=date content='18/09/2019'><p>Text").Published);

    [Fact]
    public void Utf8AndMarkedUtf16AreRead()
    {
        const string Text = "Београд 北京 🚆";
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(Text, DocumentFile.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
        }
    }

    [Fact]
    public void AnotherEncodingIsRefused() =>
        Assert.Equal("It is not valid UTF-8 (byte 3). Save it as UTF-8.", Assert.Throws<InvalidDataException>(() => DocumentFile.Decode([.. "Sao"u8, 0xE9, .. " x"u8])).Message);
}
