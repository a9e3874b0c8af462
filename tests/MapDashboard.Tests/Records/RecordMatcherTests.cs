using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using MapDashboard.Storage;
using NetTopologySuite.Geometries;
using static MapDashboard.Tests.Records.SomeClaims;

namespace MapDashboard.Tests.Records;

public sealed class RecordMatcherTests
{
    [Fact]
    public void EachPlaceOfAClaimIsARecordOfItsOwn()
    {
        var claim = About(Belgrade, NoviSad);
        Assert.Equal(2, RecordMatcher.Split(claim).Select(s => s.RecordId).Distinct().Count());
        Assert.Equal(["Joint police patrols, Belgrade", "Joint police patrols, Novi Sad"], RecordMatcher.Split(claim).Select(s => Build(s.RecordId, claim.From()).Title));
    }

    [Fact]
    public void APlaceNamedTwiceInAClaimIsOneRecord() => Assert.Single(RecordMatcher.Split(About(Belgrade, Belgrade)));

    [Fact]
    public void ALineIsOneRecordInBothDirections()
    {
        var (there, back) = (RecordMatcher.Split(Railway(Belgrade, Budapest)), RecordMatcher.Split(Railway(Budapest, Belgrade)));
        Assert.Equal(Assert.Single(there).RecordId, Assert.Single(back).RecordId);
        var record = Merge(Railway(Belgrade, Budapest).From());
        Assert.Equal("Belgrade–Budapest railway", record.Title);
        Assert.Equal(2, Assert.IsType<LineString>(record.Geometry).NumPoints);
    }

    [Fact]
    public void ALineWithOnePlaceIsAPlace() => Assert.IsType<Point>(Merge(Railway(Belgrade).From()).Geometry);

    [Fact]
    public void ACountryIsDrawnAtItsLabelPointAndNamedAtItsOwn()
    {
        var record = Merge(About(Serbia).From());
        Assert.Equal(new Coordinate(20.8, 44), Assert.IsType<Point>(record.Geometry).Coordinate);
        Assert.Equal((Serbia.Longitude, Serbia.Latitude), (record.Places[0].Longitude, record.Places[0].Latitude));
    }

    [Fact]
    public void ALineToACountryEndsAtItsLabelPoint() => Assert.Equal([new(19.04045, 47.49835), new(20.8, 44)], Merge(Railway(Budapest, Serbia).From()).Geometry.Coordinates);

    [Fact]
    public void APlaceStoredBeforeThereWereLabelPointsIsDrawnWhereItIs()
    {
        var stored = System.Text.Json.Nodes.JsonNode.Parse(StoredJson.Write(Belgrade))!.AsObject();
        Assert.True(stored.Remove("labelLongitude") && stored.Remove("labelLatitude"));
        Assert.Equal(Belgrade, StoredJson.Read<Geoparsing.Gazetteers.Place>(stored.ToJsonString()));
    }

    [Fact]
    public void IdsNeverChange() =>
        // stored links and bookmarks hold them: a change here orphans them all
        Assert.Equal("9kzhp59ew47w", RecordMatcher.Split(About(Belgrade))[0].RecordId);

    [Fact]
    public void APlaceWithoutGeoNamesIdIsKnownByItsPosition()
    {
        Assert.Equal(RecordMatcher.Split(About(Unlisted))[0].RecordId, RecordMatcher.Split(About(Unlisted with { Id = -99 }))[0].RecordId);
        Assert.Null(Merge(About(Unlisted).From()).Places[0].GeoNamesId);
    }

    [Fact]
    public void WhatIsDoneAtHomeWithDifferentStatesIsNotOneThing()
    {
        string In(Geoparsing.Gazetteers.Place place, params string[] partners) => RecordMatcher.Split(About(place) with { Partners = partners })[0].RecordId;
        Assert.NotEqual(In(Beijing, "IT"), In(Beijing, "HU"));
        Assert.NotEqual(In(Beijing, "IT"), In(Beijing));
        Assert.Equal(In(Beijing, "IT", "RS"), In(Beijing, "IT", "RS"));
        Assert.Equal(In(Belgrade), In(Belgrade, "IT", "RS"));
    }

    [Fact]
    public void AnActorIsWhatMostDocumentsSayAndElseWhatTheEarliestSays()
    {
        Claim Said(string name, ActorKind kind) => About(Belgrade) with { Actors = [name, "Ana Jović"], ActorKinds = [kind, ActorKind.Person] };
        var (old, first, second, third) = ((About(Belgrade) with { Actors = ["Huawei", "Old"] }).From("a", "2001"), Said("Huawei", ActorKind.Body).From("b", "2018"), Said("HUAWEI", ActorKind.Company).From("c", "2019"), Said("Huawei", ActorKind.Company).From("d", "2020"));
        Assert.Null(Merge(old).ActorKinds);
        Assert.Equal([ActorKind.Body, ActorKind.Person], Merge(second, first).ActorKinds);
        var record = Merge(third, old, first, second);
        Assert.Equal(["Huawei", "Old", "Ana Jović"], record.Actors);
        Assert.Equal([ActorKind.Company, null, ActorKind.Person], record.ActorKinds);
    }

