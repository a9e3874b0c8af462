using Microsoft.Extensions.FileProviders;

namespace MapDashboard.Hosting.Assets;

/// <summary>
/// The files of the web root as they are now. In development they are looked at again whenever a page is asked for, so that an edited file is
/// seen after a reload; a published build's do not change.
/// </summary>
internal sealed class WebAssets(IWebHostEnvironment environment)
{
    /// <summary>Whoever runs <c>dotnet watch</c> wants to read in the browser what he wrote.</summary>
    private static readonly bool IsWatched = Environment.GetEnvironmentVariable("DOTNET_WATCH") == "1";

    private readonly Lock _lock = new();
    private (string Stamp, AssetSet Set)? _known;

    public AssetSet Known
    {
        get
        {
            lock (_lock)
            {
                return _known?.Set ?? Look();
            }
        }
    }

    /// <summary>The files for a page that is about to be shown.</summary>
    public AssetSet ForPage()
    {
        lock (_lock)
        {
            return _known is { } known && !environment.IsDevelopment() ? known.Set : Look();
        }
    }

    private AssetSet Look()
    {
        var files = Files("").OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var stamp = string.Join('\n', files.Select(f => $"{f.Path} {f.File.Length} {f.File.LastModified.UtcTicks}"));
        if (_known is not { } known || known.Stamp != stamp)
        {
            _known = (stamp, new AssetSet(files, !IsWatched));
        }
        return _known.Value.Set;
    }

    private IEnumerable<(string Path, IFileInfo File)> Files(string folder)
    {
        foreach (var file in environment.WebRootFileProvider.GetDirectoryContents(folder))
        {
            var path = folder.Length == 0 ? file.Name : $"{folder}/{file.Name}";
            // publish lays compressed copies beside the files
            var found = file.IsDirectory ? Files(path) : Path.GetExtension(path) is ".br" or ".gz" ? [] : [(path, file)];
            foreach (var one in found)
            {
                yield return one;
            }
        }
    }
}
