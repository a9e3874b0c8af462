using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>A place name that annotators marked.</summary>
/// <param name="Span">In UTF-16 code units like every span of the program; the files count code points.</param>
/// <param name="Latitude">Null, with the longitude, when they could not place it: it counts for recognition only.</param>
/// <param name="GeonameId">Null when GeoNames lacks the place, or nobody looked it up.</param>
public sealed record GoldToponym(TextSpan Span, double? Latitude, double? Longitude, long? GeonameId, bool IsDemonym)
{
    public bool IsPlaced => Latitude is not null && Longitude is not null;
}

/// <summary>A text with the place names that annotators marked in it, in no particular order; they may overlap.</summary>
/// <param name="Corpus">The file's name without its ending.</param>
/// <param name="Id">A string as it is, any other JSON value as it is written.</param>
/// <param name="IdAsJson">The same as JSON, to write it back.</param>
public sealed record GoldDocument(string Corpus, string Id, string IdAsJson, string Text, IReadOnlyList<GoldToponym> Toponyms);
