namespace MapDashboard.Records;

/// <summary>The records as they are stored: what the reading side starts from and asks for details.</summary>
public sealed class RecordStore
{
    /// <summary>Every record that is not rejected, with the sequence they stand at, read in one transaction.</summary>
    public Task<(IReadOnlyList<SpatialRecord> Records, long Sequence)> LoadAsync(CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Null when there is no such record or it is rejected.</summary>
    public Task<RecordDetails?> DetailsAsync(string id, CancellationToken cancellation) => throw new NotImplementedException();
}
