using MapDashboard.Storage;

namespace MapDashboard.Stories;

/// <summary>Where it is decided who presents on a stage and what it shows: in this server's memory, or, when several servers share the stages, in the database.</summary>
public interface IStageSeats
{
    /// <summary>Does something to a stage as it now is on all servers, and lets them know what came of it.</summary>
    Task<T> ActAsync<T>(LiveStage stage, Func<T> act, CancellationToken cancellation);

    /// <summary>Brings a stage up to what other servers made of it.</summary>
    Task LookAsync(LiveStage stage, CancellationToken cancellation);

    /// <summary>A stage that this server has not heard of yet; null when there is none.</summary>
    Task<StageRow?> FindAsync(string code, CancellationToken cancellation);

    /// <summary>Tells other servers where the presenter points at.</summary>
    Task PointAsync(LiveStage stage, StagePoint point, CancellationToken cancellation);
}

/// <summary>One server has all the stages.</summary>
internal sealed class OwnSeats : IStageSeats
{
    public Task<T> ActAsync<T>(LiveStage stage, Func<T> act, CancellationToken cancellation) => Task.FromResult(act());

    public Task LookAsync(LiveStage stage, CancellationToken cancellation) => Task.CompletedTask;

    public Task<StageRow?> FindAsync(string code, CancellationToken cancellation) => Task.FromResult<StageRow?>(null);

    public Task PointAsync(LiveStage stage, StagePoint point, CancellationToken cancellation) => Task.CompletedTask;
}
