using MapDashboard.Api;
using MapDashboard.Filters;
using MapDashboard.Hosting;
using MapDashboard.Records;
using MapDashboard.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Stories;

public sealed class StarterStoryTests(SeedApplication app) : IClassFixture<SeedApplication>
{
    private static StoryDraft Shipped => StarterStory.Read(File.ReadAllText(Path.Combine(Folders.Data("seeds", AppContext.BaseDirectory)!, StarterStory.FileName)));

    [Fact]
    public async Task EveryRecordThatTheStoryShowsIsOnTheMap()
    {
        var story = await app.GetAsync($"/api/stories/{Shipped.Id}");
        Assert.InRange(story["scenes"]!.AsArray().Count, 5, 7);
        foreach (var view in story["scenes"]!.AsArray().Select(s => (string)s!["view"]!))
        {
            var parts = view.Split('&');
            var filter = string.Join('&', parts.Where(p => FilterKeys.All.Any(k => p.StartsWith($"{k.Name}=", StringComparison.Ordinal))));
            var shown = (await app.RecordsAsync(filter)).Select(r => (string)r!["id"]!).ToList();
            Assert.NotEmpty(shown);
            Assert.All(parts.Where(p => p.StartsWith("record=", StringComparison.Ordinal)), p => Assert.Contains(p["record=".Length..], shown));
        }
    }

    [Fact]
    public async Task WhatPeopleMakeOfTheStoryStays()
    {
        var starter = app.Services.GetRequiredService<StarterStory>();
        var stories = app.Services.GetRequiredService<StoryStore>();
        var ours = Shipped with { Title = "Ours now" };
        await stories.ChangeAsync(ours.Id!, ours, Seen.Anything, "Ana", TestContext.Current.CancellationToken);
        await starter.LoadAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Ours now", Assert.Single(await stories.ListAsync(TestContext.Current.CancellationToken)).Title);
    }

    [Fact]
    public void AFileThatIsNoStoryIsNamedWithWhatIsWrong()
    {
        Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => StarterStory.Read("title: A\nscenes: }\nlanguage: en")).Message, StringComparison.Ordinal);
        Assert.Contains("scenes[0].view", Assert.Throws<MalformedBodyException>(() => StarterStory.Read("title: A\nlanguage: en\nscenes:\n  - title: B\n    view: here&there\n")).Message, StringComparison.Ordinal);
        Assert.Throws<Microsoft.AspNetCore.Http.BadHttpRequestException>(() => StarterStory.Read("just words"));
    }
}
