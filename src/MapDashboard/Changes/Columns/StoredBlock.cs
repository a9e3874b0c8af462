using System.Buffers;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MapDashboard.Changes.Columns;

/// <summary>Some records as the store holds them, one after the other in one buffer.</summary>
internal sealed class StoredBlock
{
    /// <summary>Of one record, as most have it.</summary>
    private const int UsualBytes = 640;

    private readonly ArrayBufferWriter<byte> _bytes = new(RecordBlock.Size * UsualBytes);
    private readonly List<int> _ends = new(RecordBlock.Size);
    private readonly List<long> _sequences = new(RecordBlock.Size);

    public int Count => _ends.Count;

    /// <summary>In bytes.</summary>
    public int Length => _bytes.WrittenCount;

    public long[] Sequences => [.. _sequences];

    /// <summary>The n-th record as UTF-8.</summary>
    public ReadOnlyMemory<byte> this[int n] => _bytes.WrittenMemory[(n == 0 ? 0 : _ends[n - 1]).._ends[n]];

    /// <summary>The row that a reader stands at: the record's stored form and its sequence.</summary>
    public void Add(DbDataReader row)
    {
        // SQLite has the bytes at hand; a text would be made of each, or an array
        Add(row is SqliteDataReader sqlite ? raw.sqlite3_column_blob(sqlite.Handle, 0) : row.GetFieldValue<byte[]>(0), row.GetInt64(1));
    }

    public void Add(ReadOnlySpan<byte> json, long sequence)
    {
        _bytes.Write(json);
        _ends.Add(_bytes.WrittenCount);
        _sequences.Add(sequence);
    }
}
