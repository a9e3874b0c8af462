using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Tests;

/// <summary>The shipped gazetteer, loaded once for all tests.</summary>
internal static class TestGazetteer
{
    private static readonly Lazy<Gazetteer> Loaded = new(() => Gazetteer.Load(File));

    public static Gazetteer Instance => Loaded.Value;

    public static string File => Gazetteer.FileIn(Folder) ?? throw new FileNotFoundException($"no gazetteer-*.bin in {Folder}");

    /// <summary>The repository's geodata folder, found from where the tests run.</summary>
    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "geodata")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? "", "geodata");
        }
    }
}
