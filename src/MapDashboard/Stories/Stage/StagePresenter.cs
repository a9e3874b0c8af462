namespace MapDashboard.Stories;

/// <summary>A connection that presents.</summary>
/// <param name="Page">Chosen by the page, so that it is known again when its connection was lost; empty for a client that is none.</param>
/// <param name="Client">Null when it is a connection of another server, which tells it.</param>
public sealed record StagePresenter(string Connection, string Page, IStageClient? Client)
{
    public void Tell(Func<IStageClient, Task> tell)
    {
        if (Client is not null)
        {
            _ = tell(Client).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }
}
