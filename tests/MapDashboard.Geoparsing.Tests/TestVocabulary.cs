using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests;

/// <summary>The shipped vocabulary.</summary>
internal static class TestVocabulary
{
    public static Vocabulary Instance { get; } = Vocabulary.Parse(File.ReadAllText(Path.Combine(RepositoryRoot(), "seeds", "vocabulary.yaml")));

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MapDashboard.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("MapDashboard.sln above " + AppContext.BaseDirectory);
        }
        return folder.FullName;
    }
}
