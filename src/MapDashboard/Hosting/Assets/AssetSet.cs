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
    private readonly Dictionary<string, Page> _pages;
    private readonly Dictionary<string, Page> _pagesBelow;

    /// <param name="shortens">Scripts and styles go out without comments and blanks, and each page's modules as one script.</param>
    public AssetSet(IReadOnlyCollection<(string Path, IFileInfo File)> files, bool shortens)
    {
        Shortens = shortens;
        _assets = files.ToDictionary(f => f.Path, f => new Asset(f.Path, TypeOf(f.Path), () => Read(f.File), shortens), StringComparer.Ordinal);
        Version = VersionOf(files);
        var pages = files.Select(f => f.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal)).ToList();
        _pages = pages.ToDictionary(p => p, p => new Page(_assets[p], this), StringComparer.Ordinal);
        _pagesBelow = pages.ToDictionary(p => p, p => new Page(_assets[p], this, isBelow: true), StringComparer.Ordinal);
    }

    public bool Shortens { get; }

    /// <summary>Twelve digits of a hash over the names and contents of all files.</summary>
    public string Version { get; }

    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    public string AddressOf(string path) => $"{Folder}/{Version}/{path}";

    /// <summary>A page with the addresses of this version in it; null when there is none of that name.</summary>
    /// <param name="isBelow">It is shown one folder below the root, as at <c>/stage/CODE</c>.</param>
    public Page? FindPage(string path, bool isBelow = false) => (isBelow ? _pagesBelow : _pages).GetValueOrDefault(path);

    /// <summary>Files as one, in this order.</summary>
    public Asset Join(string path, IReadOnlyCollection<Asset> parts) => Add(path, () => [.. parts.SelectMany(p => p.Content.Append((byte)'\n'))]);

    /// <summary>A file that is made of others.</summary>
    /// <param name="head">Stands before all else as it is.</param>
    public Asset Add(string path, Func<byte[]> content, string head = "") => _assets[path] = new Asset(path, TypeOf(path), content, Shortens, head);

    private static string TypeOf(string path) => Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";

    private static byte[] Read(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        using var result = new MemoryStream();
        stream.CopyTo(result);
        return result.ToArray();
    }

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
