using System.Text;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests.Text;

public class SearchKeyTests
{
    private static readonly string[] Letters = "а=a б=b в=v г=g д=d ђ=đ е=e ж=ž з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=ć у=u ф=f х=h ц=c ч=č џ=dž ш=š".Split(' ');

    public static TheoryData<string> Groups() => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "folding.tsv")).Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Groups))]
    public void SpellingsOfOneWordAreOne(string group) => Assert.Single(group.Split('\t').Select(SearchKey.Of).Distinct());

    [Theory]
    [InlineData("Beograd", "Belgrad")]
    [InlineData("Šid", "Žid")]
    [InlineData("北京", "东京")]
    [InlineData("fort", "ft")] // else the beginning of "fortress" would not find it
    public void OtherWordsAreOthers(string one, string other) => Assert.NotEqual(SearchKey.Of(one), SearchKey.Of(other));

    [Fact]
    public void AnySerbianTextIsOneInBothScriptsAndWithoutItsMarks()
    {
        var random = new Random(12);
        for (var run = 0; run < 2000; run++)
        {
            var (cyrillic, latin) = (new StringBuilder(), new StringBuilder());
            for (var i = random.Next(1, 40); i > 0; i--)
            {
                var pair = random.Next(8) == 0 ? ["", " ", " "] : Letters[random.Next(Letters.Length)].Split('=');
                var isCapital = random.Next(4) == 0;
                cyrillic.Append(isCapital ? pair[^2].ToUpperInvariant() : pair[^2]);
                latin.Append(isCapital && pair[^1].Length > 0 ? char.ToUpperInvariant(pair[^1][0]) + pair[^1][1..] : pair[^1]);
            }
            var key = SearchKey.Of(cyrillic.ToString());
            var bare = latin.ToString().Replace('č', 'c').Replace('ć', 'c').Replace('š', 's').Replace('ž', 'z').Replace("đ", "dj", StringComparison.Ordinal);
            Assert.Equal(key, SearchKey.Of(latin.ToString()));
            Assert.Equal(key, SearchKey.Of(bare));
            Assert.Equal(key, SearchKey.Of(key));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("…!?—")]
    [InlineData("\0\ud800")]
    [InlineData("'; DROP TABLE records; --")]
    [InlineData(".*(a+)+$[\\")]
    public void OddTextsHaveKeysThatStay(string text) => Assert.Equal(SearchKey.Of(text), SearchKey.Of(SearchKey.Of(text)));
}
