using System.Globalization;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>What speaks for or against a candidate, in English.</summary>
internal static class ReasonSentence
{
    /// <param name="countryName">By its code; null where it has none.</param>
    public static string Of(IReadOnlyList<ReasonFact> facts, Func<string?, string?> countryName) => string.Join(", ", facts.Select(f => Of(f, countryName(f.Country))));

    private static string Of(ReasonFact fact, string? country) => fact.Code switch
    {
        ReasonCode.OwnName => "the name is the place's own",
        ReasonCode.Inhabitants => string.Create(CultureInfo.InvariantCulture, $"{fact.Count:N0} inhabitants"),
        ReasonCode.InhabitantsUnknown => "number of inhabitants not known",
        ReasonCode.OnlyOfName => "the only place of this name",
        ReasonCode.BestKnownOfName => $"the best known of {fact.Count} places of this name",
        ReasonCode.OnlyOfNameInCountry => $"the only place of this name in {country}",
        ReasonCode.OneOfName => $"one of {fact.Count} places of this name",
        ReasonCode.Country => "a country",
        ReasonCode.Capital => country is null ? "a capital" : $"the capital of {country}",
        ReasonCode.RegionSeat => "the chief town of a region",
        ReasonCode.DistrictSeat => "the chief town of a district",
        ReasonCode.Quarter => "a part of a town",
        ReasonCode.Town => "a town or village",
        ReasonCode.Region => "a region, one of the first division of its country",
        ReasonCode.District => "a district, one of the second division of its country",
        ReasonCode.AdministrativeArea => "an administrative area",
        ReasonCode.Continent => "a continent",
        ReasonCode.WorldPart => "a part of the world",
        ReasonCode.Island => "an island",
        ReasonCode.Sea => "a sea or a part of one",
        ReasonCode.River => "a river",
        ReasonCode.Lake => "a lake",
        ReasonCode.Water => "a water",
        ReasonCode.Mountain => "a mountain",
        ReasonCode.Landform => "a landform",
        ReasonCode.Airport => "an airport",
        ReasonCode.Port => "a port",
        ReasonCode.Area => "an area",
        ReasonCode.Site => "a site",
        ReasonCode.KindNamed => "as the words beside the name say",
        ReasonCode.OtherKindNamed => "while the words beside the name say another kind of place",
        ReasonCode.SeatOfSameName => "whose chief town has the same name",
        ReasonCode.BesideContainer => $"written beside {fact.Place!.Name}, where it lies",
        ReasonCode.BesideContained => "written beside a place that lies in it",
        ReasonCode.CountryNamed => $"its country{(country is null ? "" : $", {country},")} is named in the text",
        ReasonCode.RegionNamed => "its region is named in the text",
        ReasonCode.SameCountryOrRegion => "other places of the text lie, or could lie, in the same country or region",
        ReasonCode.LanguageOfText => "the language that the text is written in",
        ReasonCode.NearPlace => $"near {fact.Place!.Name}, which the text also names",
        ReasonCode.NearOthers => "other places of the text lie near",
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Code, null),
    };
}
