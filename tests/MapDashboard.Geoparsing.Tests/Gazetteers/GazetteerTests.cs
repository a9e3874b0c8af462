using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Tests.Gazetteers;

public class GazetteerTests
{
    private static Gazetteer Gazetteer => TestGazetteer.Instance;

    [Fact]
    public void TheShippedFileLoads()
    {
        Assert.Contains(Gazetteer.Version, Path.GetFileName(TestGazetteer.File), StringComparison.Ordinal);
        Assert.InRange(Gazetteer.Count, 200_000, 400_000);
    }

    [Fact]
    public void EveryKeyIsFolded()
    {
        // the build folds in another language; this holds the two against each other
        var keys = Gazetteer.Keys;
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            Assert.Equal(key, PlaceName.Fold(key));
        }
    }

    [Fact]
    public void EverySpellingFoldsToItsKey() => Assert.All(Gazetteer.Names(), name => Assert.Equal(name.Key, PlaceName.Fold(name.Spelling)));

    [Fact]
    public void EveryPlaceLiesOnEarthAndIsFoundByItsName()
    {
        Assert.All(Gazetteer.Places().Where((_, i) => i % 50 == 0), place =>
        {
            Assert.InRange(place.Longitude, -180, 180);
            Assert.InRange(place.Latitude, -90, 90);
            Assert.Equal(place, Gazetteer.ById(place.Id));
            Assert.Contains(place, Gazetteer.Find(place.Name));
        });
    }

    [Theory]
    [InlineData(792680, "RS", "Belgrade", "Beograd", "Београд", "贝尔格莱德", "BELGRADE", "Βελιγράδι", "بلغراد")]
    [InlineData(3194360, "RS", "Novi Sad", "Нови Сад", "Novi-Sad", "Újvidék", "诺威萨")]
    [InlineData(785756, "RS", "Smederevo", "Смедерево", "斯梅代雷沃")]
    [InlineData(787657, "RS", "Niš", "Nis", "Ниш", "尼什")]
    [InlineData(255274, "GR", "Piraeus", "Pireas", "Pirej", "Пиреј", "Πειραιάς", "比雷埃夫斯")]
    [InlineData(3054643, "HU", "Budapest", "Budimpešta", "Будимпешта", "布达佩斯", "Будапешт")]
    [InlineData(3204509, "ME", "Bar", "Бар", "Antivari")]
    [InlineData(1796556, "CN", "Sanya", "三亚")]
    [InlineData(1526384, "KZ", "Almaty", "Алматы", "Alma-Ata", "阿拉木圖")]
    [InlineData(1816670, "CN", "Beijing", "Peking", "Пекинг", "北京")]
    [InlineData(2761369, "AT", "Vienna", "Wien", "Beč", "Беч", "维也纳")]
    [InlineData(734077, "GR", "Thessaloniki", "Solun", "Солун", "Salonica")]
    [InlineData(4140963, "US", "Washington", "Vašington", "Вашингтон", "D.C.", "华盛顿")]
    [InlineData(5128581, "US", "New York", "New York City", "NYC", "Njujork", "Нью-Йорк")]
    [InlineData(1850147, "JP", "Tokyo", "Tokio", "東京", "Токио")]
    [InlineData(360630, "EG", "Cairo", "Kairo", "القاهرة")]
    [InlineData(4407066, "US", "St. Louis", "Saint Louis", "ST LOUIS")]
    [InlineData(184745, "KE", "Nairobi", "Найроби")]
    public void APlaceIsFoundByItsNamesInEveryScript(long id, string country, params string[] names)
    {
        foreach (var name in names)
        {
            var place = Assert.Single(Gazetteer.Find(name), each => each.Id == id);
            Assert.Equal(country, place.Country);
        }
    }

    [Theory]
    [InlineData("RS", 6290252, "Serbia", "Srbija", "Србија", "塞尔维亚", "Serbien", "Serbie", "Szerbia", "Republika Srbija", "Republic of Serbia")]
    [InlineData("CN", 1814991, "China", "Kina", "Кина", "中国", "Китай", "PRC")]
    [InlineData("US", 6252001, "United States", "USA", "U.S.", "US", "U. S.", "Sjedinjene Države", "Sjedinjene Američke Države", "Сједињене Америчке Државе", "SAD", "САД", "America")]
    [InlineData("GB", 2635167, "United Kingdom", "UK", "U.K.", "Britain", "Great Britain", "Velika Britanija", "Велика Британија", "Ujedinjeno Kraljevstvo")]
    [InlineData("HU", 719819, "Hungary", "Mađarska", "Madjarska", "Мађарска", "Magyarország", "匈牙利")]
    [InlineData("MK", 718075, "North Macedonia", "Macedonia", "Severna Makedonija", "Северна Македонија")]
    [InlineData("BA", 3277605, "Bosnia and Herzegovina", "Bosnia", "Bosna i Hercegovina", "Босна и Херцеговина", "BiH")]
    [InlineData("CZ", 3077311, "Czechia", "Czech Republic", "Češka")]
    [InlineData("CD", 203312, "Democratic Republic of the Congo", "DRC", "DR Congo", "Congo")]
    [InlineData("CI", 2287781, "Ivory Coast", "Côte d’Ivoire", "Cote d'Ivoire", "Obala Slonovače")]
    [InlineData("MM", 1327865, "Myanmar", "Burma", "Mjanmar")]
    [InlineData("AE", 290557, "United Arab Emirates", "UAE", "Ujedinjeni Arapski Emirati")]
    [InlineData("XK", 831053, "Kosovo", "Косово")]
    [InlineData("TW", 1668284, "Taiwan", "Tajvan", "Тајван", "台湾")]
    [InlineData("HK", 1819730, "Hong Kong", "Hongkong", "Хонгконг", "香港")]
    [InlineData("TR", 298795, "Turkey", "Türkiye", "Turska")]
    public void ACountryIsFoundByItsCodeAndNames(string code, long id, params string[] names)
    {
        var country = Gazetteer.Country(code);
        Assert.NotNull(country);
        Assert.True(country.IsCountry);
        Assert.Equal((id, code), (country.Id, country.Country));
        Assert.All(names, name => Assert.Contains(country, Gazetteer.Find(name)));
    }

    // smaller than about 4,000 km², most of them islands: no point of theirs is far from the capital
    private static readonly HashSet<string> Small = [.. ("AD AG AI AS AW AX BB BH BL BM BQ CC CK CW CX DM FM FO GD GG GI GS GU HK IM JE KI KN KY LC LI MC MF MO MP MQ MS MT MU "
        + "NF NR NU PF PM PN PW RE SC SG SH SM SX VA VC VG VI YT").Split(' ')];

    [Fact]
    public void NoCountryIsLabelledAtItsCapital()
    {
        var capitals = Gazetteer.Places().Where(place => place.FeatureCode == "PPLC").ToLookup(place => place.Country);
        var countries = Gazetteer.Places().Where(place => place.IsCountry && !Small.Contains(place.Country) && capitals.Contains(place.Country)).ToList();
        Assert.True(countries.Count > 170);
        Assert.All(countries, country => Assert.All(capitals[country.Country], capital => Assert.True(KilometersFromLabel(country, capital) > 30, country.Name)));
    }

    [Fact]
    public void SerbiaIsLabelledInItsMiddleAndKeepsTheGeoNamesPoint()
    {
        var serbia = Gazetteer.Country("RS")!;
        Assert.Equal((20.45998, 44.81892), (serbia.Longitude, serbia.Latitude));
        Assert.True(KilometersFromLabel(serbia, Gazetteer.ById(792680)!) > 60);
        Assert.InRange(serbia.LabelLongitude, 18.8, 23.1);
        Assert.InRange(serbia.LabelLatitude, 42.2, 46.2);
    }

    [Fact]
    public void APlaceWithoutALabelPointIsLabelledWhereItIs()
    {
        var noviSad = Gazetteer.ById(3194360)!;
        Assert.Equal((noviSad.Longitude, noviSad.Latitude), (noviSad.LabelLongitude, noviSad.LabelLatitude));
    }

    [Theory]
    [InlineData("Gwadar", "PK")]
    [InlineData("Hambantota", "LK")]
    [InlineData("Kyaukphyu", "MM")]
    [InlineData("Djibouti", "DJ")]
    [InlineData("Doraleh", "DJ")]
    [InlineData("Walvis Bay", "NA")]
    [InlineData("Khorgos", "CN")]
    [InlineData("Duisburg", "DE")]
    [InlineData("Bar", "ME")]
    [InlineData("Zadar", "HR")]
    [InlineData("Bor", "RS")]
    [InlineData("Zrenjanin", "RS")]
    [InlineData("Chancay", "PE")]
    [InlineData("Kribi", "CM")]
    [InlineData("Lamu", "KE")]
    [InlineData("Bagamoyo", "TZ")]
    public void TheTownsOfTheBeltAndRoadAreThere(string name, string country) =>
        Assert.Contains(Gazetteer.Find(name), place => place.FeatureClass == 'P' && place.Country == country);

    [Fact]
    public void ThereAreAllCountriesEachOutrankingItsTowns()
    {
        var countries = Gazetteer.Places().Where(place => place.IsCountry).ToList();
        Assert.Equal(250, countries.Count);
        Assert.All(countries, country => Assert.Equal(country, Gazetteer.Country(country.Country)));
        Assert.All(countries.Where(country => country.Population > 1_000_000), country => Assert.Equal(country.Name, Gazetteer.Find(country.Name)[0].Name));
    }

    [Theory]
    [InlineData(1809054, "CN", "ADM1", "Hainan", "Hajnan", "Хајнан", "海南省")]
    [InlineData(1806260, "CN", "ADM1", "Jiangsu", "Đangsu", "Ђангсу", "江苏省")]
    [InlineData(1529047, "CN", "ADM1", "Xinjiang", "Sinđijang", "Sindjijang", "Синђијанг", "新疆")]
    [InlineData(4736286, "US", "ADM1", "Texas", "Teksas", "Тексас", "Tex.", "TX")]
    [InlineData(784272, "RS", "ADM1", "Vojvodina", "Војводина", "AP Vojvodina", "Vajdaság")]
    [InlineData(2638360, "GB", "ADM1", "Scotland", "Škotska", "Шкотска")]
    [InlineData(3230000, "BA", "ADM1", "Republika Srpska", "Република Српска")]
    [InlineData(6254925, "US", "ADM1", "Kentucky", "Ky.", "KY")]
    [InlineData(6093943, "CA", "ADM1", "Ontario", "Ont.")]
    [InlineData(2155400, "AU", "ADM1", "New South Wales", "NSW")]
    public void AFirstLevelDivisionIsFoundByItsNames(long id, string country, string code, params string[] names)
    {
        Assert.All(names, name =>
        {
            var place = Assert.Single(Gazetteer.Find(name), each => each.Id == id);
            Assert.Equal((country, code, 'A'), (place.Country, place.FeatureCode, place.FeatureClass));
        });
    }

    [Theory]
    [InlineData("RGN", "Western Balkans", "Zapadni Balkan", "Западни Балкан", "西巴尔干")]
    [InlineData("RGN", "Balkans", "Balkan", "Балкан")]
    [InlineData("RGN", "Middle East", "Bliski istok", "Блиски исток", "中东")]
    [InlineData("RGN", "Central Asia", "Srednja Azija", "Средња Азија")]
    [InlineData("RGN", "West Africa", "Western Africa", "Zapadna Afrika")]
    [InlineData("RGN", "European Union", "EU", "Evropska unija", "Европска унија")]
    [InlineData("RGN", "Sandžak", "Sandzak", "Санџак")]
    [InlineData("ADM1", "Crimea", "Krim", "Крим")]
    [InlineData("RGN", "Kashmir", "Kašmir", "Кашмир")]
    [InlineData("CONT", "Europe", "Evropa", "Европа", "欧洲")]
    [InlineData("SEA", "South China Sea", "Južno kinesko more", "Јужно кинеско море")]
    [InlineData("OCN", "Pacific Ocean", "Tihi okean", "Тихи океан")]
    [InlineData("STM", "Danube", "Dunav", "Дунав")]
    public void ARegionIsFoundByItsNames(string code, params string[] names)
    {
        var region = Assert.Single(Gazetteer.Find(names[0]), each => each.FeatureCode == code && each.Name == names[0]);
        Assert.All(names, name => Assert.Contains(region, Gazetteer.Find(name)));
    }

    [Theory]
    [InlineData("us", "US")]
    [InlineData("it", "US")]
    [InlineData("Us", "US")]
    [InlineData("Me", "US")]
    [InlineData("Miss", "US")]
    [InlineData("Ill", "US")]
    [InlineData("in", "US")]
    [InlineData("eu", "")]
    [InlineData("sad", "US")]
    [InlineData("Mount", "US")]
    public void ACodeMatchesOnlyAsItIsSpelled(string word, string country)
    {
        Assert.DoesNotContain(Gazetteer.Find(word), place => place.Country == country && place.FeatureClass != 'P');
    }

    [Fact]
    public void AnAirportCodeIsNoName() => Assert.DoesNotContain(Gazetteer.Find("BEG"), place => place.Id == 792680);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!")]
    [InlineData("Qwertzuiopasdf")]
    public void WhatIsNoNameFindsNothing(string text)
    {
        Assert.Empty(Gazetteer.Find(text));
        Assert.Equal(NameMatch.None, Gazetteer.Probe(PlaceName.Fold(text)) & NameMatch.Name);
    }

    [Theory]
    [InlineData("Vrnjačka", NameMatch.Prefix)]
    [InlineData("Novi Sad", NameMatch.Name)]
    [InlineData("New York", NameMatch.Name | NameMatch.Prefix)]
    [InlineData("Уједињено", NameMatch.Prefix)]
    [InlineData("Нови Сад", NameMatch.Name)]
    [InlineData("Ujedinjeno", NameMatch.Prefix)]
    [InlineData("Bliski istok", NameMatch.Name)]
    [InlineData("FYROM", NameMatch.Code)]
    [InlineData("Belgr", NameMatch.None)]
    public void AProbeTellsNamesFromBeginningsOfNames(string words, NameMatch expected)
    {
        Assert.Equal(expected, Gazetteer.Probe(PlaceName.Fold(words)) & expected);
        if (expected is NameMatch.Prefix or NameMatch.None)
        {
            Assert.Equal(expected, Gazetteer.Probe(PlaceName.Fold(words)));
        }
    }

    [Theory]
    [InlineData("Serbian", "Serbia")]
    [InlineData("Serbs", "Serbia")]
    [InlineData("srpski", "Serbia")]
    [InlineData("srpskog", "Serbia")]
    [InlineData("српске", "Serbia")]
    [InlineData("Chinese", "China")]
    [InlineData("kineski", "China")]
    [InlineData("kineskom", "China")]
    [InlineData("кинеских", "China")]
    [InlineData("mađarskoj", "Hungary")]
    [InlineData("njemačka", "Germany")]
    [InlineData("немачку", "Germany")]
    [InlineData("American", "United States")]
    [InlineData("British", "United Kingdom")]
    [InlineData("Scottish", "Scotland")]
    [InlineData("European", "Europe")]
    [InlineData("Uyghur", "Xinjiang")]
    [InlineData("Dutch", "Netherlands")]
    [InlineData("Philippine", "Philippines")]
    [InlineData("police", null)]
    [InlineData("Serbia", null)]
    [InlineData("", null)]
    public void ADemonymPointsToItsCountryOrRegion(string word, string? place) => Assert.Equal(place, Gazetteer.Demonym(word)?.Name);

    [Theory]
    [InlineData("Georgia", "PCLI", "ADM1")]
    [InlineData("Mexico", "PCLI")]
    [InlineData("Paris", "PPLC")]
    [InlineData("Luxembourg", "PCLI", "PPLC")]
    [InlineData("Singapore", "PCLI", "PPLC")]
    [InlineData("Washington", "PPLC", "ADM1")]
    [InlineData("New York", "PPL", "ADM1")]
    public void TheBestKnownNamesakeComesFirst(string name, params string[] codes)
    {
        Assert.Equal(codes, Gazetteer.Find(name).Take(codes.Length).Select(place => place.FeatureCode));
        Assert.Equal(codes, Gazetteer.Search(name, codes.Length).Select(hit => hit.Place.FeatureCode));
    }

    [Theory]
    [InlineData("Belgr", "Belgrade", "Belgrade")]
    [InlineData("beogr", "Belgrade", "Beograd")]
    [InlineData("Беогр", "Belgrade", "Београд")]
    [InlineData("贝尔格莱", "Belgrade", "贝尔格莱德")]
    [InlineData("Saint Pet", "Saint Petersburg", "Saint Petersburg")]
    [InlineData("mađarsk", "Hungary", "Mađarska")]
    [InlineData("u.s", "United States", null)]
    public void ASearchFindsWhatBeginsAsTyped(string query, string place, string? matched)
    {
        var hit = Gazetteer.Search(query, 10)[0];
        Assert.Equal(place, hit.Place.Name);
        Assert.Equal(matched ?? hit.MatchedName, hit.MatchedName);
    }

    [Theory]
    [InlineData("b")]
    [InlineData("sa")]
    [InlineData("Б")]
    [InlineData("北")]
    [InlineData("New")]
    public void ASearchReturnsEachPlaceOnceAndNoMoreThanAsked(string query)
    {
        var hits = Gazetteer.Search(query, 25);
        Assert.Equal(25, hits.Count);
        Assert.Equal(25, hits.Select(hit => hit.Place.Id).Distinct().Count());
        Assert.All(hits, hit => Assert.StartsWith(PlaceName.Fold(query), PlaceName.Fold(hit.MatchedName), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("b")]
    [InlineData("san")]
    [InlineData("бе")]
    public void ALongerListBeginsWithTheShorterOne(string query)
    {
        Assert.Equal(Gazetteer.Search(query, 5), Gazetteer.Search(query, 50).Take(5));
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("?", 10)]
    [InlineData("Paris", 0)]
    [InlineData("Paris", -1)]
    public void ASearchForNothingFindsNothing(string query, int limit) => Assert.Empty(Gazetteer.Search(query, limit));

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void AnUnknownIdHasNoPlace(long id) => Assert.Null(Gazetteer.ById(id));

    [Theory]
    [InlineData("")]
    [InlineData("ZZ")]
    public void AnUnknownCodeHasNoCountry(string code) => Assert.Null(Gazetteer.Country(code));

    private static double KilometersFromLabel(Place area, Place town) =>
        GreatCircle.Kilometers(area.LabelLongitude, area.LabelLatitude, town.Longitude, town.Latitude);
}
