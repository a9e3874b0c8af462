using System.Collections.Concurrent;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.Embedding.Pictures;

/// <summary>
/// Makes pictures, a few at a time, and keeps the newest. A picture that several ask for at once is drawn once. Whoever would have to wait behind too many others is
/// told to come back: a public address must not be a way to keep the processor busy.
/// </summary>
internal sealed class PictureStore(WebAssets assets) : IDisposable
{
    /// <summary>Bytes of pictures that are kept.</summary>
    private const long MostKept = 32_000_000;
    private const int MostWaiting = 32;

    private readonly SemaphoreSlim _drawing = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> _coming = [];
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, byte[] Png)> _kept = [];
    private (AssetSet Assets, Basemap Basemap, Fonts Fonts)? _ground;

    /// <summary>What pictures are made of beside their contents.</summary>
    public (AssetSet Assets, Basemap Basemap, Fonts Fonts) Ground
    {
        get
        {
            var known = assets.Known;
            lock (_lock)
            {
                if (_ground is not { } ground || ground.Assets != known)
                {
                    _ground = ground = (known, new(known), new(known));
                }
                return ground;
            }
        }
    }

    /// <param name="key">Of everything that the picture depends on.</param>
    /// <returns>PNG; null when too many are being made.</returns>
    public async Task<byte[]?> GetAsync(string key, Func<byte[]> draw, CancellationToken cancellation)
    {
        if (Find(key) is { } known)
        {
            return known;
        }
        if (_coming.Count >= MostWaiting && !_coming.ContainsKey(key))
        {
            return null;
        }
        return await _coming.GetOrAdd(key, k => new(() => MakeAsync(k, draw))).Value.WaitAsync(cancellation);
    }

    public void Dispose() => _drawing.Dispose();

    /// <summary>Goes on when the one who asked has left: the next one asks for the same.</summary>
    private async Task<byte[]> MakeAsync(string key, Func<byte[]> draw)
    {
        await _drawing.WaitAsync(CancellationToken.None);
        try
        {
            var png = await Task.Run(draw);
            Keep(key, png);
            return png;
        }
        finally
        {
            _drawing.Release();
            _coming.TryRemove(key, out _);
        }
    }

    private byte[]? Find(string key)
    {
        lock (_lock)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _kept.Remove(node);
                    _kept.AddFirst(node);
                    return node.Value.Png;
                }
            }
            return null;
        }
    }

    private void Keep(string key, byte[] png)
    {
        lock (_lock)
        {
            _kept.AddFirst((key, png));
            while (_kept.Count > 1 && _kept.Sum(p => (long)p.Png.Length) > MostKept)
            {
                _kept.RemoveLast();
            }
        }
    }
}
