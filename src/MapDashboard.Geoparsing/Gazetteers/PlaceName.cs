namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>How place names are compared.</summary>
public static class PlaceName
{
    /// <summary>The key of a name: lower case, without diacritics, hyphens and full stops as spaces or nothing, one space between words. Scripts stay apart: Београд and Beograd are two names of one place.</summary>
    public static string Fold(string name) => throw new NotImplementedException(name);
}
