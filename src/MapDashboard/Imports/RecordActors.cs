using System.Text.Json;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Imports;

/// <summary>What the actors of a record are: a list beside their names, in the same order, with nothing in the place of one of whom it is not known.</summary>
internal static class RecordActors
{
    /// <param name="actors">Those of the record, each once.</param>
    public static IReadOnlyList<ActorKind?>? KindsOf(RawRecord raw, IReadOnlyList<string> actors)
    {
        if (!raw.Has(ImportField.ActorKinds))
        {
            return null;
        }
        var (names, words) = (raw.List(ImportField.Actors), Words(raw));
        if (words.Count != names.Count)
        {
            raw.Fail("actor_kinds", $"has {words.Count} {(words.Count == 1 ? "entry" : "entries")} for {names.Count} actors");
            return null;
        }
        var kinds = names.Zip(words, (name, word) => (Name: name, Kind: Kind(raw, word))).ToLookup(a => a.Name, a => a.Kind);
        return ActorKinds.OrNone([.. actors.Select(a => kinds[a].First())]);
    }

    /// <summary>Empty where the file says nothing of an actor.</summary>
    private static IReadOnlyList<string> Words(RawRecord raw) => raw.Json(ImportField.ActorKinds) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Null ? "" : e.ToString().Trim())]
        : raw.List(ImportField.ActorKinds);

    private static ActorKind? Kind(RawRecord raw, string word)
    {
        if (word.Length == 0)
        {
            return null;
        }
        if (ActorKinds.ByWord.TryGetValue(word, out var kind))
        {
            return kind;
        }
        raw.Fail("actor_kinds", $"\"{ImportNames.Short(word)}\" is none of {string.Join(", ", ActorKinds.ByWord.Keys)}");
        return null;
    }
}
