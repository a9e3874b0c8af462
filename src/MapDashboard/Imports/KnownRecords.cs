using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace MapDashboard.Imports;

/// <summary>How it stands with a record of a file.</summary>
internal enum ImportStanding
{
    New,

    /// <summary>It is here and says the same.</summary>
    Same,

    /// <summary>An earlier file said something else of it.</summary>
    ToldOtherwise,

    /// <summary>It is here by other means and says something else.</summary>
    Foreign,
}

/// <summary>Those of some records that are here already.</summary>
/// <param name="shown">As they are stored, by id.</param>
/// <param name="imported">As earlier files had them, by id.</param>
internal sealed class KnownRecords(IReadOnlyDictionary<string, string> shown, IReadOnlyDictionary<string, string> imported)
{
    /// <summary>As exports write them: a record that went out and comes in again is the same.</summary>
    private const double SameDegrees = 1e-6;

    public static KnownRecords None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    public static async Task<KnownRecords> AmongAsync(MapDb db, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var shown = await db.Records.Where(r => EF.Parameter(ids).Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Body, cancellation);
        return shown.Count == 0 ? None : new(shown, await ImportedRecords.BodiesAsync(db, [.. shown.Keys], cancellation));
    }

    public ImportStanding Standing(BuiltRecord built)
    {
        if (!shown.TryGetValue(built.Record.Id, out var body))
        {
            return ImportStanding.New;
        }
        var now = built.Body.ToString();
        if (body == now || (imported.TryGetValue(built.Record.Id, out var before) && before == now) || SaysTheSame(built.Record, StoredJson.Read<SpatialRecord>(body)))
        {
            return ImportStanding.Same;
        }
        return imported.ContainsKey(built.Record.Id) ? ImportStanding.ToldOtherwise : ImportStanding.Foreign;
    }

    private static bool SaysTheSame(SpatialRecord a, SpatialRecord b) =>
        (a.Title, a.Summary, a.Layer, a.Program, a.Subject, a.Status) == (b.Title, b.Summary, b.Layer, b.Program, b.Subject, b.Status)
        && (a.Precision, a.Review) == (b.Precision, b.Review)
        && a.Dates.SequenceEqual(b.Dates)
        && a.Actors.SequenceEqual(b.Actors)
        && ActorKinds.Words(a).SequenceEqual(ActorKinds.Words(b))
        && a.Quantities.Select(q => q.Text).SequenceEqual(b.Quantities.Select(q => q.Text))
        && a.Places.Select(p => p.Name).SequenceEqual(b.Places.Select(p => p.Name))
        && IsSame(a.Geometry, b.Geometry);

    private static bool IsSame(Geometry a, Geometry b) => a.OgcGeometryType == b.OgcGeometryType && a.EqualsExact(b, SameDegrees);
}
