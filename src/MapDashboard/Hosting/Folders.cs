namespace MapDashboard.Hosting;

/// <summary>Where the program's own files are, from whatever folder it is started.</summary>
internal static class Folders
{
    /// <summary>In a published build the program's folder; in development the project's.</summary>
    public static string ContentRoot { get; } =
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
            ? AppContext.BaseDirectory
            : Ancestors(AppContext.BaseDirectory).FirstOrDefault(f => File.Exists(Path.Combine(f, "MapDashboard.csproj"))) ?? AppContext.BaseDirectory;

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
