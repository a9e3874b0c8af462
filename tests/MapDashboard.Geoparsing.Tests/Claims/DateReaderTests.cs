using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests.Claims;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("It began in 2019.", "2019")]
    [InlineData("On September 9, 2024, they met.", "2024-09-09")]
    [InlineData("On 9 September 2024 they met.", "2024-09-09")]
    [InlineData("The 3rd of May 2016 was a Tuesday.", "2016-05-03")]
    [InlineData("In May 2019 they signed.", "2019-05")]
    [InlineData("In Sept. 2024 they signed.", "2024-09")]
    [InlineData("In 2019 and 2023 they patrolled.", "2019 2023")]
    [InlineData("From 2019 to 2023 they patrolled.", "2019/2023")]
    [InlineData("The 2015–2018 loan.", "2015/2018")]
    [InlineData("Between 2015 and 2018.", "2015/2018")]
    [InlineData("Active since 2016.", "2016/..")]
    [InlineData("It opened around 2016.", "2016~")]
    [InlineData("In early 2020 it closed.", "2020")]
    [InlineData("It opened in 2017; the road followed a few months later.", "2017 2017")]
    [InlineData("It came in 2022, two years after six planes had landed.", "2022")]
    [InlineData("In the 1990s it grew.", "199X")]
    [InlineData("It is a work of the eighties.", "198X")]
    [InlineData("Podignut je devedesetih godina.", "199X")]
    [InlineData("Signed on 2024-02-18.", "2024-02-18")]
    [InlineData("U septembru 2019. godine počele su patrole.", "2019-09")]
    [InlineData("Sporazum je potpisan 9. septembra 2024. godine.", "2024-09-09")]
    [InlineData("Potpisano u svibnju 2019.", "2019-05")]
    [InlineData("У септембру 2019. године почеле су патроле.", "2019-09")]
    [InlineData("Potpisano 18.02.2024. u Budimpešti.", "2024-02-18")]
    [InlineData("China’s 2015 agreement.", "2015")]
    [InlineData("From 15 July to 15 August 2019.", "2019-07-15/2019-08-15")]
    [InlineData("Signed on 05/06/2021.", "2021")]
    [InlineData("In the fiscal year 2018/19 it grew.", "2018/2019")]
    [InlineData("In FY2020 it grew.", "2020")]
    [InlineData("In March and April 2014 they trained.", "2014-03")]
    [InlineData("Trajalo je u ožujku i travnju 2014.", "2014-03")]
    public void DatesAreReadAsEdtf(string text, string expected) => AssertDates(text, expected);

    [Theory]
    [InlineData("They have 2000 cameras and 1968 officers.")]
    [InlineData("It cost $2019 or €2,019.")]
    [InlineData("Decree 18/1967 applies.")]
    [InlineData("Decree 2018/45 applies.")]
    [InlineData("They may march in.")]
    [InlineData("On 31 February 2019 nothing happened.")]
    [InlineData("Call 0112019.")]
    public void WhatIsNoDateIsNotRead(string text) => AssertDates(text, "");

    [Theory]
    [InlineData("In May 2019 they signed. In September the patrols began.", "2019-05 2019-09")]
    [InlineData("In August 2019 they met, as they had last November.", "2019-08 2018-11")]
    public void AMonthAloneTakesItsYearFromTheDateBefore(string text, string expected) => AssertDates(text, expected);

    [Theory]
    [InlineData("It was signed in May 2019. Two years later it opened.", "2019-05 2021")]
    [InlineData("It was signed in May 2019; five months later it was ratified.", "2019-05 2019-10")]
    [InlineData("It opened in May 2019. A year earlier the works had begun.", "2019-05 2018")]
    [InlineData("They met in May 2019 and signed the following month.", "2019-05 2019-06")]
    [InlineData("In May 2019 they met. That November they signed.", "2019-05 2019-11")]
    [InlineData("It began in 2019. The same year cameras came.", "2019 2019")]
    [InlineData("Potpisan je u maju 2019, a dve godine kasnije je otvoren.", "2019-05 2021")]
    [InlineData("Почело је у мају 2019. Исте године су стигле камере.", "2019-05 2019")]
    [InlineData("In May 2016 they came. The pact had been signed a year earlier. A year after that they came again.", "2016-05 2015 2017")]
    [InlineData("In May 2016 the cables came in October.\n\n2020: cameras are bought.", "2016-05 2016-10 2020")]
    [InlineData("It closed in the autumn of 2022.", "2022-23")]
    [InlineData("It opened in the fourth quarter of 2019.", "2019-10/2019-12")]
    [InlineData("The system has run from 2011 on.", "2011/..")]
    [InlineData("Plans for 2019–21 exist.", "2019/2021")]
    [InlineData("Patrole su bile 2019. Godinu pre toga nije bilo ničega, a dve godine posle toga ponovo.", "2019 2018 2020")]
    public void WhatIsRelativeIsReadAgainstTheDateBefore(string text, string expected) => AssertDates(text, expected);

    [Theory]
    [InlineData("It opened last June.", "2023-06")]
    [InlineData("It opened in June last year.", "2023-06")]
    [InlineData("It will open this November.", "2024-11")]
    [InlineData("It opened in December.", "2023-12")]
    [InlineData("He came on Tuesday.", "2024-04-30")]
    [InlineData("It opened last month.", "2024-04")]
    [InlineData("Otvoren je prošle godine.", "2023")]
    [InlineData("Отворен је прошлог месеца.", "2024-04")]
    [InlineData("Otvoren je juče.", "2024-04-30")]
    [InlineData("It opened two years ago.", "2022")]
    [InlineData("The tube was bored through in April three years ago.", "2021-04")]
    [InlineData("Dve godine su prošle otkako je otvoren.", "2022")]
    [InlineData("Twelve years after it was opened, nobody uses it.", "2012")]
    [InlineData("The ships sail next week.", "2024-05")]
    [InlineData("The pact was signed in March 2019. On the same day a loan was agreed.", "2019-03 2019-03")]
    [InlineData("Ugovor je potpisan u martu 2019. Istog dana odobren je kredit.", "2019-03 2019-03")]
    [InlineData("The plant is to open in 2025; the land was bought in January.", "2025 2024-01")]
    [InlineData("The first unit was opened in November 2019. Work on the second began in April.", "2019-11 2024-04")]
    [InlineData("The first unit was opened in April 2019. Work on the second began in November.", "2019-04 2019-11")]
    [InlineData("Otvoren je prije točno godinu dana.", "2023")]
    [InlineData("Otvoren je pre nepunih mesec dana, 19. aprila.", "2024-04 2024-04-19")]
    [InlineData("Otvoren je pre otprilike tri godine.", "2021")]
    [InlineData("Since a Chinese firm took the mine over in 2018, output has grown. A second pit was opened in March.", "2018 2024-03")]
    [InlineData("A Chinese firm took the mine over in 2018. A second pit was opened in March.", "2018 2018-03")]
    [InlineData("The bridge has been open since last August.", "2023-08/..")]
    [InlineData("Most je otvoren prošlog aprila.", "2023-04")]
    [InlineData("The port has been in Chinese hands for eight years.", "2016/..")]
    [InlineData("Luka je već osam godina u kineskim rukama.", "2016/..")]
    [InlineData("The port has been leased for eight years.", "")]
    [InlineData("They trained throughout October, and signed during December's summit.", "2023-10 2023-12")]
    [InlineData("The cameras have been on since Sunday.", "2024-04-28/..")]
    [InlineData("The habit goes back to 2016. An operation in April brought them over.", "2016 2024-04")]
    [InlineData("In 2022 they met. Ships have lain there since December 2022; in March an exercise was held.", "2022 2022-12/.. 2024-03")]
    public void NewsIsReadAgainstItsDay(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DateReader.Read(text, new DateOnly(2024, 5, 1), TestVocabulary.Instance.Counted).Select(d => d.Date.Edtf)));

    [Theory]
    [InlineData("Joint patrols will start in September.", "2023-09")]
    [InlineData("The officers will return to Dubrovnik in December.", "2023-12")]
    [InlineData("The new cameras are to be switched on in March.", "2024-03")]
    [InlineData("In November the line will be opened.", "2023-11")]
    [InlineData("In September and October officers will patrol.", "2023-09")]
    [InlineData("Поново ће од септембра обилазити улице.", "2023-09/..")]
    [InlineData("Ponovo će od septembra obilaziti ulice.", "2023-09/..")]
    [InlineData("Od decembra patroliraće i u Nišu.", "2023-12/..")]
    [InlineData("They came in 2019. They will return in September.", "2019 2023-09")]
    [InlineData("They came in 2019. The next shift starts in September.", "2019 2023-09")]
    [InlineData("Došli su 2019. Sledeća smena kreće u septembru.", "2019 2023-09")]
    public void AMonthToComeIsTheNextOne(string text, string expected) => AssertDatesOfJuly2023(text, expected);

    [Theory]
    [InlineData("The patrols started in December.", "2022-12")]
    [InlineData("Officers will patrol under an agreement signed in December.", "2022-12")]
    [InlineData("In December the minister said that officers will come.", "2022-12")]
    [InlineData("They have patrolled since October and will stay.", "2022-10/..")]
    [InlineData("Patrole su počele u decembru, a kamere će doći.", "2022-12")]
    [InlineData("They arrived in October and are to stay until spring.", "2022-10")]
    public void WhatIsPastBesideWhatIsToComeStaysSo(string text, string expected) => AssertDatesOfJuly2023(text, expected);

    [Theory]
    [InlineData("It began in Rome in 2016. The next year it went on to Milan.", "2016 2017")]
    [InlineData("It was suspended in January 2021 and reviewed the next year.", "2021-01 2022")]
    [InlineData("It began in 2016. Next year it will end.", "2016 2024")]
    [InlineData("It began in 2016. Over the next year it will grow.", "2016 2024")]
    [InlineData("They have trained them since early 2021; the pact was signed that April.", "2021/.. 2021-04")]
    [InlineData("They have trained them since 2021; they went home in April.", "2021/.. 2023-04")]
    public void TheNextYearAndThatMonthPointToTheDateBeside(string text, string expected) => AssertDatesOfJuly2023(text, expected);

    private static void AssertDatesOfJuly2023(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DateReader.Read(text, new DateOnly(2023, 7, 18), TestVocabulary.Instance.Counted).Select(d => d.Date.Edtf)));

    [Fact]
    public void AnOpenIntervalCoversTheYearsToTheDayOfTheNews()
    {
        var date = Assert.Single(DateReader.Read("It has run since 2013.", new DateOnly(2016, 5, 1), TestVocabulary.Instance.Counted)).Date;
        Assert.Equal(new ClaimDate("2013/..", 2013, 2016), date);
    }

    [Fact]
    public void WithoutAnyYearNearAMonthIsNoDate() => AssertDates("In September the patrols began.", "");

    [Fact]
    public void WhatIsRelativeIsReadAgainstTheDayOfPublication()
    {
        var dates = DateReader.Read("Last year they came; in March they left.", new DateOnly(2024, 5, 1), TestVocabulary.Instance.Counted);
        Assert.Equal(["2023", "2023-03"], dates.Select(d => d.Date.Edtf));
    }

    private static void AssertDates(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DateReader.Read(text, null, TestVocabulary.Instance.Counted).Select(d => d.Date.Edtf)));
}
