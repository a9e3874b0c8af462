namespace MapDashboard.Imports;

/// <summary>What a column, a property or a piece of extended data can say of a record.</summary>
internal enum ImportField
{
    Id,
    Title,
    Summary,
    Layer,
    Program,
    Subject,
    Status,
    Dates,
    Places,
    Countries,
    GeoNamesIds,
    Precision,
    Longitude,
    Latitude,
    Wkt,
    Actors,
    ActorKinds,
    Quantities,
    QuantityValues,
    QuantityUnits,
    Confidence,
    Review,
    Course,
    Sequence,
    SourceUrls,
    SourceTitles,
    SourcePublishers,
    SourceDates,
    SourceDocuments,
    SourceList,

    /// <summary>Of an export, and said by other fields as well.</summary>
    Known,
}

/// <summary>Which names mean which field: those of our exports, and what other people's sheets usually say.</summary>
internal static class ImportFields
{
    public static int Count { get; } = Enum.GetValues<ImportField>().Length;

    /// <summary>What a mapping gives as the field of a column that is not to be taken.</summary>
    private const string LeftOut = "-";

    private static readonly Dictionary<string, ImportField> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = ImportField.Id,
        ["title"] = ImportField.Title,
        ["name"] = ImportField.Title,
        ["summary"] = ImportField.Summary,
        ["description"] = ImportField.Summary,
        ["layer"] = ImportField.Layer,
        ["category"] = ImportField.Layer,
        ["program"] = ImportField.Program,
        ["programme"] = ImportField.Program,
        ["subject"] = ImportField.Subject,
        ["status"] = ImportField.Status,
        ["dates"] = ImportField.Dates,
        ["date"] = ImportField.Dates,
        ["year"] = ImportField.Dates,
        ["places"] = ImportField.Places,
        ["place"] = ImportField.Places,
        ["city"] = ImportField.Places,
        ["town"] = ImportField.Places,
        ["location"] = ImportField.Places,
        ["countries"] = ImportField.Countries,
        ["country"] = ImportField.Countries,
        ["geonameids"] = ImportField.GeoNamesIds,
        ["geonameid"] = ImportField.GeoNamesIds,
        ["precision"] = ImportField.Precision,
        ["lon"] = ImportField.Longitude,
        ["lng"] = ImportField.Longitude,
        ["long"] = ImportField.Longitude,
        ["longitude"] = ImportField.Longitude,
        ["x"] = ImportField.Longitude,
        ["lat"] = ImportField.Latitude,
        ["latitude"] = ImportField.Latitude,
        ["y"] = ImportField.Latitude,
        ["wkt"] = ImportField.Wkt,
        ["geometry"] = ImportField.Wkt,
        ["geom"] = ImportField.Wkt,
        ["actors"] = ImportField.Actors,
        ["actor"] = ImportField.Actors,
        ["actor_kinds"] = ImportField.ActorKinds,
        ["actorKinds"] = ImportField.ActorKinds,
        ["quantities"] = ImportField.Quantities,
        ["quantity"] = ImportField.Quantities,
        ["quantity_values"] = ImportField.QuantityValues,
        ["quantity_units"] = ImportField.QuantityUnits,
        ["confidence"] = ImportField.Confidence,
        ["review"] = ImportField.Review,
        ["course"] = ImportField.Course,
        ["sequence"] = ImportField.Sequence,
        ["source_urls"] = ImportField.SourceUrls,
        ["source_url"] = ImportField.SourceUrls,
        ["source"] = ImportField.SourceUrls,
        ["url"] = ImportField.SourceUrls,
        ["link"] = ImportField.SourceUrls,
        ["source_titles"] = ImportField.SourceTitles,
        ["source_title"] = ImportField.SourceTitles,
        ["source_publishers"] = ImportField.SourcePublishers,
        ["publisher"] = ImportField.SourcePublishers,
        ["source_dates"] = ImportField.SourceDates,
        ["published"] = ImportField.SourceDates,
        ["source_documents"] = ImportField.SourceDocuments,
        ["sourceList"] = ImportField.SourceList,
        ["years"] = ImportField.Known,
        ["sources"] = ImportField.Known,
        ["documents"] = ImportField.Known,
        [LeftOut] = ImportField.Known,
    };

    /// <summary>Null when the name means nothing here; spaces count as underscores.</summary>
    public static ImportField? Find(string name) => Names.TryGetValue(name.Trim().Replace(' ', '_'), out var field) ? field : null;

    /// <summary>The names that a mapping may give as its field.</summary>
    public static string Listed { get; } = string.Join(", ", Names.Where(n => n.Value is not (ImportField.Known or ImportField.Course or ImportField.Sequence or ImportField.QuantityValues or ImportField.QuantityUnits or ImportField.SourceDocuments or ImportField.SourceList)).GroupBy(n => n.Value).Select(g => g.First().Key));
}
