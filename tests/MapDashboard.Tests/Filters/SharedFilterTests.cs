using System.Text.Json.Nodes;
using MapDashboard.Filters;
using MapDashboard.Hosting;

namespace MapDashboard.Tests.Filters;

/// <summary>Server and page read the same queries from one file, so that what a link says does not depend on who reads it.</summary>
public sealed class SharedFilterTests
{
    [Fact]
    public void TheServerReadsWhatThePageWrites()
    {
        var lines = File.ReadAllLines(Path.Combine(Folders.Data("tests", AppContext.BaseDirectory)!, "filters.jsonl"));
        Assert.True(lines.Length > 200);
        foreach (var line in lines.Select(l => JsonNode.Parse(l)!))
        {
            var query = (string)line["query"]!;
            var read = Filter.Parse(query).Terms.ToDictionary(t => t.Key.Name, t => string.Join(" | ", t.Values.Select(v => v.Text)));
            var expected = line["terms"]!.AsObject().ToDictionary(t => t.Key, t => string.Join(" | ", t.Value!.AsArray().Select(v => (string)v!)));
            Assert.Equal(expected.OrderBy(t => t.Key, StringComparer.Ordinal), read.OrderBy(t => t.Key, StringComparer.Ordinal));
            Assert.Equal(Filter.Parse(query).ToString(), Filter.Parse(Filter.Parse(query).ToString()).ToString());
        }
    }
}
