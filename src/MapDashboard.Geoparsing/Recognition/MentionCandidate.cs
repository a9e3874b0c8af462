namespace MapDashboard.Geoparsing.Recognition;

/// <summary>A known name that may or may not be a place name where it stands, with what speaks for and against it.</summary>
internal sealed record MentionCandidate(KnownName Name, MentionEvidence Evidence, uint NameHash);
