using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MapDashboard.Storage;

/// <summary>
/// A prepared statement of SQLite itself, for very many rows: ADO.NET looks each parameter up by its name for each row, which takes longer than storing the row.
/// It runs in whatever transaction the connection is in. Not safe to share among threads.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[4096];

    /// <param name="connection">Open, and longer so than this.</param>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _database);
    }

    /// <param name="values">In the order of the parameters: numbers, texts, blobs, truth values or null.</param>
    public void Execute(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            SqliteException.ThrowExceptionForRC(Bind(i + 1, values[i]), _database);
        }
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
        raw.sqlite3_reset(_statement);
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, at),
        string text => raw.sqlite3_bind_text(_statement, at, Utf8(text)),
        Utf8Text text => raw.sqlite3_bind_text(_statement, at, text.Bytes),
        long number => raw.sqlite3_bind_int64(_statement, at, number),
        int number => raw.sqlite3_bind_int64(_statement, at, number),
        double number => raw.sqlite3_bind_double(_statement, at, number),
        byte[] blob => raw.sqlite3_bind_blob(_statement, at, blob),
        bool isTrue => raw.sqlite3_bind_int(_statement, at, isTrue ? 1 : 0),
        _ => throw new ArgumentException($"SQLite has no form for a {value.GetType().Name}.", nameof(value)),
    };

    private ReadOnlySpan<byte> Utf8(string text)
    {
        if (_utf8.Length < 3 * text.Length)
        {
            _utf8 = new byte[3 * text.Length];
        }
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }
}
