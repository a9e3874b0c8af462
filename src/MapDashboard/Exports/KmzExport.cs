using System.IO.Compression;

namespace MapDashboard.Exports;

/// <summary>The KML in a zip archive: KMZ, which programs open as they do KML and which has a tenth of its size.</summary>
/// <seealso href="https://docs.ogc.org/is/12-007r2/12-007r2.html"/>
internal static class KmzExport
{
    /// <summary>The name that programs look for first.</summary>
    private const string EntryName = "doc.kml";

    public static async Task WriteAsync(Selection selection, Stream to, CancellationToken cancellation)
    {
        // archives are written synchronously, which an answer must not be
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var kml = archive.CreateEntry(EntryName, CompressionLevel.Fastest).Open();
            await KmlExport.WriteAsync(selection, kml, cancellation);
        }
        file.Position = 0;
        await file.CopyToAsync(to, cancellation);
    }
}
