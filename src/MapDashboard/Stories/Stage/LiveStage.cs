using System.Security.Cryptography;
using System.Text;
using MapDashboard.Access;
using MapDashboard.Storage;

namespace MapDashboard.Stories;

/// <summary>
/// A stage that is open: what it shows, who presents and who follows. Thread-safe. Many views in a short time are one: the newest is sent,
/// at most ten times a second. Where several servers have it, <see cref="IStageSeats"/> keeps them of one mind.
/// </summary>
public sealed partial class LiveStage(StageRow row, TimeProvider time)
{
    /// <summary>Between two messages to a follower. A little more than a tenth of a second, for timers are not exact.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(110);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StageFollower> _followers = [];

    /// <summary>Connections that presented and must take over before they do so again.</summary>
    private readonly HashSet<string> _takenOver = [];

    /// <summary>How many follow on other servers.</summary>
    private readonly Dictionary<string, int> _elsewhere = new(StringComparer.Ordinal);

    private StagePresenter? _presenter;
    private StageState _state = new(row.Sequence, row.View);
    private StagePoint? _point;
    private DateTimeOffset _lastDriven = row.LastDriven;
    private (long Sequence, int Followers) _sent = (row.Sequence, 0);
    private long _saved = row.Sequence;
    private bool _isSending;
    private bool _isClosed;

    public string Code => row.Code;

    private int Followers => _followers.Count + _elsewhere.Values.Sum();

    public DateTimeOffset LastDriven
    {
        get
        {
            lock (_lock)
            {
                return _lastDriven;
            }
        }
    }

    public bool HasKey(string? key) => key is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(TokenStore.Hash(key)), Encoding.ASCII.GetBytes(row.KeySha256));

    /// <summary>Follows from now on; what comes after the returned state is sent. Null when the stage has just been closed.</summary>
    public StageState? Join(string connection, IStageClient client)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return null;
            }
            _followers[connection] = new(client, _state.Sequence);
            SendSoon();
            return _state;
        }
    }

    /// <summary>Presents if nobody else does, or only another connection of the same page, which has lost it.</summary>
    public (bool Presents, int Followers, StageState State) Present(StagePresenter presenter)
    {
        lock (_lock)
        {
            if (_presenter is null || _presenter.Connection == presenter.Connection || (_presenter.Page.Length > 0 && _presenter.Page == presenter.Page))
            {
                Hold(presenter);
            }
            else
            {
                _takenOver.Add(presenter.Connection);
            }
            return (_presenter!.Connection == presenter.Connection, Followers, _state);
        }
    }

    /// <summary>Presents, whoever did until now.</summary>
    public (int Followers, StageState State) TakeOver(StagePresenter presenter)
    {
        lock (_lock)
        {
            Hold(presenter);
            return (Followers, _state);
        }
    }

    /// <summary>Shows a view to all. Who has not presented yet takes over by it.</summary>
    /// <returns>False when somebody else has taken over.</returns>
    public bool Drive(StagePresenter presenter, string view) => TryAct(presenter, now =>
    {
        // by the clock, so that it grows over a restart that lost the last ones
        var sequence = Math.Max(_state.Sequence + 1, (long)(now - row.Opened).TotalMilliseconds);
        _state = new(sequence, view);
    });

    /// <summary>Shows where the presenter points at; the same rule.</summary>
    public bool Point(StagePresenter presenter, StagePoint point) => TryAct(presenter, _ => _point = point);

    /// <summary>A connection is gone.</summary>
    public void Leave(string connection)
    {
        lock (_lock)
        {
            _takenOver.Remove(connection);
            if (_presenter?.Connection == connection)
            {
                _presenter = null;
            }
            if (_followers.Remove(connection))
            {
                SendSoon();
            }
        }
    }

    /// <summary>Follows no more, but may still present.</summary>
    public void Unfollow(string connection)
    {
        lock (_lock)
        {
            if (_followers.Remove(connection))
            {
                SendSoon();
            }
        }
    }

    /// <summary>Tells everybody that it is over.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (var follower in _followers.Values)
            {
                follower.Close();
            }
            _presenter?.Tell(c => c.Closed());
            _followers.Clear();
            _presenter = null;
        }
    }

    /// <summary>What is to be stored, once; null when that was stored already.</summary>
    public (StageState State, DateTimeOffset LastDriven)? TakeUnsaved()
    {
        lock (_lock)
        {
            var isNew = _saved != _state.Sequence;
            _saved = _state.Sequence;
            return isNew ? (_state, _lastDriven) : null;
        }
    }

    private bool TryAct(StagePresenter presenter, Action<DateTimeOffset> act)
    {
        lock (_lock)
        {
            if (_isClosed || _takenOver.Contains(presenter.Connection))
            {
                return false;
            }
            if (_presenter?.Connection != presenter.Connection || _presenter.Client is null)
            {
                Hold(presenter);
                presenter.Tell(c => c.Followers(new(Followers)));
            }
            act(_lastDriven = time.GetUtcNow());
            SendSoon();
            return true;
        }
    }

    private void Hold(StagePresenter presenter)
    {
        if (_presenter is { } before && before.Connection != presenter.Connection)
        {
            _takenOver.Add(before.Connection);
            before.Tell(c => c.TakenOver());
        }
        _takenOver.Remove(presenter.Connection);
        _presenter = presenter;
    }

    private void SendSoon()
    {
        if (!_isSending)
        {
            _isSending = true;
            _ = Task.Run(SendAsync);
        }
    }

    /// <summary>Sends what is new, then again after the interval, until nothing is.</summary>
    private async Task SendAsync()
    {
        while (TakeUnsent() is { } news)
        {
            foreach (var follower in news.Followers)
            {
                follower.Offer(news.State, news.Point);
            }
            news.Presenter?.Tell(c => c.Followers(new(news.Count)));
            await Task.Delay(Interval, time);
        }
    }

    private (StageState State, StagePoint? Point, StageFollower[] Followers, StagePresenter? Presenter, int Count)? TakeUnsent()
    {
        lock (_lock)
        {
            var (count, hasOthers) = (Followers, _sent.Followers != Followers);
            if (_isClosed || (_sent.Sequence == _state.Sequence && _point is null && !hasOthers))
            {
                _isSending = false;
                return null;
            }
            var point = _point;
            (_sent, _point) = ((_state.Sequence, count), null);
            return (_state, point, [.. _followers.Values], hasOthers ? _presenter : null, count);
        }
    }
}
