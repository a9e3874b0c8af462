using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace MapDashboard.Hosting.Assets;

/// <summary>All files of the web root at one moment under one version: whoever loads a page gets what belongs to it, and may keep it for ever.</summary>
internal sealed class AssetSet
{
    public const string Folder = "assets";
    private static readonly FileExtensionContentTypeProvider Types = new(new FileExtensionContentTypeProvider().Mappings)
    {
        Mappings = { [".ftl"] = "text/plain; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".bin"] = "application/octet-stream" },
    };

    private readonly Dictionary<string, Asset> _assets;
    private readonly ConcurrentDictionary<string, Page?> _pages = new();

    public AssetSet(IReadOnlyCollection<(string Path, IFileInfo File)> files)
    {
        _assets = files.ToDictionary(f => f.Path, f => new Asset(f.Path, f.File, Types.TryGetContentType(f.Path, out var type) ? type : "application/octet-stream"), StringComparer.Ordinal);
        Version = VersionOf(files);
    }

    /// <summary>Twelve digits of a hash over the names and contents of all files.</summary>
    public string Version { get; }

    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    public string AddressOf(string path) => $"{Folder}/{Version}/{path}";

    /// <summary>A page with the addresses of this version in it; null when there is none of that name.</summary>
    public Page? FindPage(string path) => _pages.GetOrAdd(path, p => Find(p) is { } asset ? new Page(asset, this) : null);

    private static string VersionOf(IEnumerable<(string Path, IFileInfo File)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        foreach (var (path, file) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{file.Length}\n"));
            using var stream = file.CreateReadStream();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
