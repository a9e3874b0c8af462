using MapDashboard.Storage;

namespace MapDashboard.Stories;

/// <summary>What other servers have to do with a stage.</summary>
public sealed partial class LiveStage
{
    /// <summary>Of who asks what other servers made of it, or tells them.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    public bool IsClosed
    {
        get
        {
            lock (_lock)
            {
                return _isClosed;
            }
        }
    }

    /// <summary>How many follow on this server.</summary>
    public int FollowersHere
    {
        get
        {
            lock (_lock)
            {
                return _followers.Count;
            }
        }
    }

    /// <summary>Takes over what the stage is by now on other servers.</summary>
    /// <param name="now">As it is stored.</param>
    /// <param name="presenter">Who presents, without a client when that is elsewhere; null when nobody does.</param>
    public void Adopt(StageRow now, StagePresenter? presenter)
    {
        lock (_lock)
        {
            (_state, _saved) = (new(now.Sequence, now.View), now.Sequence);
            _lastDriven = now.LastDriven > _lastDriven ? now.LastDriven : _lastDriven;
            if (_presenter?.Connection != presenter?.Connection)
            {
                if (_presenter is { Client: not null } before && presenter is not null)
                {
                    _takenOver.Add(before.Connection);
                    before.Tell(c => c.TakenOver());
                }
                _presenter = presenter;
            }
            SendSoon();
        }
    }

    /// <summary>What it is now, all of which is then stored.</summary>
    public (StageState State, DateTimeOffset LastDriven, StagePresenter? Presenter) TakeAll()
    {
        lock (_lock)
        {
            _saved = _state.Sequence;
            return (_state, _lastDriven, _presenter);
        }
    }

    public bool IsPresentedBy(string connection)
    {
        lock (_lock)
        {
            return _presenter?.Connection == connection;
        }
    }

    /// <summary>Shows where the presenter points at, who is on another server.</summary>
    public void ShowPoint(StagePoint point)
    {
        lock (_lock)
        {
            (_point, _lastDriven) = (point, time.GetUtcNow());
            SendSoon();
        }
    }

    /// <summary>How many follow on another server.</summary>
    public void FollowElsewhere(string server, int count)
    {
        lock (_lock)
        {
            if (_elsewhere.GetValueOrDefault(server) != count)
            {
                _elsewhere[server] = count;
                SendSoon();
            }
        }
    }
}
