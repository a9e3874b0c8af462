using System.Collections.Frozen;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Closed word classes that tell what a capitalised word beside them is. All in lower case.</summary>
internal static class Lexicon
{
    /// <summary>Prepositions after which a place name means the place.</summary>
    public static readonly FrozenSet<string> Locatives = Set(
        "in at near from to into toward towards across through throughout around outside inside within via off along onto between beyond " +
        "u iz na od do kod kroz pored oko preko prema ka kraj blizu između " +
        "у из на од до код кроз поред око преко према ка крај близу између");

    /// <summary>Words for people, after which capitalised words are a person's name whatever they are.</summary>
    public static readonly FrozenSet<string> StrongTitles = Set(
        "mr mrs ms miss dr sir lord lady dame judge sheriff officer sgt sergeant lt lieutenant col colonel gen general capt captain maj major cpl pvt detective deputy " +
        "coach rev reverend fr pope rabbi imam sheikh sheik prince princess queen emperor senator sen rep representative gov congressman congresswoman professor prof justice " +
        "analyst actor actress singer author writer pitcher quarterback goalkeeper striker defender attorney lawyer reporter photographer kralja kralju kralj kneza knezu kneginje kraljice kraljici cara caru vojvode despota краља краљу кнеза кнезу кнегиње краљице цара војводе деспота gospodin gospođa g gđa dr");

    /// <summary>Offices, after which a name may be a person's or belong to a place ("President of Serbia", "Minister Wang").</summary>
    public static readonly FrozenSet<string> Offices = Set(
        "president premier chancellor minister secretary mayor governor ambassador chairman chairwoman director spokesman spokeswoman spokesperson commissioner councillor councilman " +
        "leader chief king queen ceo manager superintendent principal candidate lawmaker envoy consul counterpart editor founder owner resident candidate " +
        "predsednik predsednica predsjednik premijer premijerka ministar ministarka ambasador ambasadorka portparol gradonačelnik direktor poslanik general kralj");

    /// <summary>Last words of the names of organisations.</summary>
    public static readonly FrozenSet<string> OrganizationHeads = Set(
        "university college school academy institute institution bank group company companies corp corporation co inc incorporated ltd llc plc gmbh ag party congress council organization " +
        "organisation association foundation centre center agency ministry department office commission committee union league club fc united airlines airways air motors motor holdings holding " +
        "authority court police hospital clinic museum orchestra symphony opera theatre theater church cathedral diocese archdiocese chamber society federation forum fund assembly parliament senate legislature army navy " +
        "force forces guard patrol service services bureau board program programme project initiative partners partnership coalition alliance network energy oil gas electric steel mining " +
        "railway railways railroad railroads telecom insurance capital securities stock exchange brewery brewing hotel inn resort casino stadium arena zoo library press publishing books records pictures studios entertainment " +
        "cup championship championships open grand games olympics marathon festival fair derby series classic accord agreement treaty protocol summit conference convention declaration pact act");

    /// <summary>Last words of the names of newspapers and broadcasters.</summary>
    public static readonly FrozenSet<string> NewspaperHeads = Set(
        "times post herald tribune gazette chronicle telegraph observer star news daily journal mirror mail inquirer examiner dispatch sentinel courier bulletin register monitor record globe " +
        "enterprise republican democrat ledger reporter advertiser today review magazine tv radio television broadcasting");

    /// <summary>First words of the names of organisations, before "of" or "for" and a place.</summary>
    public static readonly FrozenSet<string> OrganizationOpenings = Set(
        "university bank party church diocese archdiocese institute academy college ministry department embassy consulate chamber association federation union society assembly parliament congress senate " +
        "house council court museum board bureau commission committee government league confederation council archbishop bishop duke earl duchess countess order battle treaty times club");

    /// <summary>Street words: what stands before them is a street's name.</summary>
    public static readonly FrozenSet<string> StreetHeads = Set(
        "street st avenue ave road rd boulevard blvd drive dr lane ln way court ct place pl circle terrace parkway pkwy highway hwy turnpike pike square alley plaza ulica bulevar");

