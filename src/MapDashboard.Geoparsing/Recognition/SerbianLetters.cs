using System.Collections.Frozen;
using System.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Serbian Cyrillic in Latin letters, small ones.</summary>
internal static class SerbianLetters
{
    private static readonly FrozenDictionary<char, string> Latin = "а=a б=b в=v г=g д=d ђ=đ е=e ж=ž з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=ć у=u ф=f х=h ц=c ч=č џ=dž ш=š"
        .Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>The word in lower case; what is no small Serbian Cyrillic letter stays as it is.</summary>
    public static string ToLatin(string lowered)
    {
        if (!lowered.Any(Latin.ContainsKey))
        {
            return lowered;
        }
        var latin = new StringBuilder(lowered.Length + 4);
        foreach (var c in lowered)
        {
            latin.Append(Latin.GetValueOrDefault(c) ?? c.ToString());
        }
        return latin.ToString();
    }
}
