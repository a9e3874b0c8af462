using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Tests.Api;
using MapDashboard.Webhooks;

namespace MapDashboard.Tests.Webhooks;

public sealed class WebhookTests
{
    private static readonly (string, string)[] Quick = [("Webhooks:AllowPrivateAddresses", "true"), ("Webhooks:FirstRetryMilliseconds", "1"), ("Webhooks:MaxAttempts", "3")];

    [Fact]
    public async Task EachChangeOfTheFilterIsToldInOrderSignedAndAgainWhenItFailed()
    {
        await using var listener = await Listener.StartAsync();
        listener.Answer = n => n == 0 ? 500 : 200;
        await using var app = new MapApplication { Settings = Quick };
        await app.AddAsync("Bor RS 22.09 44.07 bri 2018 owned");
        using var admin = await Caller.NewAsync(app, "root", Role.Admin);
        var made = (await admin.PostAsync("/api/webhooks", $$"""{"url": "{{listener.Address}}", "filter": "layer=patrols", "secret": "sixteen letters and more"}""")).Is(HttpStatusCode.Created);
        await app.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active", "Smederevo RS 20.93 44.66278 bri 2016 owned");
        await app.AddAsync("Budapest HU 19.03991 47.49801 patrols 2020 planned");
        await listener.UntilAsync(l => l.Taken.Count == 2);

        var told = (await app.GetAsync("/api/changes?after=0&layer=patrols"))["changes"]!.AsArray();
        Assert.Equal(told.Select(c => (long)c!["sequence"]!), listener.Taken);
        Assert.Equal(500, listener.Deliveries.First().Status);
        Assert.All(listener.Deliveries, d => Assert.Equal(
            $"v1={Convert.ToHexStringLower(HMACSHA256.HashData("sixteen letters and more"u8.ToArray(), Encoding.UTF8.GetBytes($"{d.Timestamp}.{d.Body}")))}", d.Signature));

        var test = (await admin.PostAsync($"/api/webhooks/{made["id"]}/test")).Ok();
        Assert.True((bool)test["delivered"]!, test.ToJsonString());
        var listed = (await admin.GetAsync("/api/webhooks")).Ok()[0]!;
        Assert.DoesNotContain("sixteen", listed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("DELETE", $"/api/webhooks/{made["id"]}")).Status);
        Assert.Empty((await admin.GetAsync("/api/webhooks")).Ok().AsArray());
    }

    [Fact]
    public async Task WhatIsSentAgainIsTheSameDeliveryWhateverCameMeanwhile()
    {
        await using var listener = await Listener.StartAsync();
        listener.Answer = n => n < 2 ? 500 : 200;
        await using var app = new MapApplication { Settings = [.. Quick, ("Webhooks:FirstRetryMilliseconds", "500")] };
        using var admin = await Caller.NewAsync(app, "root", Role.Admin);
        (await admin.PostAsync("/api/webhooks", $$"""{"url": "{{listener.Address}}"}""")).Is(HttpStatusCode.Created);
        await app.AddAsync("Bor RS 22.09 44.07 bri 2018 owned");
        await listener.UntilAsync(l => !l.Deliveries.IsEmpty);
        await app.AddAsync("Budapest HU 19.03991 47.49801 patrols 2020 planned");
        await listener.UntilAsync(l => l.Taken.Contains(2));

        var deliveries = listener.Deliveries.Select(d => ((string)JsonNode.Parse(d.Body)!["delivery"]!, string.Join(',', d.Sequences))).ToList();
        Assert.Equal(4, deliveries.Count);
        Assert.Single(deliveries[..3].Distinct());
        Assert.Equal(["1", "1", "1", "2"], deliveries.Select(d => d.Item2));
    }

    [Fact]
    public async Task WhatIsGivenUpIsListedAndSentAgainAndHoldsUpNothing()
    {
        await using var listener = await Listener.StartAsync();
        // a redirect is not followed, so it is no success
        listener.Answer = n => n < 3 ? 307 : 204;
        await using var app = new MapApplication { Settings = Quick };
        using var admin = await Caller.NewAsync(app, "root", Role.Admin);
        var id = (string)(await admin.PostAsync("/api/webhooks", $$"""{"url": "{{listener.Address}}"}""")).Is(HttpStatusCode.Created)["id"]!;
        await app.AddAsync("Bor RS 22.09 44.07 bri 2018 owned");
        await listener.UntilAsync(l => l.Deliveries.Count >= 3);
        await app.AddAsync("Budapest HU 19.03991 47.49801 patrols 2020 planned");
        await listener.UntilAsync(l => l.Taken.Contains(2));

        var letter = Assert.Single((await admin.GetAsync("/api/webhooks")).Ok()[0]!["deadLetters"]!.AsArray())!;
        Assert.Equal((0, 1, "the answer was 307"), ((int)letter["after"]!, (int)letter["last"]!, (string?)letter["error"]));
        Assert.True((bool)(await admin.PostAsync($"/api/webhooks/{id}/dead-letters/{letter["id"]}/resend")).Ok()["delivered"]!);
        Assert.Contains(1, listener.Taken);
        Assert.Empty((await admin.GetAsync("/api/webhooks")).Ok()[0]!["deadLetters"]!.AsArray());
    }

    [Fact]
    public async Task ARestartGoesOnWhereItStoodAndASlowOneHoldsUpNoOther()
    {
        var folder = Directory.CreateTempSubdirectory("mapdashboard-test-");
        try
        {
            await using var dead = await Listener.StartAsync();
            dead.Answer = _ => 503;
            await using var listener = await Listener.StartAsync();
            (string, string)[] patient = [("Webhooks:AllowPrivateAddresses", "true"), ("Webhooks:FirstRetryMilliseconds", "60000")];
            await using (var first = new MapApplication(folder.FullName) { Settings = patient })
            {
                using var admin = await Caller.NewAsync(first, "root", Role.Admin);
                foreach (var address in new[] { dead.Address, listener.Address })
                {
                    (await admin.PostAsync("/api/webhooks", $$"""{"url": "{{address}}"}""")).Is(HttpStatusCode.Created);
                }
                await first.AddAsync("Bor RS 22.09 44.07 bri 2018 owned");
                await dead.UntilAsync(l => !l.Deliveries.IsEmpty);
                await listener.UntilAsync(l => l.Taken.Count == 1);
            }
            dead.Answer = _ => 200;
            await using var second = new MapApplication(folder.FullName) { Settings = patient };
            using var ben = await Caller.NewAsync(second, "Ben");
            (await ben.PostAsync("/api/documents", """{"text": "Budapest HU 19.03991 47.49801 patrols 2020 planned"}""")).Is(HttpStatusCode.Created);
            await dead.UntilAsync(l => l.Taken.Contains(1) && l.Taken.Contains(2));
            await listener.UntilAsync(l => l.Taken.Contains(2));
            Assert.Equal([1L, 2], listener.Taken.Distinct());
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task PrivateAddressesAndBadOnesAreRefused()
    {
        await using var listener = await Listener.StartAsync();
        await using var app = new MapApplication();
        using var admin = await Caller.NewAsync(app, "root", Role.Admin);
        foreach (var url in new[] { listener.Address, "http://localhost/x", "http://[::1]/", "http://10.1.2.3/", "http://169.254.169.254/latest", "http://[::ffff:192.168.0.1]/", "http://2130706433/", "ftp://example.org/", "http://me:secret@example.org/" })
        {
            var refused = (await admin.PostAsync("/api/webhooks", new JsonObject { ["url"] = url }.ToJsonString())).Is(HttpStatusCode.BadRequest);
            Assert.NotNull(refused["errors"]!["url"]);
        }
        Assert.NotNull((await admin.PostAsync("/api/webhooks", """{"url": "https://example.org/", "filter": "color=red"}""")).Is(HttpStatusCode.BadRequest)["errors"]!["filter"]);
        using var analyst = await Caller.NewAsync(app, "Ana");
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.PostAsync("/api/webhooks", """{"url": "https://example.org/"}""")).Status);
        // a name that stands for a private address is only found out when it is called
        await Assert.ThrowsAsync<HttpRequestException>(async () => await PublicAddresses.ConnectAsync(new("localhost", new Uri(listener.Address).Port), allowsPrivate: false, TestContext.Current.CancellationToken));
        Assert.Empty(listener.Deliveries);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    public void OnlyPublicAddressesAreCalled(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.IsPublic(IPAddress.Parse(address)));
}
