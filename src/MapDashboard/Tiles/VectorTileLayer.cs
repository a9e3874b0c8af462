using System.Runtime.InteropServices;

namespace MapDashboard.Tiles;

/// <summary>
/// A layer of a Mapbox Vector Tile 2.1 (https://github.com/mapbox/vector-tile-spec): keys and values once each, features that point at them. Written by hand, for
/// NetTopologySuite.IO.VectorTiles would have a feature object with a table of attributes made for each record and each tile, and needs three more packages.
/// </summary>
internal sealed class VectorTileLayer(string name)
{
    /// <summary>Units along the side of a tile.</summary>
    public const int Extent = 4096;

    private const int Version = 2;

    private readonly Dictionary<string, uint> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<object, uint> _values = [];
    private readonly ProtoBuffer _features = new();
    private readonly ProtoBuffer _feature = new();
    private readonly ProtoBuffer _keysWritten = new();
    private readonly ProtoBuffer _valuesWritten = new();
    private readonly ProtoBuffer _value = new();

    private uint _valueCount;

    public bool IsEmpty => _features.Length == 0;

    /// <param name="attributes">Texts, integers from 0 and doubles; null is left out.</param>
    /// <param name="tags">Takes key and value of each by their numbers in this layer.</param>
    public void AddTags(ReadOnlySpan<(string Key, object? Value)> attributes, List<uint> tags)
    {
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
            {
                tags.Add(KeyIndex(key));
                tags.Add(ValueIndex(value));
            }
        }
    }

    /// <summary>The same of a value that no other feature has, so that it need not be looked for.</summary>
    public void AddOnlyTag(string key, object value, List<uint> tags)
    {
        tags.Add(KeyIndex(key));
        tags.Add(Write(value));
    }

    /// <param name="tags">As <see cref="AddTags"/> gives them.</param>
    public void Add(VectorTileGeometry geometry, List<uint> tags)
    {
        _feature.Clear();
        _feature.Packed(2, tags);
        _feature.Number(3, (ulong)geometry.Type);
        _feature.Packed(4, geometry.Commands);
        _features.Message(2, _feature);
    }

    /// <summary>Adds the layer to a tile, unless it is empty.</summary>
    public void WriteTo(ProtoBuffer tile)
    {
        if (IsEmpty)
        {
            return;
        }
        var layer = new ProtoBuffer();
        layer.Text(1, name);
        layer.Append(_features);
        layer.Append(_keysWritten);
        layer.Append(_valuesWritten);
        layer.Number(5, Extent);
        layer.Number(15, Version);
        tile.Message(3, layer);
    }

    private uint KeyIndex(string key)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, key, out var isKnown);
        if (!isKnown)
        {
            index = (uint)_keys.Count - 1;
            _keysWritten.Text(3, key);
        }
        return index;
    }

    private uint ValueIndex(object value)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, value, out var isKnown);
        if (!isKnown)
        {
            index = Write(value);
        }
        return index;
    }

    /// <returns>Its number in this layer.</returns>
    private uint Write(object value)
    {
        _value.Clear();
        WriteValue(value);
        _valuesWritten.Message(4, _value);
        return _valueCount++;
    }

    private void WriteValue(object value)
    {
        switch (value)
        {
            case string text:
                _value.Text(1, text);
                break;
            case double number:
                _value.Number(3, number);
                break;
            default:
                _value.Number(5, Convert.ToUInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
