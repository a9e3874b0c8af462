namespace MapDashboard.Storage;

/// <summary>Columns of a stage that only a store for several servers has: where its presenter is.</summary>
internal static class StageColumns
{
    public const string Presenter = "Presenter";
    public const string PresenterPage = "PresenterPage";
}
