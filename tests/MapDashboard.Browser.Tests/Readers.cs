namespace MapDashboard.Browser.Tests;

/// <summary>Tests that only read the seeds: they share one server, one after the other. Whoever adds something to the map has a server of his own.</summary>
[CollectionDefinition(Name)]
public sealed class Readers : ICollectionFixture<BrowserFixture>
{
    public const string Name = "readers";
}
