namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>The places as columns, the most important first; a place is made an object only when somebody asks for it.</summary>
internal sealed class PlaceColumns
{
    private const double DegreesPerUnit = 1e-5;

    private readonly SortedTexts _codes;
    private readonly string?[] _knownCodes;
    private readonly NumberColumn _ids;
    private readonly NumberColumn _keys;
    private readonly NumberColumn _spellings;
    private readonly NumberColumn _countries;
    private readonly NumberColumn _admin1;
    private readonly NumberColumn _admin2;
    private readonly NumberColumn _features;
    private readonly NumberColumn _populations;
    private readonly NumberColumn _longitudes;
    private readonly NumberColumn _latitudes;
    private readonly NumberColumn _importance;
    private readonly NumberColumn _byId;
    private readonly Dictionary<int, (double Longitude, double Latitude)> _labels = [];

    public PlaceColumns(GazetteerFile file)
    {
        _codes = file.ReadTexts();
        _knownCodes = new string?[_codes.Count];
        _ids = file.ReadNumbers(4);
        Count = _ids.Count;
        _keys = file.ReadNumbers(3, Count);
        _spellings = file.ReadNumbers(3, Count);
        _countries = file.ReadNumbers(2, Count);
        _admin1 = file.ReadNumbers(2, Count);
        _admin2 = file.ReadNumbers(2, Count);
        _features = file.ReadNumbers(2, Count);
        _populations = file.ReadNumbers(5, Count);
        _longitudes = file.ReadNumbers(4, Count);
        _latitudes = file.ReadNumbers(4, Count);
        _importance = file.ReadNumbers(2, Count);
        _byId = file.ReadNumbers(3, Count);
        Countries = file.ReadNumbers(3);
        ReadLabels(file);
    }

    public int Count { get; }

    /// <summary>The places that are countries or territories.</summary>
    public NumberColumn Countries { get; }

    /// <summary>Number of the name's key and of its spelling.</summary>
    public (int Key, int Spelling) Name(int place) => (_keys[place], _spellings[place]);

    public string Country(int place) => Code(_countries[place]);

    /// <summary>The places of one kind ("PPPLC": class and code), the most important first.</summary>
    public IEnumerable<int> OfFeature(string feature) =>
        Enumerable.Range(0, _codes.Count).FirstOrDefault(c => Code(c) == feature, -1) is >= 0 and var code ? Enumerable.Range(0, Count).Where(i => _features[i] == code) : [];

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
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_ids[_byId[middle]] < id)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Count && _ids[_byId[low]] == id ? _byId[low] : -1;
    }

    public Place ToPlace(int place, string name)
    {
        var feature = Code(_features[place]);
        var found = new Place(
            _ids[place], name, Country(place), Code(_admin1[place]), Code(_admin2[place]), feature[0], feature[1..], _populations.Long(place),
            Degrees(_longitudes[place]), Degrees(_latitudes[place]))
        {
            Importance = Importance(place),
        };
        return _labels.TryGetValue(place, out var label) ? found with { LabelLongitude = label.Longitude, LabelLatitude = label.Latitude } : found;
    }

    private static double Degrees(int units) => Math.Round(units * DegreesPerUnit, 5);

    /// <summary>The same few are asked for again and again: made a string once, by whichever thread comes first.</summary>
    private string Code(int number) => _knownCodes[number] ??= _codes[number];

    private void ReadLabels(GazetteerFile file)
    {
        var places = file.ReadNumbers(3);
        var longitudes = file.ReadNumbers(4, places.Count);
        var latitudes = file.ReadNumbers(4, places.Count);
        for (var i = 0; i < places.Count; i++)
        {
            _labels.Add(places[i], (Degrees(longitudes[i]), Degrees(latitudes[i])));
        }
    }
}
