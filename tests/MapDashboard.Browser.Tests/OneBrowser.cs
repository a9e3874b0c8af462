namespace MapDashboard.Browser.Tests;

/// <summary>Tests that share one server and one browser, one after the other: each brings records of its own.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserFixture>
{
    public const string Name = "analyst";
}
