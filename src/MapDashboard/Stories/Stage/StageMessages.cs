namespace MapDashboard.Stories;

/// <summary>What a stage shows.</summary>
/// <param name="Sequence">Grows with each view, also over a restart of the server; 0 while nothing was shown.</param>
/// <param name="View">What the address of the presenter's page holds after '#', as it was driven; empty while nothing was shown.</param>
public sealed record StageState(long Sequence, string View);

/// <summary>Where the presenter points at, in degrees.</summary>
public sealed record StagePoint(double Longitude, double Latitude);

/// <summary>How many follow.</summary>
public sealed record StageFollowers(int Count);

/// <summary>What who has the key is told on coming.</summary>
/// <param name="Presents">False when somebody else presents: then <c>TakeOver</c> is needed.</param>
/// <param name="Expires">When the stage closes by itself if nothing more is shown.</param>
public sealed record StagePresence(bool Presents, int Followers, long Sequence, string View, DateTimeOffset Expires);

/// <summary>What the server sends.</summary>
public interface IStageClient
{
    /// <summary>To who joined: at most ten a second, the newest; those in between are left out.</summary>
    [Microsoft.AspNetCore.SignalR.HubMethodName("state")]
    Task State(StageState state);

    /// <summary>To who joined; it is meant for the moment and kept nowhere.</summary>
    [Microsoft.AspNetCore.SignalR.HubMethodName("pointed")]
    Task Pointed(StagePoint point);

    /// <summary>The stage is no more: closed by its key, or nothing was shown for too long.</summary>
    [Microsoft.AspNetCore.SignalR.HubMethodName("closed")]
    Task Closed();

    /// <summary>To who presented: somebody else with the key does now.</summary>
    [Microsoft.AspNetCore.SignalR.HubMethodName("takenOver")]
    Task TakenOver();

    /// <summary>To who presents.</summary>
    [Microsoft.AspNetCore.SignalR.HubMethodName("followers")]
    Task Followers(StageFollowers followers);
}
