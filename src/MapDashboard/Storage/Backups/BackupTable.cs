using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Storage.Backups;

/// <summary>One table as an archive holds it: a JSON array for each row, its values in the order of the columns. Nothing of it is one database's own.</summary>
internal sealed class BackupTable(IEntityType type)
{
    private static readonly JsonWriterOptions AnyScript = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name { get; } = type.GetTableName()!;

    public IEntityType Type { get; } = type;

    /// <summary>Without what only one database keeps, which is of the moment: who presents at a stage.</summary>
    public IReadOnlyList<IProperty> Columns { get; } = [.. type.GetProperties().Where(c => !c.IsShadowProperty())];

    /// <summary>The column's name in archives: one database may call it otherwise (<c>geom</c>, <c>wkb</c>).</summary>
    public static string NameOf(IProperty column) => JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Name);

    /// <summary>All tables, those that others refer to before them.</summary>
    public static IReadOnlyList<BackupTable> All(MapDb db)
    {
        var (ordered, left) = (new List<IEntityType>(), db.Model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal).ToList());
        while (left.Count > 0)
        {
            var next = left.First(t => t.GetForeignKeys().All(k => k.PrincipalEntityType == t || ordered.Contains(k.PrincipalEntityType)));
            ordered.Add(next);
            left.Remove(next);
        }
        return [.. ordered.Select(t => new BackupTable(t))];
    }

    /// <summary>The rows in the order of their key, one after the other.</summary>
    public IAsyncEnumerable<object> RowsAsync(MapDb db) => Call<IAsyncEnumerable<object>>(nameof(Rows), db, Type.FindPrimaryKey()!.Properties.Select(p => p.Name).ToArray());

    public Task<bool> AnyAsync(MapDb db, CancellationToken cancellation) => Call<Task<bool>>(nameof(Any), db, cancellation);

    public Task<int> DeleteAsync(MapDb db, CancellationToken cancellation) => Call<Task<int>>(nameof(Delete), db, cancellation);

    /// <summary>A row as a line.</summary>
    public byte[] Write(object row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, AnyScript))
        {
            json.WriteStartArray();
            foreach (var column in Columns)
            {
                WriteValue(json, column.PropertyInfo!.GetValue(row));
            }
            json.WriteEndArray();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>The value of a column as the model has it.</summary>
    /// <exception cref="InvalidDataException">It is of another kind.</exception>
    public static object? ReadValue(JsonElement json, IProperty column)
    {
        var kind = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        try
        {
            return json.ValueKind == JsonValueKind.Null ? null
                : kind == typeof(string) ? json.GetString()
                : kind == typeof(long) ? json.GetInt64()
                : kind == typeof(int) ? json.GetInt32()
                : kind == typeof(bool) ? json.GetBoolean()
                : kind == typeof(double) ? json.GetDouble()
                : kind == typeof(DateTimeOffset) ? json.GetDateTimeOffset()
                : kind == typeof(Geometry) ? Located(json.GetBytesFromBase64())
                : throw new InvalidDataException($"The column {column.Name} is of a kind that backups do not know.");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ParseException)
        {
            throw new InvalidDataException($"The column {column.Name} holds something else than it should: {e.Message}");
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case long number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case double number: json.WriteNumberValue(number); break;
            case DateTimeOffset at: json.WriteStringValue(at.ToUniversalTime()); break;
            case Geometry geometry: json.WriteBase64StringValue(new WKBWriter(ByteOrder.LittleEndian, handleSRID: false).Write(geometry)); break;
            default: throw new NotSupportedException($"Backups do not know {value.GetType().Name}.");
        }
    }

    private static Geometry Located(byte[] wkb)
    {
        var geometry = new WKBReader().Read(wkb);
        geometry.SRID = 4326;
        return geometry;
    }

    private TResult Call<TResult>(string method, params object[] arguments) =>
        (TResult)typeof(BackupTable).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(Type.ClrType).Invoke(null, arguments)!;

    private static IAsyncEnumerable<object> Rows<T>(MapDb db, string[] key)
        where T : class
    {
        var ordered = db.Set<T>().AsNoTracking().OrderBy(r => EF.Property<object>(r, key[0]));
        return key.Skip(1).Aggregate(ordered, (rows, column) => rows.ThenBy(r => EF.Property<object>(r, column))).AsAsyncEnumerable();
    }

    private static Task<bool> Any<T>(MapDb db, CancellationToken cancellation)
        where T : class => db.Set<T>().AnyAsync(cancellation);

    private static Task<int> Delete<T>(MapDb db, CancellationToken cancellation)
        where T : class => db.Set<T>().ExecuteDeleteAsync(cancellation);
}
