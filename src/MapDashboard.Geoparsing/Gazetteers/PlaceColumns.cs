namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>The places as columns, the most important first; a place is made an object only when somebody asks for it.</summary>
internal sealed class PlaceColumns
{
    private const double DegreesPerUnit = 1e-5;

    private readonly string[] _codes;
    private readonly int[] _ids;
    private readonly int[] _keys;
    private readonly int[] _spellings;
    private readonly int[] _countries;
    private readonly int[] _admin1;
    private readonly int[] _admin2;
    private readonly int[] _features;
    private readonly long[] _populations;
    private readonly int[] _longitudes;
    private readonly int[] _latitudes;
    private readonly int[] _importance;
    private readonly Dictionary<int, (double Longitude, double Latitude)> _labels = [];
    private readonly int[] _sortedIds;
    private readonly int[] _bySortedId;

    public PlaceColumns(GazetteerFile file)
    {
        Count = file.ReadNumber();
        var codes = file.ReadTexts();
        _codes = new string[codes.Count];
        for (var i = 0; i < _codes.Length; i++)
        {
            _codes[i] = codes[i].ToString();
        }

        _ids = file.ReadNumbers(4, Count);
        _keys = file.ReadNumbers(3, Count);
        _spellings = file.ReadNumbers(3, Count);
        _countries = file.ReadNumbers(3, Count);
        _admin1 = file.ReadNumbers(3, Count);
        _admin2 = file.ReadNumbers(3, Count);
        _features = file.ReadNumbers(3, Count);
        _populations = file.ReadLongNumbers(Count);
        _longitudes = file.ReadNumbers(4, Count);
        _latitudes = file.ReadNumbers(4, Count);
        _importance = file.ReadNumbers(2, Count);
        ReadLabels(file);

        _sortedIds = [.. _ids];
        _bySortedId = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            _bySortedId[i] = i;
        }

        Array.Sort(_sortedIds, _bySortedId);
    }

    public int Count { get; }

    /// <summary>Number of the name's key and of its spelling.</summary>
    public (int Key, int Spelling) Name(int place) => (_keys[place], _spellings[place]);

    public string Country(int place) => _codes[_countries[place]];

    public bool IsCountry(int place) => _codes[_features[place]].StartsWith("APCL", StringComparison.Ordinal);

    /// <summary>0 to 1.</summary>
    public double Importance(int place) => _importance[place] / 65535.0;

    /// <summary>The last place that is at least so important; -1 when none is.</summary>
    public int LastOfImportance(double least)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Importance(middle) >= least)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>The place with this id, -1 when there is none.</summary>
    public int IndexOf(long id)
    {
        var index = id is >= int.MinValue and <= int.MaxValue ? Array.BinarySearch(_sortedIds, (int)id) : -1;
        return index < 0 ? -1 : _bySortedId[index];
    }

    public Place ToPlace(int place, string name)
    {
        var feature = _codes[_features[place]];
        var found = new Place(
            _ids[place], name, Country(place), _codes[_admin1[place]], _codes[_admin2[place]], feature[0], feature[1..], _populations[place],
            Degrees(_longitudes[place]), Degrees(_latitudes[place]))
        {
            Importance = Importance(place),
        };
        return _labels.TryGetValue(place, out var label) ? found with { LabelLongitude = label.Longitude, LabelLatitude = label.Latitude } : found;
    }

    private static double Degrees(int units) => Math.Round(units * DegreesPerUnit, 5);

    private void ReadLabels(GazetteerFile file)
    {
        var count = file.ReadNumber();
        var places = file.ReadNumbers(3, count);
        var longitudes = file.ReadNumbers(4, count);
        var latitudes = file.ReadNumbers(4, count);
        for (var i = 0; i < count; i++)
        {
            _labels.Add(places[i], (Degrees(longitudes[i]), Degrees(latitudes[i])));
        }
    }
}
