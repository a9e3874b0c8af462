namespace MapDashboard.Commands;

/// <summary>Files that are there whole or not at all, whatever happens while they are written.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file and then takes its place; what was there stays as it was until then.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        // a link leads to the file that is meant; a device cannot be replaced
        var target = RealPath(path);
        if (Directory.Exists(target))
        {
            throw new IOException($"{path} is a directory.");
        }
        if (!OperatingSystem.IsWindows() && target.StartsWith("/dev/", StringComparison.Ordinal))
        {
            await using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
            await write(device);
            return;
        }
        var half = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var stream = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await write(stream);
            }
            File.Move(half, target, overwrite: true);
        }
        finally
        {
            // gone already when all went well
            File.Delete(half);
        }
    }

    /// <summary>Where a file is that may not be there yet: absolute, without links on the way.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }
        var file = new FileInfo(Path.Combine(RealPath(folder), Path.GetFileName(full)));
        return file.LinkTarget is null ? file.FullName : RealPath(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }
}
