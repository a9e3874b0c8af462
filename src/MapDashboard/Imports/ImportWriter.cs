using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Imports;

/// <summary>A record ready to be stored.</summary>
/// <param name="Body">As it is stored.</param>
/// <param name="Row">Its row and its change, as the database takes them, without their numbers; empty where nothing is to be stored.</param>
internal sealed record BuiltRecord(long Line, SpatialRecord Record, Utf8Text Body, object?[] Row, object?[] Change)
{
    /// <summary>The id as a number.</summary>
    public long Key { get; } = StableId.Bits(Record.Id);

    /// <summary>The same for the same body in this process.</summary>
    public int BodyHash { get; } = HashOf(Body);

    private static int HashOf(Utf8Text body)
    {
        var hash = default(HashCode);
        hash.AddBytes(body.Bytes);
        return hash.ToHashCode();
    }
}

/// <summary>
/// Stores imported records in one transaction: new ones by prepared statements with their changes, those that a newer file tells otherwise by a decision each,
/// so that what people decided about them stays on top. Works inside the caller's transaction.
/// </summary>
internal sealed class ImportWriter : IDisposable
{
    private readonly MapDb _db;
    private readonly RowInserter _records;
    private readonly RowInserter _changes;
    private readonly RTreeFill? _tree;
    private readonly (int Fid, int RecordSequence, int Body, int Sequence, int RecordId, int Record) _at;
    private readonly object?[] _change;
    private readonly List<(string Id, string Body)> _newer = [];
    private readonly DateTimeOffset _now;
    private readonly string _by;
    private DecisionRow _decision;
    private long _fid;
    private long _sequence;

    private ImportWriter(MapDb db, DecisionRow decision, bool isPreview)
    {
        (_db, _decision, _now, _by) = (db, decision, decision.At, decision.By);
        _tree = isPreview ? null : db.FillTree();
        _records = new(db, db.Model.FindEntityType(typeof(RecordRow))!);
        _changes = new(db, db.Model.FindEntityType(typeof(ChangeRow))!);
        _at = (_records.IndexOf(nameof(RecordRow.Fid)), _records.IndexOf(nameof(RecordRow.Sequence)), _records.IndexOf(nameof(RecordRow.Body)), _changes.IndexOf(nameof(ChangeRow.Sequence)), _changes.IndexOf(nameof(ChangeRow.RecordId)), _changes.IndexOf(nameof(ChangeRow.Record)));
        _change = _changes.Stored(new ChangeRow { Kind = ChangeKinds.Upsert, RecordId = "", At = _now, By = _by, Cause = Causes.Created, DecisionId = decision.Id });
    }

    /// <summary>Whether any records were here before.</summary>
    public bool HasRecords { get; private set; }

    /// <param name="isPreview">Nothing will be stored, not even that it was tried.</param>
    public static async Task<ImportWriter> BeginAsync(MapDb db, DecisionRow decision, bool isPreview, CancellationToken cancellation)
    {
        if (!isPreview)
        {
            db.Decisions.Add(decision);
            await db.SaveChangesAsync(cancellation);
        }
        return new(db, decision, isPreview)
        {
            HasRecords = await db.Records.AnyAsync(cancellation),
            _fid = await db.Records.MaxAsync(r => (long?)r.Fid, cancellation) ?? 0,
            _sequence = await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0,
        };
    }

    /// <summary>The rows of a record; may be called on other threads.</summary>
    public BuiltRecord Prepare(long line, SpatialRecord record)
    {
        var body = StoredJson.WriteUtf8(record);
        var (row, change) = (_records.Stored(RecordRows.New(record, "", _now)), (object?[])_change.Clone());
        row[_at.Body] = body;
        (change[_at.RecordId], change[_at.Record]) = (record.Id, body);
        return new(line, record, body, row, change);
    }

    public void Add(BuiltRecord built)
    {
        built.Row[_at.Fid] = ++_fid;
        built.Row[_at.RecordSequence] = built.Change[_at.Sequence] = ++_sequence;
        _records.Insert(built.Row);
        _changes.Insert(built.Change);
        _tree?.Add(_fid, built.Record.Geometry);
    }

    /// <summary>A record that was imported before and is told otherwise now.</summary>
    public void Renew(BuiltRecord built) => _newer.Add((built.Record.Id, built.Body.ToString()));

    /// <summary>Stores what is left, and what was done.</summary>
    public async Task EndAsync(RecordWriter writer, string note, ImportTrace trace, CancellationToken cancellation)
    {
        _tree?.Finish();
        await _db.ContinueNumberingAsync(cancellation);
        foreach (var some in _newer.Chunk(200))
        {
            foreach (var (id, body) in some)
            {
                _db.Decisions.Add(new() { At = _now, By = _by, Kind = DecisionKinds.Import, RecordId = id, Body = body });
            }
            await _db.SaveChangesAsync(cancellation);
            await writer.RebuildAsync(_db, [.. some.Select(n => n.Id)], await Assignment.LoadAsync(_db, cancellation), new(_by, Causes.Sources, null, DecisionId: _decision.Id), cancellation);
            _db.ChangeTracker.Clear();
        }
        _decision = await _db.Decisions.SingleAsync(d => d.Id == _decision.Id, cancellation);
        (_decision.Note, _decision.Body) = (note, StoredJson.Write(trace));
        await _db.SaveChangesAsync(cancellation);
        await _db.NoteExtentAsync(cancellation);
    }

    public void Dispose()
    {
        _tree?.Dispose();
        _records.Dispose();
        _changes.Dispose();
    }
}

/// <summary>What an import was, for the log of decisions.</summary>
/// <param name="File">Its name.</param>
/// <param name="Added">How many records are new by it.</param>
/// <param name="Renewed">How many it tells otherwise than an earlier file.</param>
internal sealed record ImportTrace(string File, string? Source, int Added, int Renewed);
