using System.Text;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Benchmarks;

/// <summary>News-like English made of sentence frames and names of the gazetteer; the same for the same seed and gazetteer.</summary>
internal sealed class MadeUpNews(Gazetteer gazetteer, int seed)
{
    /// <summary>Names to draw from for each letter the search begins with.</summary>
    private const int NamesOfALetter = 200;

    private static readonly string[] Frames =
    [
        "Officials in {0} said on Tuesday that the bridge to {1} would stay closed until the end of March 2024. ",
        "The council of {0} voted seven to two against the plan, which had been drawn up by an engineer from {1}. ",
        "“We did not expect so many people,” said Anna Miller, who runs a bakery near the old station. ",
        "Chinese and Serbian police began joint patrols in {0} in September 2019. ",
        "About 1,200 workers are to be hired, the company said, most of them in {0}, {1} and the villages around it. ",
        "Rain is expected in the north, with strong winds along the coast and little change before the weekend. ",
        "The two teams had met before, in {0}, where the home side won by a single point in front of 4,300 people. ",
        "Her brother, Thomas Reed, studied law at the University of {0} and later worked for a newspaper in {1}. ",
        "Prices rose by 3.4 percent over the year, according to figures released by the ministry, and wages by less. ",
        "The road from {0} to {1} is 46 km long and was last repaired in 2011. ",
    ];

    private readonly Random _random = new(seed);
    private readonly string[] _names = [.. Enumerable.Range('a', 26).SelectMany(c => gazetteer.Search(((char)c).ToString(), NamesOfALetter)).Select(h => h.Place.Name).Distinct()];

    /// <param name="isOneLine">Without line ends; else there is a paragraph every few sentences.</param>
    /// <returns>At least so many characters, cut at a sentence's end.</returns>
    public string Text(int length, bool isOneLine = false)
    {
        // a text is about few places, and names them again
        var places = Enumerable.Range(0, 8).Select(_ => Draw(_names)).ToArray();
        var text = new StringBuilder(length + 200);
        for (var sentence = 1; text.Length < length; sentence++)
        {
            text.AppendFormat(null, Draw(Frames), Draw(places), Draw(places));
            if (sentence % 5 == 0)
            {
                text.Append(isOneLine ? "" : "\n\n");
                places[_random.Next(places.Length)] = Draw(_names);
            }
        }
        return text.ToString();
    }

    private T Draw<T>(T[] from) => from[_random.Next(from.Length)];
}
