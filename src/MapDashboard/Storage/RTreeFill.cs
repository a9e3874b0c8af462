using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using SQLitePCL;

namespace MapDashboard.Storage;

/// <summary>
/// Many new features at once: until <see cref="Finish"/> no trigger of this connection fires, then their boxes go into the R*Tree, neighbours together, by which its nodes stay in the cache.
/// The connection gets a large cache meanwhile: pages of indexes with keys in no order would be written to the log again and again. All of it within the caller's transaction.
/// </summary>
internal sealed class RTreeFill : IDisposable
{
    private const int CacheKibibytes = 131_072;

    /// <summary>More go in at once without being kept for better company.</summary>
    private const int MostKept = 250_000;

    private readonly SqliteConnection _connection;
    private readonly string _tree;
    private readonly List<Feature> _features = [];
    private readonly long _usualCache;
    private bool _isFinished;

    /// <param name="table">Its R*Tree is named as GeoPackage wants it, on the column geom. Nobody may update or delete of it until the end.</param>
    public RTreeFill(SqliteConnection connection, string table)
    {
        (_connection, _tree) = (connection, $"rtree_{table}_geom");
        using var cache = connection.CreateCommand();
        cache.CommandText = "PRAGMA cache_size";
        _usualCache = (long)cache.ExecuteScalar()!;
        SetCache(-CacheKibibytes);
        SetTriggers(false);
    }

    public void Add(long id, Geometry geometry)
    {
        if (!geometry.IsEmpty)
        {
            var box = geometry.EnvelopeInternal;
            _features.Add(new(CellOf(box.Centre), id, box.MinX, box.MaxX, box.MinY, box.MaxY));
            if (_features.Count == MostKept)
            {
                Insert();
            }
        }
    }

    /// <summary>From here on the triggers do it again.</summary>
    public void Finish()
    {
        Insert();
        SetTriggers(true);
        _isFinished = true;
    }

    /// <summary>The connection goes back to a pool and must be as it was.</summary>
    public void Dispose()
    {
        if (!_isFinished)
        {
            SetTriggers(true);
        }
        SetCache(_usualCache);
    }

    private void Insert()
    {
        _features.Sort((a, b) => a.Cell != b.Cell ? a.Cell.CompareTo(b.Cell) : a.Id.CompareTo(b.Id));
        using var insert = new SqliteStatement(_connection, $"INSERT OR REPLACE INTO {_tree} VALUES (?, ?, ?, ?, ?)");
        foreach (var feature in _features)
        {
            insert.Execute([feature.Id, feature.MinX, feature.MaxX, feature.MinY, feature.MaxY]);
        }
        _features.Clear();
    }

    private void SetTriggers(bool isOn) => SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(_connection.Handle!, raw.SQLITE_DBCONFIG_ENABLE_TRIGGER, isOn ? 1 : 0, out _), _connection.Handle);

    private void SetCache(long size)
    {
        using var cache = _connection.CreateCommand();
        cache.CommandText = FormattableString.Invariant($"PRAGMA cache_size = {size}");
        cache.ExecuteNonQuery();
    }

    /// <summary>Where a position stands on a Z-order curve over the world, 65,536 cells each way: near numbers are near places.</summary>
    private static uint CellOf(Coordinate at) => Spread((at.X + 180) / 360) | (Spread((at.Y + 90) / 180) << 1);

    private static uint Spread(double share)
    {
        var bits = (uint)Math.Clamp(share * 65_536, 0, 65_535);
        bits = (bits | (bits << 8)) & 0x00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x33333333;
        return (bits | (bits << 1)) & 0x55555555;
    }

    private readonly record struct Feature(uint Cell, long Id, double MinX, double MaxX, double MinY, double MaxY);
}
