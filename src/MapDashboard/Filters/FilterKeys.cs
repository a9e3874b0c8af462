using System.Globalization;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Filters;

/// <summary>The keys of the filter grammar: one line of the table each.</summary>
public static class FilterKeys
{
    internal const string AsOfKey = "asOf";

    /// <summary>What may be asked for, in canonical order.</summary>
    public static IReadOnlyList<FilterKey> All { get; } =
    [
        new("layer", "Layer keys of the vocabulary: `patrols,surveillance`.", Layer),
        new("program", "Names of programs. A name with a comma stands in double quotes.", Program),
        new("year", "A year or range of years that the dates touch: `2019`, `2016..2020`, `2023..`, `..2018`.", Year),
        new("country", "ISO 3166-1 alpha-2 codes: `RS,HU`.", Country),
        new("place", "GeoNames ids.", PlaceId),
        new("source", "Ids of documents.", Source),
        new("status", "Status keys of the vocabulary: `planned`, `signed`, `active`, `suspended`, `ended`, `owned`, `unknown`.", Status),
        new("actor", "Names of actors. A name with a comma stands in double quotes.", Actor),
        new("actorKind", "Kinds of actors: `person`, `body`, `company`, `state`. Older records do not say what theirs are.", Kind),
        new("precision", "At least this precise: `country`, `region`, `city`, `site`.", AtLeastPrecise),
        new("review", "`extracted`, `confirmed`, `edited`.", Review),
        new("confidence", "At least this sure, from 0 to 1.", AtLeastConfident),
        new("q", "Words that each begin a word of the title, summary, program, actors or quotes, or of any name of a place in any language; a country's name finds what lies in it. Case, accents and Serbian script do not matter: `Beograd`, `Београд`, `贝尔格莱德`.", q => Words(q, SearchTexts.WithoutGazetteer)) { IsList = false, ReadSearch = Words },
        new(AsOfKey, "The map as it was known then, from the change log: an instant `2026-03-01T12:00:00Z`, or a day `2026-03-01` for its end, UTC.", AsOf) { IsList = false },
        new("bbox", "`west,south,east,north` in degrees; west is greater than east where the box crosses the antimeridian.", Box) { IsList = false },
    ];

    private static readonly Dictionary<string, FilterKey> ByName = All.Select((k, i) => k with { Order = i }).ToDictionary(k => k.Name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FilterFormatException">There is no such key.</exception>
    internal static FilterKey Find(string name) => ByName.TryGetValue(name, out var key)
        ? key
        : throw new FilterFormatException(name, $"\"{name}\" is no key of the filter; the keys are {string.Join(", ", All.Select(k => k.Name))}.");

    private static FilterValue Layer(string value) => Text(value.ToLowerInvariant(), r => r.Layer);

    private static FilterValue Program(string value) => Text(value, r => r.Program);

    private static FilterValue Status(string value) => Text(value.ToLowerInvariant(), r => r.Status);

    private static FilterValue Actor(string value) => new(value, r => r.Actors.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static FilterValue Kind(string value) => ActorKinds.ByWord.TryGetValue(value, out var kind)
        ? new(RecordRows.Stored(kind), r => r.ActorKinds?.Contains(kind) ?? false)
        : throw new FormatException($"an actor is a {string.Join(", ", ActorKinds.ByWord.Keys)}");

    private static FilterValue Source(string value) => new(value, r => r.Sources.Contains(value, StringComparer.Ordinal));

    private static FilterValue Text(string value, Func<SpatialRecord, string> field) =>
        new(value, r => string.Equals(field(r), value, StringComparison.OrdinalIgnoreCase));

    /// <summary>A year that the record's dates say, by <see cref="SpatialRecord.Years"/>. Of an interval with an open end (EDTF <c>2013/..</c>) that is its first year only:
    /// that something began in 2013 does not say that it still was there in 2016, so <c>2016</c> does not find it and <c>..2016</c> does.</summary>
    private static FilterValue Year(string value)
    {
        var ends = value.Split("..");
        var (first, last) = ends.Length switch
        {
            1 => (OneYear(ends[0]), OneYear(ends[0])),
            2 when value.Length > 2 => (ends[0].Length == 0 ? int.MinValue : OneYear(ends[0]), ends[1].Length == 0 ? int.MaxValue : OneYear(ends[1])),
            _ => throw new FormatException("a year is written 2019, 2016..2020, 2023.. or ..2018"),
        };
        return first <= last
            ? new(value, r => r.Years.Any(y => first <= y && y <= last))
            : throw new FormatException("the first year of a range comes first");
    }

    private static int OneYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit)
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : throw new FormatException("a year has four digits");

    private static FilterValue Country(string value)
    {
        var code = value.ToUpperInvariant();
        return code.Length == 2 && code.All(char.IsAsciiLetterUpper)
            ? new(code, r => r.Places.Any(p => p.Country == code))
            : throw new FormatException("a country is given by its ISO 3166-1 code of two letters");
    }

    private static FilterValue PlaceId(string value)
    {
        var id = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("a place is given by its GeoNames id, a whole number");
        return new(id.ToString(CultureInfo.InvariantCulture), r => r.Places.Any(p => p.GeoNamesId == id));
    }

    private static FilterValue AtLeastPrecise(string value)
    {
        var least = OneOf<Precision>(value);
        return new(value.ToLowerInvariant(), r => r.Precision >= least);
    }

    private static FilterValue Review(string value)
    {
        var state = OneOf<ReviewState>(value);
        return new(value.ToLowerInvariant(), r => r.Review == state);
    }

    // Enum.TryParse would take "2" and "City,Site" as well
    private static T OneOf<T>(string value) where T : struct, Enum => Enum.GetValues<T>()
        .Where(e => string.Equals(e.ToString(), value, StringComparison.OrdinalIgnoreCase))
        .Cast<T?>().FirstOrDefault() ?? throw new FormatException($"it is one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    private static FilterValue AtLeastConfident(string value) => Number(value) is >= 0 and <= 1 and var least
        ? new(least.ToString(CultureInfo.InvariantCulture), r => r.Confidence >= least)
        : throw new FormatException("it is a number from 0 to 1");

    private static FilterValue Words(string value, SearchTexts texts)
    {
        var query = SearchQuery.Read(value, texts);
        return new(query.Text, query.Matches) { Search = query };
    }

    /// <summary>Matches everything: it says which map is asked, not which records of it.</summary>
    private static FilterValue AsOf(string value) => new(Moments.Read(value).ToString("O", CultureInfo.InvariantCulture), _ => true);

    private static FilterValue Box(string value)
    {
        var box = value.Split(',') is [var west, var south, var east, var north]
            ? BoundingBox.Create(Number(west), Number(south), Number(east), Number(north))
            : throw new FormatException("a box is west,south,east,north");
        return new(box.ToString(), r => box.Intersects(r.Geometry)) { Box = box };
    }

    // with exponents, for that is how small numbers are written back
    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"\"{text}\" is no number");
}
