using System.Text.Json;

namespace MapDashboard.Storage.Backups;

/// <summary>What an archive holds, written last: who has it has the whole archive.</summary>
/// <param name="Version">Of the form of the archive.</param>
/// <param name="Made">UTC.</param>
/// <param name="Tables">In the order in which they are restored.</param>
internal sealed record BackupManifest(string Format, int Version, DateTimeOffset Made, IReadOnlyList<BackedUpTable> Tables)
{
    public const string EntryName = "manifest.json";
    public const string FormatName = "mapdashboard-backup";
    public const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="InvalidDataException">It is none, or of a newer version.</exception>
    public static BackupManifest Read(Stream json)
    {
        BackupManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BackupManifest>(json, Options);
        }
        catch (JsonException)
        {
            manifest = null;
        }
        return manifest is not { Format: FormatName, Tables: not null } ? throw new InvalidDataException("this is no backup of MapDashboard")
            : manifest.Version > CurrentVersion ? throw new InvalidDataException("the backup is from a newer version of MapDashboard: update this one first")
            : manifest;
    }
}

/// <param name="Columns">As the rows have them.</param>
/// <param name="Sha256">Of the lines, lower-case hexadecimal.</param>
internal sealed record BackedUpTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256)
{
    public string EntryName => $"{Name}.jsonl";
}