    /// <summary>Words for things of nature and of building: with a name before them they make another name.</summary>
    public static readonly FrozenSet<string> FeatureHeads = Set(
        "river creek lake mountain mountains mount peak hill hills valley canyon forest park bay beach bridge dam island islands falls springs trail tunnel tower building mall cemetery canal " +
        "strait channel sound cape point reservoir ridge swamp desert glacier reef basin field stadium arena airport station terminal ranch farm plant mine house hall manor castle palace monument memorial");

    /// <summary>Words for administrative extents that follow or precede a name and belong to no one else.</summary>
    public static readonly FrozenSet<string> ExtentWords = Set(
        "province county region district state prefecture republic oblast municipality governorate canton department parish borough township city town village area metro metropolitan suburb peninsula territory");

    /// <summary>Parts of the sky: beside a place name they are no part of a person's name.</summary>
    public static readonly FrozenSet<string> Directions = Set(
        "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower greater inner outer downtown mid rural suburban mainland " +
        "severna južna istočna zapadna severni južni istočni zapadni");

    /// <summary>What runs between two places.</summary>
    public static readonly FrozenSet<string> Routes = Set(
        "motorway highway expressway road railway railroad rail line route corridor train trains flight flights service bus ferry pipeline canal tunnel bridge border axis autoput put pruga auto magistrala koridor linija voz " +
        "high-speed high speed direct fast пут аутопут пруга коридор линија воз");

    /// <summary>The same before the two places: "deonica Preljina–Požega", "the road Bar – Boljare".</summary>
    public static readonly FrozenSet<string> RouteOpenings = Set(
        "road motorway highway expressway railway line section stretch route corridor put puta putu autoput autoputa autoputu autocesta autoceste autocesti autocestu cesta ceste cesti pruga pruge pruzi prugu deonica deonice deonici deonicu dionica dionice dionici dionicu magistrala magistrale magistralu " +
        "koridor koridora linija linije liniju relacija relacije relaciji relaciju trasa trase trasi trasu voz " +
        "пут пута путу аутопут аутопута аутопуту пруга пруге прузи пругу деоница деонице деоници деоницу магистрала магистрале магистралу коридор коридора линија линије линију релација релацији релацију траса трасе траси трасу воз");

    /// <summary>Words inside a name that are written small.</summary>
    public static readonly FrozenSet<string> Particles = Set("of de del della di da do dos das la le les los las el al the upon on sur sous en am an au aux der den es und i na u and y ibn bin van von ter zu vom в на и у");

    /// <summary>Verbs of saying, deciding and owning: their subject is someone, not somewhere.</summary>
    public static readonly FrozenSet<string> SubjectVerbs = Set(
        "said says say told added announced announces opposed opposes oppose supports supported backed backs wants wanted want insists insisted denies denied accused accuses accusing warned warns vowed vows pledged " +
        "agreed agrees signed decided decides refused refuses rejected rejects hopes hoped believes sees regards considers views urged urges demanded demands demanding claimed claims argued argues asked seeks sought tries tried " +
        "use invest buy sell own send seek want support oppose back insist deny accuse warn agree sign decide refuse reject hope regard urge demand claim argue impose threaten respond retaliate accept host plan intend imposed imposes threatened threatens recognized recognised recognizes recognises condemned condemns criticized criticised criticizes owns bought sold sells invested invests investing sent sends used uses plans planned " +
        "hopes fears welcomed welcomes responded replied considers wields expects expected promised promises maintains maintained reacted intends negotiated negotiates launched adopted ratified proposed proposes granted approved " +
        "annexed invaded deployed deploys expelled summoned retaliated lobbied donated withdrew withdraws withdraw cancelled canceled cancels scrapped suspended suspends shelved balked declined declines negotiating halted granted grants go hosted exports exported imports imported saopštio saopštila poručio poručila najavio najavila optužio optužila");