    [Fact]
    public void DocumentsAboutOneThingMakeOneRecord()
    {
        var euros = new Quantity(46e6, "EUR", "46 million euros");
        var record = Merge(
            (About(Belgrade).Dated("2019-09") with { Actors = ["Serbian police"], Quantities = [euros] }).From("b", "2019-09-18"),
            (About(Belgrade).Dated("2018", "2019-09") with { Actors = ["serbian police", "Chinese police"], Quantities = [euros with { Text = "EUR 46m" }] }).From("a", "2020"));
        Assert.Equal(["2018", "2019-09"], record.Dates);
        Assert.Equal([2018, 2019], record.Years);
        Assert.Equal(["Serbian police", "Chinese police"], record.Actors);
        Assert.Equal([euros], record.Quantities);
        Assert.Equal(["b", "a"], record.Sources);
        Assert.Equal("Quote 0 of b.\nQuote 0 of a.", record.SearchText);
    }

    [Fact]
    public void ConfidenceGrowsWithDocumentsNotWithClaimsOfOne()
    {
        var claim = About(Belgrade);
        Assert.Equal(0.5, Merge(claim.From("a"), claim.From("a", ordinal: 1)).Confidence);
        Assert.Equal(0.75, Merge(claim.From("a"), claim.From("b")).Confidence);
        Assert.Equal(0.99, Merge([.. Enumerable.Range(0, 20).Select(i => claim.From($"{i}"))]).Confidence);
    }

    [Theory]
    [InlineData("active", "2016 planned", "2019 active")]
    [InlineData("active", "2019 active", "2016 planned")]
    [InlineData("active", "2019 active", "2021 unknown")]
    [InlineData("ended", "2019 active", "2019 ended")]
    [InlineData("active", "2019 active", "- planned")]
    [InlineData("active", "2019-09 active", "2019 planned")]
    [InlineData("unknown", "2019 unknown", "- unknown")]
    public void TheLatestClaimThatTellsTheStatusGivesIt(string expected, params string[] claims)
    {
        var sourced = claims.Select(c => c.Split(' ')).Select((c, i) => ((c[0] == "-" ? About(Belgrade) : About(Belgrade).Dated(c[0])) with { Status = c[1] }).From($"{i}"));
        Assert.Equal(expected, Merge([.. sourced]).Status);
    }

    [Fact]
    public void APlanForALaterYearDoesNotOutrankWhatIsThere()
    {
        var planned = (About(Belgrade).Dated("2030") with { Status = "planned" }).From("a", "2020-05-01");
        var active = (About(Belgrade).Dated("2024") with { Status = "active" }).From("b", "2024-12");
        Assert.Equal("active", Merge(planned, active).Status);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData(null)]
    public void WhatGoesOnOutranksAnOlderPlan(string? published)
    {
        var planned = (About(Belgrade).Dated("2015") with { Status = "planned" }).From("a", "2015-05-01");
        var active = (About(Belgrade).Dated("2016/..") with { Status = "active" }).From("b", published);
        Assert.Equal("active", Merge(planned, active).Status);
        var ended = (About(Belgrade).Dated("2020") with { Status = "ended" }).From("c", "2021");
        Assert.Equal(published is null ? "ended" : "active", Merge(planned, active, ended).Status);
    }

    [Fact]
    public void TheBestKnownPlaceGivesThePrecision()
    {
        var site = About(Belgrade) with { Places = [new(Belgrade, Precision.Site, new(0, 1))] };
        Assert.Equal(Precision.Site, Merge(About(Belgrade).From("a"), site.From("b")).Precision);
        Assert.Equal(Precision.Country, Merge(About(Serbia).From()).Precision);
    }

    [Theory]
    [InlineData("Active 2012, 2016–2018; HBIS Group; 46 million euros", "active", "2012", "2016/2018")]
    [InlineData("Reported 2019; HBIS Group; 46 million euros", "unknown", "2019-09")]
    [InlineData("Planned; HBIS Group; 46 million euros", "planned")]
    public void TheSummaryIsOneLineOfPlainWords(string expected, string status, params string[] dates)
    {
        var claim = About(Belgrade).Dated(dates) with { Status = status, Actors = ["HBIS Group"], Quantities = [new(46e6, "EUR", "46 million euros")] };
        Assert.Equal(expected, Merge(claim.From()).Summary);
    }

    [Fact]
    public void TheOrderInWhichClaimsCameDoesNotMatter()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 300; round++)
        {
            var claims = Enumerable.Range(0, 8).Select(i => Random(random).From($"d{random.Next(4)}", random.Next(2) == 0 ? null : $"20{random.Next(10, 25)}", i)).ToArray();
            foreach (var group in claims.SelectMany(c => RecordMatcher.Split(c.Claim).Select(s => (s.RecordId, c))).GroupBy(p => p.RecordId, p => p.c))
            {
                var shuffled = group.ToArray();
                random.Shuffle(shuffled);
                Assert.Equal(Json(group.Key, [.. group]), Json(group.Key, shuffled));
            }
        }
    }

    private static string Json(string id, SourcedClaim[] claims) => StoredJson.Write(Build(id, claims));
}
