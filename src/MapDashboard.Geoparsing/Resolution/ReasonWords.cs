using System.Globalization;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>Says for people what speaks for and against a candidate: never a code, never nothing.</summary>
/// <param name="namesakes">All candidates of the same name, the one that is spoken of included.</param>
internal sealed class ReasonWords(Gazetteer gazetteer, IReadOnlyList<ScoredCandidate> namesakes)
{
    /// <summary>The parts of the candidate's score that are not zero; they add up to it.</summary>
    public List<Reason> Of(ScoredCandidate candidate, ResolutionWeights weights)
    {
        var (place, reasons) = (candidate.Place, new List<Reason>());
        Add("name", CandidateFeature.OwnName, CandidateFeature.OwnName, () => "the name is the place's own");
        Add("population", CandidateFeature.Population, CandidateFeature.Importance, () => $"{Inhabitants(place)}, {AmongNamesakes(candidate)}");
        Add("kind", CandidateFeature.Country, CandidateFeature.SeatOfSameName, () => Kind(candidate));
        Add("container", CandidateFeature.Contained, CandidateFeature.Contains, () => candidate.ContainedIn is { } container ? $"written beside {container.Name}, where it lies" : "written beside a place that lies in it");
        Add("country", CandidateFeature.CountryNamed, CandidateFeature.CountryNamedBeside, () => $"its country{(Country(place) is { } name ? $", {name}," : "")} is named in the text");
        Add("region", CandidateFeature.RegionNamed, CandidateFeature.RegionNamedBeside, () => "its region is named in the text");
        Add("focus", CandidateFeature.CountryFocus, CandidateFeature.RegionBeside, () => "other places of the text lie, or could lie, in the same country or region");
        Add("language", CandidateFeature.LanguageOfText, CandidateFeature.VarietyOfEnglish, () => "the language that the text is written in");
        Add("distance", CandidateFeature.VeryNear, CandidateFeature.Far, () => candidate.Neighbour is { } neighbour ? $"near {neighbour.Name}, which the text also names" : "other places of the text lie near");
        return reasons;

        void Add(string kind, CandidateFeature first, CandidateFeature last, Func<string> detail)
        {
            var weight = 0.0;
            for (var feature = first; feature <= last; feature++)
            {
                weight += candidate[feature] * weights[feature];
            }
            if (Math.Round(weight, 3) != 0)
            {
                reasons.Add(new(kind, Math.Round(weight, 3), detail()));
            }
        }
    }

    private static string Inhabitants(Place place) =>
        place.Population > 0 ? string.Create(CultureInfo.InvariantCulture, $"{place.Population:N0} inhabitants") : "number of inhabitants not known";

    private string AmongNamesakes(ScoredCandidate candidate)
    {
        if (namesakes.Count == 1)
        {
            return "the only place of this name";
        }
        if (candidate[CandidateFeature.BestKnown] > 0)
        {
            return $"the best known of {namesakes.Count} places of this name";
        }
        var isAlone = candidate.Place.Country.Length > 0 && namesakes.Count(n => n.Place.Country == candidate.Place.Country) == 1;
        return isAlone && Country(candidate.Place) is { } country ? $"the only place of this name in {country}" : $"one of {namesakes.Count} places of this name";
    }

    private string Kind(ScoredCandidate candidate)
    {
        var kind = PlaceKind(candidate.Place);
        return candidate switch
        {
            _ when candidate[CandidateFeature.KindNamed] > 0 => $"{kind}, as the words beside the name say",
            _ when candidate[CandidateFeature.OtherKindNamed] > 0 => $"{kind}, while the words beside the name say another kind of place",
            _ when candidate[CandidateFeature.SeatOfSameName] > 0 => $"{kind}, whose chief town has the same name",
            _ => kind,
        };
    }

    /// <seealso href="https://www.geonames.org/export/codes.html"/>
    private string PlaceKind(Place place) => (place.FeatureClass, place.FeatureCode) switch
    {
        _ when place.IsCountry => "a country",
        (_, "PPLC") => Country(place) is { } country ? $"the capital of {country}" : "a capital",
        (_, "PPLA") => "the chief town of a region",
        (_, "PPLA2" or "PPLA3" or "PPLA4" or "PPLA5") => "the chief town of a district",
        (_, "PPLX") => "a part of a town",
        ('P', _) => "a town or village",
        (_, "ADM1") => "a region, one of the first division of its country",
        (_, "ADM2") => "a district, one of the second division of its country",
        ('A', _) => "an administrative area",
        (_, "CONT") => "a continent",
        (_, "RGN") => "a part of the world",
        (_, "ISL" or "ISLS") => "an island",
        (_, "SEA" or "OCN" or "GULF" or "STRT" or "BAY") => "a sea or a part of one",
        (_, "STM" or "STMS") => "a river",
        (_, "LK" or "LKS" or "RSV") => "a lake",
        ('H', _) => "a water",
        (_, "MT" or "MTS" or "PK") => "a mountain",
        ('T', _) => "a landform",
        (_, "AIRP") => "an airport",
        (_, "PRT" or "HBR") => "a port",
        ('L', _) => "an area",
        _ => "a site",
    };

    private string? Country(Place place) => gazetteer.Country(place.Country)?.Name;
}
