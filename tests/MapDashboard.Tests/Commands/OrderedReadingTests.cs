using MapDashboard.Commands;

namespace MapDashboard.Tests.Commands;

public sealed class OrderedReadingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ResultsComeInTheOrderOfTheInputs()
    {
        // each even one is kept back until the one after it is through
        var later = Enumerable.Range(0, 1000).Select(_ => new TaskCompletionSource()).ToArray();
        var work = (int i) =>
        {
            if (i % 2 == 0 && Environment.ProcessorCount > 1)
            {
                later[i + 1].Task.Wait(Cancellation);
            }
            later[i].SetResult();
            return i;
        };
        Assert.Equal(Enumerable.Range(0, 1000), await OrderedReading.ReadAsync(Enumerable.Range(0, 1000), work, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task AResultDoesNotWaitForTheNextInput()
    {
        using var given = new SemaphoreSlim(0);
        var received = new List<int>();
        await foreach (var result in OrderedReading.ReadAsync(OneAtATime(), i => i, Cancellation))
        {
            received.Add(result);
            given.Release();
        }
        Assert.Equal([0, 1, 2], received);

        IEnumerable<int> OneAtATime()
        {
            for (var i = 0; i < 3; i++)
            {
                yield return i;
                given.Wait(Cancellation);
            }
        }
    }

    [Fact]
    public async Task OnlySoManyInputsAreTakenAhead()
    {
        var taken = 0;
        var results = OrderedReading.ReadAsync(Enumerable.Range(0, 100_000).Select(i => Interlocked.Increment(ref taken)), i => i, Cancellation);
        await using var reading = results.GetAsyncEnumerator(Cancellation);
        for (var i = 0; i < 1000; i++)
        {
            await reading.MoveNextAsync();
            Assert.InRange(taken - i, 1, 4 * Environment.ProcessorCount + 4);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatFailsIsThrownInItsPlace(bool whileWorking)
    {
        var received = new List<int>();
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            var inputs = Enumerable.Range(0, 100).Select(i => !whileWorking && i == 7 ? throw new InvalidDataException() : i);
            await foreach (var result in OrderedReading.ReadAsync(inputs, i => whileWorking && i == 7 ? throw new InvalidDataException() : i, Cancellation))
            {
                received.Add(result);
            }
        });
        Assert.Equal(Enumerable.Range(0, 7), received);
    }
}
