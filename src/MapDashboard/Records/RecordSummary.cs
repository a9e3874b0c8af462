using System.Globalization;

namespace MapDashboard.Records;

/// <summary>One line of plain words from a record's fields: "Active 2016–2023; HBIS Group; 46 million euros".</summary>
internal static class RecordSummary
{
    public static string Of(SpatialRecord record)
    {
        string[] parts =
        [
            Join(" ", StatusWord(record), Years(record.Years)),
            string.Join(", ", record.Actors),
            string.Join(", ", record.Quantities.Select(q => q.Text)),
        ];
        return Join("; ", parts);
    }

    private static string StatusWord(SpatialRecord record) => record.Status switch
    {
        "unknown" or "" => record.Years.Count > 0 ? "Reported" : "Reported, date unknown",
        var status => char.ToUpperInvariant(status[0]) + status[1..],
    };

    /// <summary>Years that follow one another are written as a span: "2012, 2016–2019".</summary>
    private static string Years(IReadOnlyList<int> years)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var year in years)
        {
            if (runs.Count > 0 && runs[^1].Last == year - 1)
            {
                runs[^1] = (runs[^1].First, year);
            }
            else
            {
                runs.Add((year, year));
            }
        }
        return string.Join(", ", runs.Select(r => r.First == r.Last ? r.First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{r.First}–{r.Last}")));
    }

    private static string Join(string separator, params string[] parts) => string.Join(separator, parts.Where(p => p.Length > 0));
}
