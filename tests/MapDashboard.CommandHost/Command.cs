namespace MapDashboard.CommandHost;

/// <summary>A run of the program.</summary>
/// <param name="Folder">The working folder.</param>
/// <param name="Variables">Environment variables by name, for this run only.</param>
public sealed record Command(string[] Arguments, string Folder, IReadOnlyDictionary<string, string?> Variables, string Input);

/// <summary>What a run wrote, and the exit code.</summary>
public sealed record Outcome(int Exit, string Output, string Error);
