namespace MapDashboard.Geoparsing.Tests;

public class ArchitectureTests
{
    private static readonly string[] Forbidden =
    [
        "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Microsoft.Data",
        "System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.WebSockets", "System.Net.NameResolution", "System.Data",
    ];

    [Fact]
    public void TheLibraryKnowsNeitherWebNorDatabaseNorNetwork()
    {
        var references = typeof(Geoparser).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(references, r => Forbidden.Any(f => r == f || r.StartsWith(f + ".", StringComparison.Ordinal)));
    }
}
