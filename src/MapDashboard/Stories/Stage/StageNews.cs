using System.Globalization;
using System.Threading.Channels;
using MapDashboard.Storage;

namespace MapDashboard.Stories;

/// <summary>
/// Hears what other servers do on the stages, and tells them how many follow here. Now and then it looks at all of them by itself, should something not have been heard.
/// With one server it does nothing.
/// </summary>
internal sealed partial class StageNews(Stages stages, IStageSeats seats, StoreNews news, TimeProvider time, ILogger<StageNews> log) : BackgroundService
{
    private const string StageTopic = "stage";
    private const string FollowersTopic = "stage-followers";
    private const string Everything = "";

    /// <summary>A message of the database has less than 8,000 bytes.</summary>
    private const int CountsInAMessage = 400;

    private const int RoundsUntilAll = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _toLookAt = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly Dictionary<string, int> _told = new(StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (seats is not SharedSeats shared)
        {
            return Task.CompletedTask;
        }
        news.Listen(StageTopic, words => Hear(words.Split(' '), shared), () => _toLookAt.Writer.TryWrite(Everything));
        news.Listen(SharedSeats.PointTopic, words => ShowPoint(words.Split(' '), shared), () => { });
        news.Listen(FollowersTopic, words => Count(words.Split(' '), shared), () => { });
        return Task.WhenAll(UntilStopped(() => LookAsync(stoppingToken), stoppingToken), UntilStopped(() => TellAsync(shared, stoppingToken), stoppingToken));
    }

    private async Task UntilStopped(Func<Task> work, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                LogBroken(broken.Message);
                await Task.Delay(Round, CancellationToken.None);
                _toLookAt.Writer.TryWrite(Everything);
            }
        }
    }

    /// <summary>Looks at what others changed, each stage once however often they did meanwhile.</summary>
    private async Task LookAsync(CancellationToken cancellation)
    {
        while (await _toLookAt.Reader.WaitToReadAsync(cancellation))
        {
            var codes = new HashSet<string>(StringComparer.Ordinal);
            while (_toLookAt.Reader.TryRead(out var code))
            {
                codes.Add(code);
            }
            if (codes.Remove(Everything))
            {
                codes.UnionWith(await stages.CodesAsync(cancellation));
            }
            foreach (var code in codes)
            {
                await stages.LookAsync(code, cancellation);
            }
        }
    }

    private async Task TellAsync(SharedSeats shared, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Round, time);
        for (var round = 0; await timer.WaitForNextTickAsync(cancellation); round++)
        {
            var isFull = round % RoundsUntilAll == 0;
            if (isFull)
            {
                _toLookAt.Writer.TryWrite(Everything);
            }
            var counts = stages.All.Select(s => (s.Code, Count: s.FollowersHere)).Where(c => c.Count != _told.GetValueOrDefault(c.Code) || (isFull && c.Count > 0)).ToList();
            foreach (var part in counts.Count == 0 && isFull ? [[]] : counts.Chunk(CountsInAMessage))
            {
                await shared.TellAsync($"{FollowersTopic} {shared.Server}{string.Concat(part.Select(c => string.Create(CultureInfo.InvariantCulture, $" {c.Code}={c.Count}")))}", cancellation);
                part.ToList().ForEach(c => _told[c.Code] = c.Count);
            }
            foreach (var server in shared.TakeGone())
            {
                stages.All.ToList().ForEach(s => s.FollowElsewhere(server, 0));
            }
        }
    }

    /// <param name="words">Code and, when a server acted on it, which.</param>
    private void Hear(string[] words, SharedSeats shared)
    {
        if (words.Length < 2 || words[1] != shared.Server)
        {
            _toLookAt.Writer.TryWrite(words[0]);
        }
    }

    private void ShowPoint(string[] words, SharedSeats shared)
    {
        if (words is [var server, var code, var longitude, var latitude] && server != shared.Server)
        {
            stages.All.FirstOrDefault(s => s.Code == code)?.ShowPoint(new(double.Parse(longitude, CultureInfo.InvariantCulture), double.Parse(latitude, CultureInfo.InvariantCulture)));
        }
    }

    private void Count(string[] words, SharedSeats shared)
    {
        if (words[0] == shared.Server)
        {
            return;
        }
        shared.Heard(words[0]);
        foreach (var pair in words.Skip(1).Select(w => w.Split('=')))
        {
            stages.All.FirstOrDefault(s => s.Code == pair[0])?.FollowElsewhere(words[0], int.Parse(pair[1], CultureInfo.InvariantCulture));
        }
    }

    [LoggerMessage(LogLevel.Warning, "What other servers do on the stages cannot be seen: {Reason}")]
    private partial void LogBroken(string reason);
}
