using System.ComponentModel.DataAnnotations;

namespace MapDashboard.Stories;

/// <summary>Section "Limits": how much of the stage there is.</summary>
public sealed class StageOptions
{
    /// <summary>How long a stage stays open when nothing is shown on it, in hours. Default 12.</summary>
    [Range(0.001, 24 * 365)]
    public double StageHours { get; init; } = 12;

    /// <summary>Most stages open at the same time. Default 200.</summary>
    [Range(1, 10_000)]
    public int MaxStages { get; init; } = 200;

    /// <summary>Longest view, in UTF-16 code units. Default 8,000.</summary>
    [Range(100, 20_000)]
    public int MaxViewLength { get; init; } = 8_000;

    /// <summary>How many codes that are none one address may try in a minute; codes that are right do not count, for a whole hall may share an address. Default 30.</summary>
    [Range(1, 100_000)]
    public int StageGuessesAMinute { get; init; } = 30;

    internal TimeSpan Life => TimeSpan.FromHours(StageHours);
}
