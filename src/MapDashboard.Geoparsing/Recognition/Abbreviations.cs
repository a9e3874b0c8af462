using System.Collections.Frozen;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Short forms that are names although they look like other things.</summary>
internal static class Abbreviations
{
    /// <summary>Names of a few capitals that are read as a place anywhere.</summary>
    private static readonly FrozenSet<string> Known = "US USA UK UAE DRC U.S U.S. U.S.A U.S.A. U.K U.K. U.A.E. NYC N.Y. N.J. N.C. S.C. N.D. S.D. N.H. N.M. W.Va. D.C. DC B.C. P.E.I. N.S.W. SAD BiH САД БиХ EU E.U.".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PostalStates = (
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY " +
        "ON QC BC AB SK MB NS NB NL PE YT NT NSW QLD VIC TAS ACT").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PressStates = (
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string word) => Known.Contains(word);

    /// <summary>"TX": a name only after a town and a comma.</summary>
    public static bool IsPostal(string word) => PostalStates.Contains(word);

    /// <summary>"Tex": a name only after a town and a comma, or with its full stop.</summary>
    public static bool IsOfAState(string word) => PressStates.Contains(word);
}
