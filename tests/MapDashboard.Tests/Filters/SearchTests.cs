using System.Net;
using System.Text.Json.Nodes;
using MapDashboard.Tests.Changes;

namespace MapDashboard.Tests.Filters;

/// <summary>Words over HTTP, the hub and exports, with the real gazetteer.</summary>
public sealed class SearchTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private const string Belgrade = "RS 20.46513 44.80401";
    private static readonly string[] Letters = "а=a б=b в=v г=g д=d ђ=đ е=e ж=ž з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=ć у=u ф=f х=h ц=c ч=č џ=dž ш=š".Split(' ');

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // the same text again changes nothing
    public async ValueTask InitializeAsync() => await app.AddAsync(
        $"Belgrade {Belgrade} patrols 2019 active Полиција и Вучић",
        "Novi-Sad RS 19.83694 45.25167 bri 2020 active sa Beogradom",
        "Budapest HU 19.03991 47.49801 bri 2021 active 高铁至贝尔格莱德",
        "Lima PE -77.02824 -12.04318 surveillance 2021 active Huawei",
        "Beijing CN 116.39723 39.9075 cooperation 2022 active");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task FourNamesFindTheSameEverywhere()
    {
        string[] names = ["Belgrade", "Beograd", "Београд", "贝尔格莱德", "BEOGRAD", "beógrad"];
        var first = await IdsAsync("Belgrade");
        Assert.Equal(3, first.Count);
        using var client = app.CreateClient();
        foreach (var name in names)
        {
            Assert.Equal(first, await IdsAsync(name));
            Assert.Equal(first, (await app.GetAsync($"/export.geojson?q={Uri.EscapeDataString(name)}"))["features"]!.AsArray().Select(f => (string)f!["id"]!));
            await using var hub = await HubClient.ConnectAsync(client.BaseAddress!, "/hubs/map");
            Assert.Equal(first.Order(), (await hub.SubscribeAsync(0, $"q={name}")).Changes.Select(c => c.Id).Order());
        }
    }

    [Theory]
    [InlineData("Beograd полиција", 1)]
    [InlineData("полиција 贝尔格莱德", 1)]
    [InlineData("vucic belg", 1)]
    [InlineData("Kina", 1)]
    [InlineData("中国", 1)]
    [InlineData("Китай", 1)]
    [InlineData("Србија", 2)]
    [InlineData("塞尔维亚 patrols", 1)]
    [InlineData("Нови Сад", 1)]
    [InlineData("塞尔维亚贝尔格莱德", 2)]
    [InlineData("高铁至贝尔格莱德", 1)]
    [InlineData("高铁至塞尔维亚", 0)]
    [InlineData("хуавеј", 0)] // no spelling of Huawei, only its sound
    [InlineData("Beograd Lima", 0)]
    public async Task AllWordsMustBeFoundInAnyFieldAndScript(string q, int count) => Assert.Equal(count, (await IdsAsync(q)).Count);

    [Fact]
    public async Task AnySerbianWordFindsTheSameInBothScripts()
    {
        var random = new Random(7);
        string[] Word(int length) => [.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])];
        string In(IEnumerable<string> word, int script) => string.Concat(word.Select(l => l.Split('=')[script]));
        var words = Enumerable.Range(0, 60).Select(_ => Word(random.Next(3, 10))).ToList();
        await using var own = new MapApplication();
        await own.AddAsync([.. words.Select((w, i) => $"Town{i} RS 20.{i} 44.5 patrols 2019 active {In(w, random.Next(2))}")]);
        foreach (var word in words.Concat(Enumerable.Range(0, 20).Select(_ => Word(2))))
        {
            var found = await IdsAsync(In(word, 0), own);
            Assert.Equal(found, await IdsAsync(In(word, 1), own));
            Assert.Equal(found, await IdsAsync(In(word, 0).ToUpperInvariant(), own));
            Assert.True(word.Length == 2 || found.Count > 0, In(word, 1));
        }
    }

    [Theory]
    [InlineData("...", HttpStatusCode.BadRequest)]
    [InlineData("%EF%BF%BD", HttpStatusCode.BadRequest)]
    [InlineData("'%3B DROP TABLE records%3B--", HttpStatusCode.OK)]
    [InlineData(".*(a%2B)%2B$", HttpStatusCode.OK)]
    [InlineData("%ED%A0%80", null)]
    [InlineData("%00", null)]
    public async Task OddWordsAreAnswered(string q, HttpStatusCode? status)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync($"/api/records?q={q}", Cancellation);
        Assert.True(status is null ? answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest : answer.StatusCode == status, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task AQueryThatIsTooLongIsRefusedByApiAndHub()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync($"/api/records?q={new string('ж', 501)}", Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("at most 500", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sr-Cyrl", "Београд", "Кина")]
    [InlineData("sr-latn", "Beograd", "Kina")]
    [InlineData("zh", "贝尔格莱德", "中国")]
    [InlineData("en", "Belgrade", "China")]
    public async Task PlacesAreNamedInTheReadersLanguage(string lang, string belgrade, string china)
    {
        var names = (await app.GetAsync($"/api/places/names?lang={lang}&ids=792680,1814991,1"))["names"]!.AsObject();
        Assert.Equal(belgrade, (string?)names["792680"]);
        Assert.Equal(china, (string?)names["1814991"]);
        Assert.Equal(2, names.Count);
    }

    [Theory]
    [InlineData("lang=fr&ids=1", "lang")]
    [InlineData("lang=zh&ids=1,x", "ids")]
    [InlineData("lang=zh&ids=-1", "ids")]
    [InlineData("lang=zh", "ids")]
    [InlineData("lang=zh&ids=1&limit=2", "limit")]
    public async Task NamesThatCannotBeAskedForAreRefused(string query, string key)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync($"/api/places/names?{query}", Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["errors"]![key]);
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string q, MapApplication? of = null) =>
        [.. (await (of ?? app).GetAsync($"/api/records?limit=1000&q={Uri.EscapeDataString(q)}"))["features"]!.AsArray().Select(f => (string)f!["id"]!)];
}
