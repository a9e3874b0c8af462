using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Tests.Recognition;

public class MetonymTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Theory]
    [InlineData("Beijing opposed the admission of new members.", "Beijing")]
    [InlineData("Since then Beijing has been investing in ports.", "Beijing")]
    [InlineData("The system is used by Beijing to increase its weight abroad.", "Beijing")]
    [InlineData("In the future, Beijing may use private firms.", "Beijing")]
    [InlineData("They spied on behalf of Beijing’s government.", "Beijing")]
    [InlineData("So too does Beijing’s reach grow.", "Beijing")]
    [InlineData("It fits Beijing's geopolitical objectives well.", "Beijing")]
    [InlineData("This is bad for Belgrade’s foreign relations.", "Belgrade")]
    [InlineData("Belgrade's real interest lies elsewhere.", "Belgrade")]
    [InlineData("The list includes Belgrade’s purchase of drones.", "Belgrade")]
    [InlineData("There is solidarity between Belgrade and Beijing.", "Belgrade")]
    [InlineData("There is solidarity between Belgrade and Beijing.", "Beijing")]
    [InlineData("The court improved its relations with Beijing.", "Beijing")]
    [InlineData("Washington said that it would wait.", "Washington")]
    [InlineData("Yesterday Moscow rejected the offer.", "Moscow")]
    [InlineData("Tehran insists that the tests were peaceful.", "Tehran")]
    [InlineData("Nobody knows what Pyongyang wants.", "Pyongyang")]
    [InlineData("The deal with Ankara was signed in spring.", "Ankara")]
    [InlineData("Critics of China’s government were silent.", "China")]
    [InlineData("The University of Belgrade opened its gates.", "Belgrade")]
    public void AGovernmentCalledByItsSeatIsNoPlace(string text, string name) => Assert.Equal(ToponymUse.Metonym, Use(text, name));

    [Theory]
    [InlineData("The delegation went to Beijing for a visit.", "Beijing")]
    [InlineData("Officers are active in Beijing and Shanghai.", "Beijing")]
    [InlineData("They patrolled in Milan, Rome and Venice.", "Rome")]
    [InlineData("Protesters take the streets of Belgrade every week.", "Belgrade")]
    [InlineData("The town lies 50 km east from Belgrade.", "Belgrade")]
    [InlineData("The embassy in Belgrade was closed.", "Belgrade")]
    [InlineData("The minister visited Belgrade on Monday.", "Belgrade")]
    [InlineData("The bus passes through Moscow at night.", "Moscow")]
    [InlineData("Cameras near Belgrade's main railway station were removed.", "Belgrade")]
    [InlineData("The flight between Belgrade and Moscow was late.", "Belgrade")]
    [InlineData("Athens’ largest port is Piraeus.", "Athens")]
    [InlineData("Summers at Lake Geneva are mild, and Paris is beautiful in autumn.", "Paris")]
    [InlineData("The Belgrade-based researcher wrote a book.", "Belgrade")]
    public void ASeatThatIsMeantItselfIsAPlace(string text, string name) => Assert.Equal(ToponymUse.Literal, Use(text, name));

    private static ToponymUse Use(string text, string name) => Assert.Single(Geoparser.Resolve(text, "en").Toponyms, t => t.Surface == name).Use;
}
