using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Tests.Gazetteers;

/// <summary>What the shipped data says, held against what is known for sure.</summary>
public class GazetteerDataTests
{
    private static Gazetteer Gazetteer => TestGazetteer.Instance;

    [Fact]
    public void NoTwoPlacesShareAnId() => Assert.Equal(Gazetteer.Count, Gazetteer.Places().Select(place => place.Id).Distinct().Count());

    [Fact]
    public void ACapitalIsTheFirstTownOfItsName()
    {
        var capitals = Gazetteer.Places().Where(place => place.FeatureCode == "PPLC").ToList();
        Assert.InRange(capitals.Count, 230, 250);
        Assert.All(capitals, capital =>
        {
            var towns = Gazetteer.Find(capital.Name).Where(place => place.FeatureClass == 'P').ToList();
            Assert.Contains(capital, towns);
            if (capital.Population > 100_000)
            {
                // New Delhi is a name of Delhi too, which is larger
                Assert.InRange(towns.IndexOf(capital), 0, capital.Country == "IN" ? 1 : 0);
            }
        });
    }

    [Theory]
    [InlineData(2673730, "Stockholm", 59.33, 18.07)]
    [InlineData(792680, "Belgrade", 44.80, 20.47)]
    [InlineData(3194360, "Novi Sad", 45.25, 19.84)]
    [InlineData(3186886, "Zagreb", 45.81, 15.98)]
    [InlineData(3191281, "Sarajevo", 43.85, 18.36)]
    [InlineData(785842, "Skopje", 42.00, 21.43)]
    [InlineData(3183875, "Tirana", 41.33, 19.82)]
    [InlineData(727011, "Sofia", 42.70, 23.32)]
    [InlineData(683506, "Bucharest", 44.43, 26.10)]
    [InlineData(264371, "Athens", 37.98, 23.73)]
    [InlineData(255274, "Piraeus", 37.94, 23.65)]
    [InlineData(3054643, "Budapest", 47.50, 19.04)]
    [InlineData(2761369, "Vienna", 48.21, 16.37)]
    [InlineData(3067696, "Prague", 50.08, 14.43)]
    [InlineData(756135, "Warsaw", 52.23, 21.01)]
    [InlineData(703448, "Kyiv", 50.45, 30.52)]
    [InlineData(524901, "Moscow", 55.75, 37.62)]
    [InlineData(2950159, "Berlin", 52.52, 13.40)]
    [InlineData(2988507, "Paris", 48.86, 2.35)]
    [InlineData(2643743, "London", 51.51, -0.13)]
    [InlineData(2800866, "Brussels", 50.85, 4.35)]
    [InlineData(3117735, "Madrid", 40.42, -3.70)]
    [InlineData(2267057, "Lisbon", 38.72, -9.14)]
    [InlineData(3169070, "Rome", 41.90, 12.50)]
    [InlineData(3413829, "Reykjavík", 64.14, -21.90)]
    [InlineData(323786, "Ankara", 39.93, 32.86)]
    [InlineData(745044, "Istanbul", 41.01, 28.98)]
    [InlineData(360630, "Cairo", 30.04, 31.24)]
    [InlineData(2464470, "Tunis", 36.80, 10.18)]
    [InlineData(184745, "Nairobi", -1.29, 36.82)]
    [InlineData(160263, "Dar es Salaam", -6.80, 39.28)]
    [InlineData(3369157, "Cape Town", -33.92, 18.42)]
    [InlineData(112931, "Tehran", 35.69, 51.39)]
    [InlineData(1273294, "Delhi", 28.65, 77.23)]
    [InlineData(1275339, "Mumbai", 19.08, 72.88)]
    [InlineData(1816670, "Beijing", 39.91, 116.40)]
    [InlineData(1796236, "Shanghai", 31.22, 121.46)]
    [InlineData(1850147, "Tokyo", 35.69, 139.69)]
    [InlineData(1835848, "Seoul", 37.57, 126.98)]
    [InlineData(1880252, "Singapore", 1.29, 103.85)]
    [InlineData(1642911, "Jakarta", -6.21, 106.85)]
    [InlineData(2147714, "Sydney", -33.87, 151.21)]
    [InlineData(5128581, "New York City", 40.71, -74.01)]
    [InlineData(4140963, "Washington", 38.90, -77.04)]
    [InlineData(5368361, "Los Angeles", 34.05, -118.24)]
    [InlineData(3530597, "Mexico City", 19.43, -99.13)]
    [InlineData(3718426, "Port-au-Prince", 18.54, -72.34)]
    [InlineData(3936456, "Lima", -12.04, -77.03)]
    [InlineData(3435910, "Buenos Aires", -34.61, -58.38)]
    [InlineData(3469058, "Brasília", -15.79, -47.88)]
    [InlineData(3911925, "La Paz", -16.50, -68.15)]
    public void AnIdIsThePlaceThatItIsInGeoNames(long id, string name, double latitude, double longitude)
    {
        var place = Gazetteer.ById(id);
        Assert.NotNull(place);
        Assert.Equal(name, place.Name);
        Assert.InRange(GreatCircle.Kilometers(place.Longitude, place.Latitude, longitude, latitude), 0, 25);
    }

