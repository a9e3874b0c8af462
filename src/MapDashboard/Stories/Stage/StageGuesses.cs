using MapDashboard.Access;
using Microsoft.Extensions.Options;

namespace MapDashboard.Stories;

/// <summary>Codes of stages that are none.</summary>
public sealed class StageGuesses(IOptions<StageOptions> options) : GuessLimit(options.Value.StageGuessesAMinute);
