using System.ComponentModel.DataAnnotations;

namespace MapDashboard.Hosting;

/// <summary>Section "Limits": how much the program takes in.</summary>
public sealed class LimitsOptions
{
    /// <summary>Longest address of a request with its method, in bytes; percent-encoding makes three of most characters of a filter.</summary>
    internal const int RequestLineBytes = 32_768;

    /// <summary>How much of a body beyond <see cref="MaxRequestBytes"/> is read and thrown away before the answer: most clients listen only when they have sent everything.</summary>
    internal const long ReadAwayBytes = 16_000_000;

    /// <summary>Longest text of a document, in UTF-16 code units. Default 1,000,000.</summary>
    [Range(1, 100_000_000)]
    public int MaxTextLength { get; init; } = 1_000_000;

    /// <summary>Longest text that the commands read which store nothing, in UTF-16 code units. Default 50,000,000.</summary>
    [Range(1, 1_000_000_000)]
    public int MaxUnstoredTextLength { get; init; } = 50_000_000;

    /// <summary>Largest body of a request, in bytes. Default 2 MB.</summary>
    [Range(1_000, int.MaxValue)]
    public int MaxRequestBytes { get; init; } = 2_000_000;

    /// <summary>Largest file of records that is taken in over HTTP, in bytes, and what a KMZ archive may have unpacked. Default 200 MB.</summary>
    [Range(1_000, 100_000_000_000)]
    public long MaxImportBytes { get; init; } = 200_000_000;

    /// <summary>Up to so many records a page takes all of them, and filters them itself; with more it asks for what it shows. Default 10,000.</summary>
    [Range(0, 100_000)]
    public int MaxHeldRecords { get; init; } = 10_000;

    /// <summary>Who writes waits so long for those before, in seconds, then is told to come again (503). Default 30.</summary>
    [Range(1, 600)]
    public int MaxWriteWaitSeconds { get; init; } = 30;
}
