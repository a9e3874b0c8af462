namespace MapDashboard.Hosting;

/// <summary>Where the program's own files are, from whatever folder it is started.</summary>
internal static class Folders
{
    /// <summary>The project's folder when the program runs from its build output; null in a published build, which has its web root beside it.</summary>
    public static string? Project { get; } = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
        ? null
        : Ancestors(AppContext.BaseDirectory).FirstOrDefault(f => File.Exists(Path.Combine(f, "MapDashboard.csproj")));

    /// <summary>A folder of data such as "seeds": beside the program, else up the tree from it (in development that is the repository); null when there is none.</summary>
    public static string? Data(string name, string contentRoot) =>
        Ancestors(contentRoot).Concat(Ancestors(AppContext.BaseDirectory)).Select(f => Path.Combine(f, name)).FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
