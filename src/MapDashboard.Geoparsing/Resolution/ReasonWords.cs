using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>Says what speaks for and against a candidate, as facts for programs and in English for people: never nothing.</summary>
/// <param name="namesakes">All candidates of the same name, the one that is spoken of included.</param>
internal sealed class ReasonWords(Gazetteer gazetteer, IReadOnlyList<ScoredCandidate> namesakes)
{
    /// <summary>The parts of the candidate's score that are not zero; they add up to it.</summary>
    public List<Reason> Of(ScoredCandidate candidate, ResolutionWeights weights)
    {
        var (place, reasons) = (candidate.Place, new List<Reason>());
        Add("name", CandidateFeature.OwnName, CandidateFeature.OwnName, () => [new(ReasonCode.OwnName)]);
        Add("population", CandidateFeature.Population, CandidateFeature.Importance, () => [Inhabitants(place), AmongNamesakes(candidate)]);
        Add("kind", CandidateFeature.Country, CandidateFeature.SeatOfSameName, () => Kind(candidate));
        Add("container", CandidateFeature.Contained, CandidateFeature.Contains, () => [candidate.ContainedIn is { } container ? new(ReasonCode.BesideContainer) { Place = Named(container) } : new(ReasonCode.BesideContained)]);
        Add("country", CandidateFeature.CountryNamed, CandidateFeature.CountryNamedBeside, () => [new(ReasonCode.CountryNamed) { Country = Country(place) }]);
        Add("region", CandidateFeature.RegionNamed, CandidateFeature.RegionNamedBeside, () => [new(ReasonCode.RegionNamed)]);
        Add("focus", CandidateFeature.CountryFocus, CandidateFeature.RegionBeside, () => [new(ReasonCode.SameCountryOrRegion)]);
        Add("language", CandidateFeature.LanguageOfText, CandidateFeature.VarietyOfEnglish, () => [new(ReasonCode.LanguageOfText)]);
        Add("distance", CandidateFeature.VeryNear, CandidateFeature.Far, () => [candidate.Neighbour is { } neighbour ? new(ReasonCode.NearPlace) { Place = Named(neighbour) } : new(ReasonCode.NearOthers)]);
        return reasons;

        void Add(string kind, CandidateFeature first, CandidateFeature last, Func<IReadOnlyList<ReasonFact>> facts)
        {
            var weight = 0.0;
            for (var feature = first; feature <= last; feature++)
            {
                weight += candidate[feature] * weights[feature];
            }
            if (Math.Round(weight, 3) != 0)
            {
                var said = facts();
                reasons.Add(new(kind, Math.Round(weight, 3), ReasonSentence.Of(said, code => code is null ? null : gazetteer.Country(code)?.Name)) { Facts = said });
            }
        }
    }

    private static ReasonFact Inhabitants(Place place) => place.Population > 0 ? new(ReasonCode.Inhabitants) { Count = place.Population } : new(ReasonCode.InhabitantsUnknown);

    private ReasonFact AmongNamesakes(ScoredCandidate candidate)
    {
        if (namesakes.Count == 1)
        {
            return new(ReasonCode.OnlyOfName);
        }
        if (candidate[CandidateFeature.BestKnown] > 0)
        {
            return new(ReasonCode.BestKnownOfName) { Count = namesakes.Count };
        }
        var isAlone = candidate.Place.Country.Length > 0 && namesakes.Count(n => n.Place.Country == candidate.Place.Country) == 1;
        return isAlone && Country(candidate.Place) is { } country ? new(ReasonCode.OnlyOfNameInCountry) { Country = country } : new(ReasonCode.OneOfName) { Count = namesakes.Count };
    }

    private IReadOnlyList<ReasonFact> Kind(ScoredCandidate candidate)
    {
        var code = PlaceKind(candidate.Place);
        var kind = code == ReasonCode.Capital ? new ReasonFact(code) { Country = Country(candidate.Place) } : new(code);
        return candidate switch
        {
            _ when candidate[CandidateFeature.KindNamed] > 0 => [kind, new(ReasonCode.KindNamed)],
            _ when candidate[CandidateFeature.OtherKindNamed] > 0 => [kind, new(ReasonCode.OtherKindNamed)],
            _ when candidate[CandidateFeature.SeatOfSameName] > 0 => [kind, new(ReasonCode.SeatOfSameName)],
            _ => [kind],
        };
    }

    /// <seealso href="https://www.geonames.org/export/codes.html"/>
    private static ReasonCode PlaceKind(Place place) => (place.FeatureClass, place.FeatureCode) switch
    {
        _ when place.IsCountry => ReasonCode.Country,
        (_, "PPLC") => ReasonCode.Capital,
        (_, "PPLA") => ReasonCode.RegionSeat,
        (_, "PPLA2" or "PPLA3" or "PPLA4" or "PPLA5") => ReasonCode.DistrictSeat,
        (_, "PPLX") => ReasonCode.Quarter,
        ('P', _) => ReasonCode.Town,
        (_, "ADM1") => ReasonCode.Region,
        (_, "ADM2") => ReasonCode.District,
        ('A', _) => ReasonCode.AdministrativeArea,
        (_, "CONT") => ReasonCode.Continent,
        (_, "RGN") => ReasonCode.WorldPart,
        (_, "ISL" or "ISLS") => ReasonCode.Island,
        (_, "SEA" or "OCN" or "GULF" or "STRT" or "BAY") => ReasonCode.Sea,
        (_, "STM" or "STMS") => ReasonCode.River,
        (_, "LK" or "LKS" or "RSV") => ReasonCode.Lake,
        ('H', _) => ReasonCode.Water,
        (_, "MT" or "MTS" or "PK") => ReasonCode.Mountain,
        ('T', _) => ReasonCode.Landform,
        (_, "AIRP") => ReasonCode.Airport,
        (_, "PRT" or "HBR") => ReasonCode.Port,
        ('L', _) => ReasonCode.Area,
        _ => ReasonCode.Site,
    };

    private static ReasonPlace Named(Place place) => new(place.Name, place.Id > 0 ? place.Id : null);

    /// <summary>Its code, where the gazetteer has the country.</summary>
    private string? Country(Place place) => gazetteer.Country(place.Country) is null ? null : place.Country;
}
