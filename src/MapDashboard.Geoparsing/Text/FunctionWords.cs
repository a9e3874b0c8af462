using System.Collections.Frozen;

namespace MapDashboard.Geoparsing.Text;

/// <summary>The commonest small words of the languages that are told apart, in lower case.</summary>
internal static class FunctionWords
{
    public static readonly FrozenSet<string> English = Set("the of and in to a is was for on with by as that at from it he his be are were have has which this their not but they been will said who she her would per since after between into under than its");

    public static readonly FrozenSet<string> Serbian = Set(
        "je u i na se da su za od sa iz kao koji koja koje ili biti godine nije ali do po će što o s bi iako te kako ne nisu još već samo prema ovo ova ovaj tako bio bila bilo biće gde gdje kod između kroz oko nakon posle poslije zbog pored jer kada prije pre pri");

    public static readonly FrozenSet<string> German = Set(
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wurden ihre seine nachdem beim vom ins gegen");

    public static readonly FrozenSet<string> French = Set(
        "le la les de des du et en à un une est dans que qui pour sur par au aux avec ce il elle ne pas plus se son sa ses ont été sont cette mais ou où leur comme après d l c qu n s nous vous ils elles était fut");

    public static readonly FrozenSet<string> Italian = Set(
        "il la lo gli le di del della dei delle dello degli e in un una è che per con non si da dal dalla dai al alla ai alle nel nella nei nelle sul sulla come anche più ma ha hanno sono era stato stata questo questa dopo tra fra su ed l d i");

    public static readonly FrozenSet<string> Spanish = Set(
        "el la los las de del y en un una que es por con no se su sus para al lo como más pero ha han fue son este esta desde entre sobre también muy hasta cuando donde");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