    /// <summary>Words between a subject and its verb.</summary>
    public static readonly FrozenSet<string> Auxiliaries = Set("has have had is was will would may might could can should must also been not now already still never recently repeatedly later then formally officially did does do");

    /// <summary>What a government, not a city, has: "Beijing's reach".</summary>
    public static readonly FrozenSet<string> PoliticalNouns = Set(
        "government admission accession membership bid reach objectives objective relations relationship interest interests rhetoric stance purchase purchases policy policies position positions influence ambitions ambition support approach decision decisions " +
        "claim claims demand demands presence plan plans strategy agenda goals goal response reaction leadership leaders leader officials authorities ally allies sanctions military army intentions bid push effort efforts role control " +
        "rule pressure threat threats propaganda regime ministry parliament diplomats diplomacy envoy view views refusal failure attempt attempts willingness insistence commitment alignment aim aims offer dependence sovereignty recognition independence foreign geopolitical political economic nuclear security");

    /// <summary>Nouns of dealing between governments: "relations with Beijing".</summary>
    public static readonly FrozenSet<string> Dealings = Set(
        "relations ties relationship cooperation solidarity talks negotiations dialogue deal deals agreement agreements pact tensions dispute partnership alliance friendship war rift trust accord support pressure sanctions diplomacy");

    /// <summary>Capitalised words that name a time, a language, a people's feast or a person's rank, and pronouns with a verb: never a place by themselves.</summary>
    public static readonly FrozenSet<string> NeverPlaces = Set(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat " +
        "christmas easter ramadan thanksgiving halloween passover christian christians muslim muslims jewish catholic islamic " +
        "i i'm i'd i've i'll i’m i’d i’ve i’ll we we've we’ve they he he's she it it's it’s you " +
        "mr mrs ms dr sgt lt col gen sen rep gov capt maj prof rev hon jr sr st ste co inc corp ltd dept mps mp pm ceo " +
        "trojan spartan foto photo photos image video source izvor caption фото извор english spanish obama hamas jesus christ god mary centre state internet web " +
        "policija put kej keja keju полиција пут кеј кеја кеју ponedeljak utorak sreda četvrtak petak subota nedelja ponedjeljak srijeda nedjelja");

    /// <summary>Serbian and Croatian words that begin sentences and are, somewhere, a place name.</summary>
    public static readonly FrozenSet<string> SerbianWords = Set(
        "prema ako oni ona ono on svi sve sva mada tokom oko bilo kada među samo neki neke ovo ova ovaj ove ovi kao te kako ta taj to ti tu centar drugi druga drugo treći jedan jedna jedno dva dve tri " +
        "novi nova novo stari stara staro veliki velika mali mala prvi prva posle nakon pre prije zbog iako dok ali ili jer da ne ni nije je su bi će što šta ko tko koji koja koje gde gdje tamo ovde ovdje " +
        "sada tada danas sutra juče jučer još već uz bez za sa od do na iz po pri pod nad pred kod ka u i a o s k mi vi ja njihov njegov njen naš vaš moj tvoj svoj svaki sam sami sama međutim pored " +
        "osim umesto umjesto protiv posebno takođe također naime zato stoga dakle ipak čak više manje mnogo malo dobro loše lako grad opština općina država vlada sud ministar predsednik predsjednik premijer " +
        "prema ако они она оно он сви све мада током око било када међу само неки неке ово ова овај ове ови као те како та тај то ти ту центар други друга трећи један једна једно два две три нови нова ново " +
        "стари стара велики велика мали мала први прва после након пре због иако док али или јер да не ни није је су би ће што шта ко који која које где тамо овде сада тада данас сутра јуче још већ уз без за са " +
        "од до на из по при под над пред код ка у и а о с к ми ви ја његов њен наш ваш сваки сам међутим поред осим уместо против такође зато дакле ипак чак више мање много град општина држава влада суд министар председник премијер према");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
