using System.Threading.Channels;

namespace MapDashboard.Commands;

/// <summary>Works on a stream of inputs with all cores and gives the results in the inputs' order, each as soon as it and those before it are there.</summary>
internal static class OrderedReading
{
    /// <summary>Inputs in hand for each core: one being worked on, one waiting. That bounds the memory, however long the stream is.</summary>
    private const int InHandForEachCore = 2;

    /// <param name="inputs">Asked for one by one on a thread of its own, for the next may be long in coming while results wait to be given.</param>
    /// <param name="work">Called by several threads at once. What it throws is thrown in place of its result.</param>
    public static async IAsyncEnumerable<TResult> ReadAsync<TInput, TResult>(
        IEnumerable<TInput> inputs, Func<TInput, TResult> work, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var inHand = Channel.CreateBounded<Task<TResult>>(InHandForEachCore * Environment.ProcessorCount);
        _ = Task.Factory.StartNew(() => Take(inputs, work, inHand.Writer, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await foreach (var result in inHand.Reader.ReadAllAsync(cancellation))
        {
            yield return await result;
        }
    }

    private static void Take<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, ChannelWriter<Task<TResult>> inHand, CancellationToken cancellation)
    {
        try
        {
            foreach (var input in inputs)
            {
                inHand.WriteAsync(Task.Run(() => work(input), cancellation), cancellation).AsTask().GetAwaiter().GetResult();
            }
            inHand.Complete();
        }
        catch (Exception e)
        {
            // handed over to whoever reads
            inHand.TryComplete(e);
        }
    }
}