    [Theory]
    [InlineData("Stockholm", "SE", 59.33, 18.07)]
    [InlineData("Brasilia", "BR", -15.79, -47.88)]
    [InlineData("Tunis", "TN", 36.80, 10.18)]
    [InlineData("Kyiv", "UA", 50.45, 30.52)]
    [InlineData("La Paz", "BO", -16.50, -68.15)]
    [InlineData("Loznica", "RS", 44.53, 19.23)]
    [InlineData("Pirej", "GR", 37.94, 23.65)]
    [InlineData("Lianjungang", "CN", 34.60, 119.22)]
    [InlineData("Dar es Salaam", "TZ", -6.80, 39.28)]
    [InlineData("Port-au-Prince", "HT", 18.54, -72.34)]
    [InlineData("Karuma", "UG", 2.24, 32.25)]
    [InlineData("Ream", "KH", 10.55, 103.63)]
    [InlineData("Batajnica", "RS", 44.90, 20.28)]
    [InlineData("Костолац", "RS", 44.72, 21.17)]
    [InlineData("Kladovo", "RS", 44.61, 22.61)]
    [InlineData("Knjaževac", "RS", 43.57, 22.26)]
    public void ANameIsFirstOfAllThePlaceThatEveryoneMeans(string name, string country, double latitude, double longitude)
    {
        var place = Gazetteer.Find(name)[0];
        Assert.Equal((country, 'P'), (place.Country, place.FeatureClass));
        Assert.InRange(GreatCircle.Kilometers(place.Longitude, place.Latitude, longitude, latitude), 0, 25);
    }

    [Fact]
    public void BotenIsInLaosToo() => Assert.Contains(Gazetteer.Find("Boten"), place => place is { Name: "Boten", Country: "LA" });

    [Theory]
    [InlineData("Washington", "NY")]
    [InlineData("Kyiv", "13")]
    public void AKnownNameIsNotThatOfAnUnknownPlace(string name, string division) =>
        Assert.DoesNotContain(Gazetteer.Find(name), place => place.Admin1 == division);

    [Fact]
    public void OnlySeasAreNamedBalticSea() => Assert.All(Gazetteer.Find("Baltic Sea"), place => Assert.Equal("SEA", place.FeatureCode));

    /// <summary>Rivers, lakes, seas, islands, mountains, ports, airports: the first of the name.</summary>
    [Theory]
    [InlineData("Weichsel", "STM", 52.4, 20)]
    [InlineData("River Loire", "STM", 47.4, 0.2)]
    [InlineData("Bodensko jezero", "LK", 47.6, 9.4)]
    [InlineData("Скадарско језеро", "LK", 42.2, 19.3)]
    [InlineData("Lake Victoria", "LK", -1, 33)]
    [InlineData("Mer Noire", "SEA", 43.5, 34)]
    [InlineData("Strait of Malacca", "STRT", 3.5, 100)]
    [InlineData("Krf", "ISL", 39.6, 19.8)]
    [InlineData("Mont Blanc", "MT", 45.8, 6.9)]
    [InlineData("天山", "MTS", 42, 80)]
    [InlineData("Simandou", "MTS", 8.5, -8.9)]
    [InlineData("Port of Piraeus", "PRT", 37.9, 23.6)]
    [InlineData("Luka Bar", "PRT", 42.1, 19.1)]
    [InlineData("Hambantota Port", "PRT", 6.1, 81.1)]
    [InlineData("Heathrow Airport", "AIRP", 51.5, -0.5)]
    [InlineData("Аеродром Никола Тесла", "AIRP", 44.8, 20.3)]
    public void WhatIsNoTownIsFoundToo(string name, string code, double latitude, double longitude)
    {
        var place = Gazetteer.Find(name)[0];
        Assert.Equal(code, place.FeatureCode);
        Assert.InRange(GreatCircle.Kilometers(place.Longitude, place.Latitude, longitude, latitude), 0, 60);
    }

    [Theory]
    [InlineData("Piraeus", "Pirej")]
    [InlineData("Hambantota", "Hambantota")]
    [InlineData("Bar", "Antivari")]
    public void ATownsNameIsNotItsPorts(params string[] names) =>
        Assert.All(names.SelectMany(Gazetteer.Find), place => Assert.NotEqual("PRT", place.FeatureCode));

    [Theory]
    [InlineData("Mailand", "Milan", "IT")]
    [InlineData("Pékin", "Beijing", "CN")]
    [InlineData("Agram", "Zagreb", "HR")]
    [InlineData("Lipsia", "Leipzig", "DE")]
    [InlineData("Monaco di Baviera", "Munich", "DE")]
    [InlineData("Aix-la-Chapelle", "Aachen", "DE")]
    [InlineData("Anvers", "Antwerp", "BE")]
    [InlineData("Alexandrien", "Alexandria", "EG")]
    [InlineData("Ulan Bator", "Ulaanbaatar", "MN")]
    [InlineData("Shevchenko", "Aktau", "KZ")]
    [InlineData("Замын-Үүд", "Zamyn-Uud", "MN")]
    public void AnExonymOrFormerNameFindsThePlaceByItsEnglishName(string name, string english, string country) =>
        Assert.Contains(Gazetteer.Find(name), place => (place.Name, place.Country, place.FeatureClass) == (english, country, 'P'));

    [Fact]
    public void CataloniaIsOnePlace() => Assert.Equal(3336901, Assert.Single(Gazetteer.Find("Catalonia"), place => place.Country == "ES").Id);
}
