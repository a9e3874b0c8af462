using System.Text.Json.Serialization;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>One thing that speaks for or against a candidate, for programs that say it in their own words; <see cref="ReasonSentence"/> says it in English.</summary>
public sealed record ReasonFact(ReasonCode Code)
{
    /// <summary>How many inhabitants, or how many places of this name; null where the code needs none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Count { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null where the code needs none, or the gazetteer does not know it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Country { get; init; }

    /// <summary>The other place that it is about; null where the code needs none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReasonPlace? Place { get; init; }
}

/// <param name="Geonameid">Null where GeoNames has no entry.</param>
public sealed record ReasonPlace(string Name, long? Geonameid);

/// <summary>What speaks for or against a candidate. Stored by name, and said in every language of the page.</summary>
public enum ReasonCode
{
    OwnName,
    Inhabitants,
    InhabitantsUnknown,
    OnlyOfName,
    BestKnownOfName,
    OnlyOfNameInCountry,
    OneOfName,
    Country,
    Capital,
    RegionSeat,
    DistrictSeat,
    Quarter,
    Town,
    Region,
    District,
    AdministrativeArea,
    Continent,
    WorldPart,
    Island,
    Sea,
    River,
    Lake,
    Water,
    Mountain,
    Landform,
    Airport,
    Port,
    Area,
    Site,

    /// <summary>The words beside the name say this kind of place.</summary>
    KindNamed,

    /// <summary>They say another kind.</summary>
    OtherKindNamed,
    SeatOfSameName,

    /// <summary>Written beside a place in which it lies.</summary>
    BesideContainer,

    /// <summary>Written beside a place that lies in it.</summary>
    BesideContained,
    CountryNamed,
    RegionNamed,
    SameCountryOrRegion,
    LanguageOfText,
    NearPlace,
    NearOthers,
}
