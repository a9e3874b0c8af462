using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Records;

/// <summary>
/// What the actors of a record are: a list beside their names, in the same order, with null for one of whom it is not known; no list where it is known of none, as in records older than the kinds.
/// </summary>
internal static class ActorKinds
{
    /// <summary>The kinds as words, as the API and files have them.</summary>
    public static IReadOnlyDictionary<string, ActorKind> ByWord { get; } = Enum.GetValues<ActorKind>().ToDictionary(RecordRows.Stored, StringComparer.OrdinalIgnoreCase);

    public static ActorKind? At(IReadOnlyList<ActorKind?>? kinds, int actor) => kinds is not null && actor < kinds.Count ? kinds[actor] : null;

    /// <summary>Null when it is known of none.</summary>
    public static IReadOnlyList<ActorKind?>? OrNone(IReadOnlyList<ActorKind?> kinds) => kinds.Any(k => k is not null) ? kinds : null;

    /// <summary>What claims say of these actors: the kind that most documents give one, the earliest of several.</summary>
    /// <param name="claims">The earliest first.</param>
    public static IReadOnlyList<ActorKind?>? Of(IReadOnlyList<string> actors, IReadOnlyList<SourcedClaim> claims)
    {
        var said = claims.SelectMany(c => c.Claim.Actors.Zip(c.Claim.ActorKinds, (name, kind) => (Name: name, Kind: kind, Document: c.DocumentId)))
            .ToLookup(s => s.Name, StringComparer.OrdinalIgnoreCase);
        return OrNone([.. actors.Select(a => said[a].GroupBy(s => s.Kind).MaxBy(g => g.Select(s => s.Document).Distinct().Count())?.Key)]);
    }

    /// <summary>What is known of other names, said of these: who renames or leaves out one actor does not mean the kinds of the others.</summary>
    public static IReadOnlyList<ActorKind?>? Carried(IReadOnlyList<string> actors, IReadOnlyList<string> known, IReadOnlyList<ActorKind?>? kinds)
    {
        if (kinds is null || ReferenceEquals(actors, known))
        {
            return kinds;
        }
        var byName = known.Select((name, i) => (Name: name, Kind: At(kinds, i))).ToLookup(a => a.Name, a => a.Kind, StringComparer.OrdinalIgnoreCase);
        return OrNone([.. actors.Select(a => byName[a].FirstOrDefault())]);
    }

    /// <summary>As many words as there are actors, null for one of whom it is not known; none where it is known of none.</summary>
    public static IEnumerable<string?> Words(SpatialRecord record) =>
        record.ActorKinds is null ? [] : record.Actors.Select((_, i) => At(record.ActorKinds, i) is { } kind ? RecordRows.Stored(kind) : null);
}
