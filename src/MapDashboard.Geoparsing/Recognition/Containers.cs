using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Which place lies in which.</summary>
internal static class Containers
{
    public static bool Contains(Place container, Place place)
    {
        if (container.Id == place.Id || container.Country.Length == 0 || container.Country != place.Country)
        {
            return false;
        }
        return container.IsCountry ? !place.IsCountry
            : container.FeatureCode == "ADM1" ? container.Admin1 == place.Admin1 && place.FeatureCode != "ADM1"
            : container.FeatureCode == "ADM2" && container.Admin1 == place.Admin1 && container.Admin2 == place.Admin2 && place.FeatureClass == 'P';
    }

    /// <summary>The first of the containers that contains one of the places, null when none does.</summary>
    public static Place? Containing(IReadOnlyList<Place> places, IReadOnlyList<Place> containers)
    {
        foreach (var container in containers)
        {
            if (container.FeatureClass != 'A')
            {
                continue;
            }
            foreach (var place in places)
            {
                if (Contains(container, place))
                {
                    return container;
                }
            }
        }
        return null;
    }
}
