using System.Collections.Concurrent;

namespace MapDashboard.Storage;

/// <summary>
/// What servers on one database tell each other, beside the changes: a topic and a word about it, heard by everybody who asked for the topic, in the order of the commits.
/// It is a doorbell and may fail to ring: then <c>missed</c> is called, and who listens looks at the database again. With SQLite there is one server and it is silent.
/// </summary>
public sealed class StoreNews
{
    private readonly ConcurrentDictionary<string, (Action<string> Told, Action Missed)> _listeners = new(StringComparer.Ordinal);

    /// <summary>One listener for each topic; neither call may block or throw.</summary>
    /// <param name="told">Gets the words after the topic.</param>
    /// <param name="missed">Something may have been said that did not arrive.</param>
    public void Listen(string topic, Action<string> told, Action missed) => _listeners[topic] = (told, missed);

    /// <param name="message">The topic, a blank, and words about it.</param>
    internal void Told(string message)
    {
        var words = message.Split(' ', 2);
        if (_listeners.TryGetValue(words[0], out var listener))
        {
            listener.Told(words.Length > 1 ? words[1] : "");
        }
    }

    internal void Missed()
    {
        foreach (var (_, missed) in _listeners.Values)
        {
            missed();
        }
    }
}
