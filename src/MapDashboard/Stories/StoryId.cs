using System.Text;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Stories;

/// <summary>Ids of stories, made of their titles so that an address says what it leads to.</summary>
internal static class StoryId
{
    private const int MaxLength = 50;

    /// <summary>"Ко патролира?" is <c>ko-patrolira</c>; a title without a letter that can be written in ASCII is <c>story</c>; what is taken already gets a number.</summary>
    public static string Of(string title, IReadOnlySet<string> taken)
    {
        var id = new StringBuilder();
        foreach (var word in SearchKey.Of(title).Split(' ').Where(w => w.Length > 0 && w.All(char.IsAsciiLetterOrDigit)))
        {
            if (id.Length + 1 + word.Length > MaxLength)
            {
                break;
            }
            id.Append(id.Length > 0 ? "-" : "").Append(word);
        }
        var name = id.Length > 0 ? id.ToString() : "story";
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? name : $"{name}-{n}").First(n => !taken.Contains(n));
    }
}
