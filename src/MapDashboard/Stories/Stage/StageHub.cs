using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace MapDashboard.Stories;

/// <summary>The live stage: one presents, all others follow. What is open lives in <see cref="Stages"/>.</summary>
public sealed class StageHub(Stages stages, IStageSeats seats, StageGuesses guesses, IOptions<StageOptions> options) : Hub<IStageClient>
{
    private const string Unknown = "There is no stage with this code: it was closed, has expired or never was.";

    /// <summary>Follows a stage, in the place of the one followed before.</summary>
    /// <returns>What it shows, with sequence 0 and an empty view while nothing was shown; null when there is no stage with this code: it was closed, has expired or never was.</returns>
    /// <exception cref="HubException">Too many codes that are none were tried from this address.</exception>
    public async Task<StageState?> Join(string? code)
    {
        var stage = await FindAsync(code);
        stages.Unfollow(Context.ConnectionId, except: stage);
        return stage?.Join(Context.ConnectionId, Clients.Caller);
    }

    /// <summary>Shows a view to all who follow. Who has the key and has not presented yet takes over by it.</summary>
    /// <param name="view">What the page's address holds after '#', with or without it.</param>
    /// <exception cref="HubException">The code or the key is wrong, somebody else has taken over, or the view cannot be read; the message says which, and nothing is shown.</exception>
    public async Task Drive(string? code, string? presenterKey, string? view)
    {
        var stage = await OpenAsync(code, presenterKey);
        if (StageView.Fault(view, options.Value.MaxViewLength) is { } fault)
        {
            throw new HubException(fault);
        }
        var presenter = Presenter();
        Require(await seats.ActAsync(stage, () => stage.Drive(presenter, view!), Context.ConnectionAborted));
    }

    /// <summary>Shows for a moment where the presenter points at; the same rule.</summary>
    /// <exception cref="HubException">As of <see cref="Drive"/>; or longitude or latitude, in degrees, are none.</exception>
    public async Task Point(string? code, string? presenterKey, double longitude, double latitude)
    {
        var stage = await OpenAsync(code, presenterKey);
        if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90))
        {
            throw new HubException("The point is no place on earth: it is longitude and latitude in degrees.");
        }
        var (presenter, point) = (Presenter(), new StagePoint(longitude, latitude));
        bool Show() => stage.Point(presenter, point);
        Require(stage.IsPresentedBy(presenter.Connection) ? Show() : await seats.ActAsync(stage, Show, Context.ConnectionAborted));
        await seats.PointAsync(stage, point, Context.ConnectionAborted);
    }

    /// <summary>Presents if nobody else does; for a page that opens or comes back.</summary>
    /// <param name="page">Chosen by the page for as long as it is open: by it a presenter whose connection was lost is known again.</param>
    /// <exception cref="HubException">The code or the key is wrong.</exception>
    public async Task<StagePresence> Present(string? code, string? presenterKey, string? page)
    {
        var (stage, presenter) = (await OpenAsync(code, presenterKey), Presenter(page));
        var (presents, followers, state) = await seats.ActAsync(stage, () => stage.Present(presenter), Context.ConnectionAborted);
        return new(presents, followers, state.Sequence, state.View, stages.ExpiryOf(stage));
    }

    /// <summary>Presents, whoever did until now: he gets <c>takenOver</c> and is refused until he takes over in his turn.</summary>
    /// <param name="page">As of <see cref="Present"/>.</param>
    /// <exception cref="HubException">The code or the key is wrong.</exception>
    public async Task<StagePresence> TakeOver(string? code, string? presenterKey, string? page)
    {
        var (stage, presenter) = (await OpenAsync(code, presenterKey), Presenter(page));
        var (followers, state) = await seats.ActAsync(stage, () => stage.TakeOver(presenter), Context.ConnectionAborted);
        return new(true, followers, state.Sequence, state.View, stages.ExpiryOf(stage));
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        stages.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private StagePresenter Presenter(string? page = null) => new(Context.ConnectionId, page is { Length: <= 100 } ? page : "", Clients.Caller);

    private async Task<LiveStage> OpenAsync(string? code, string? key)
    {
        var stage = await FindAsync(code) ?? throw new HubException(Unknown);
        return stage.HasKey(key) ? stage : throw new HubException("This is not the presenter's key of the stage.");
    }

    private async Task<LiveStage?> FindAsync(string? code)
    {
        var address = Context.GetHttpContext()?.Connection.RemoteIpAddress?.ToString() ?? "";
        if (guesses.AreTooMany(address))
        {
            throw new HubException("Too many codes that are none were tried from this address. Wait a minute.");
        }
        var stage = await stages.FindAsync(code, Context.ConnectionAborted);
        if (stage is null)
        {
            guesses.Note(address);
        }
        return stage;
    }

    private static void Require(bool isPresenter)
    {
        if (!isPresenter)
        {
            throw new HubException("Somebody else presents now. Take over to go on.");
        }
    }
}
