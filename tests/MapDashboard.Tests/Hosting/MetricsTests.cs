using System.Globalization;
using System.Text.RegularExpressions;
using MapDashboard.Access;

namespace MapDashboard.Tests.Hosting;

public sealed partial class MetricsTests(MapApplication app) : IClassFixture<MapApplication>
{
    [Fact]
    public async Task TheyCountRequestsByRouteAndSayHowTheMapStands()
    {
        await app.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active", "Lima PE -77.02824 -12.04318 surveillance 2021 active");
        const string Kind = "{method=\"GET\",route=\"/api/records/{id}\",status=\"404\"";
        var before = await ReadAsync();
        using var client = app.CreateClient();
        (await client.GetAsync("/api/records/none\"}", TestContext.Current.CancellationToken)).Dispose();
        (await client.GetAsync("/api/records/other", TestContext.Current.CancellationToken)).Dispose();
        // a request is counted after its answer was sent
        for (var tries = 0; tries < 200 && Count(await ReadAsync()) < Count(before) + 2; tries++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        var after = await ReadAsync();
        Assert.Equal(2, after[$"http_server_request_duration_seconds_bucket{Kind},le=\"+Inf\"}}"]);
        Assert.Equal((2, 2), (after["mapdashboard_records"], after["mapdashboard_sequence"]));
        Assert.Equal(Count(before) + 2, Count(after));
        Assert.True(after["process_resident_memory_bytes"] > 1e6);

        static double Count(Dictionary<string, double> metrics) => metrics.GetValueOrDefault($"http_server_request_duration_seconds_count{Kind}}}");
    }

    [Fact]
    public async Task FromElsewhereTheyNeedAnAdminOrTheirOwnTokenUnlessTheyArePublic()
    {
        Assert.Equal(401, await StatusAsync(app, null));
        Assert.Equal(403, await StatusAsync(app, await app.TokenAsync(Role.Analyst)));
        Assert.Equal(200, await StatusAsync(app, await app.TokenAsync(Role.Admin)));

        await using var scraped = new MapApplication { Settings = [("Metrics:Token", "scraping")] };
        Assert.Equal(200, await StatusAsync(scraped, "scraping"));
        Assert.Equal(401, await StatusAsync(scraped, "scrapin"));
        Assert.Equal(401, await StatusAsync(scraped, "scraping", "/api/tokens"));

        await using var open = new MapApplication { Settings = [("Metrics:IsPublic", "true")] };
        Assert.Equal(200, await StatusAsync(open, null));
    }

    /// <summary>Asked through a proxy on this machine.</summary>
    private static async Task<int> StatusAsync(MapApplication server, string? token, string address = "/metrics")
    {
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        client.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(answer.IsSuccessStatusCode ? "text/plain" : "application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        return (int)answer.StatusCode;
    }

    /// <summary>Every line by the rules of the format.</summary>
    private async Task<Dictionary<string, double>> ReadAsync()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.NonValidated["Content-Type"].ToString());
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Matches(Line(), line));
        return lines.Where(l => !l.StartsWith('#')).ToDictionary(l => l[..l.LastIndexOf(' ')], l => double.Parse(l[(l.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("""^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="([^"\\]|\\.)*",?)+\})? -?[\d.]+(E[+-]?\d+)?)$""")]
    private static partial Regex Line();
}
