using System.Collections.Concurrent;
using OnNara.Client;

namespace OnNara.Faults;

/// <summary>People of several agencies who send each other documents, as many at once as there are desks.</summary>
public sealed class Load(ApiClient api, Ledger ledger, IReadOnlyList<Office> offices, int desks)
{
    private int _title;

    /// <summary>Works until it is told to stop beginning, and ends when everything that was begun is finished.</summary>
    /// <returns>What went wrong.</returns>
    public async Task<IReadOnlyList<string>> WorkAsync(int round, int seed, CancellationToken stopBeginning, CancellationToken cancellation)
    {
        var losses = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, desks).Select(async desk =>
        {
            var random = new Random(HashCode.Combine(seed, round, desk));
            while (!stopBeginning.IsCancellationRequested && losses.IsEmpty)
            {
                try
                {
                    await Next(round, random).GoAsync(cancellation);
                }
                catch (LossException loss)
                {
                    losses.Enqueue(loss.Message);
                }
            }
        }));
        return [.. losses];
    }

    public Affair Next(int round, Random random)
    {
        var from = random.Next(offices.Count);
        var to = (from + 1 + random.Next(offices.Count - 1)) % offices.Count;
        return new(api, ledger, round, offices[from], offices[to], $"출장 계획 {round}-{Interlocked.Increment(ref _title)}");
    }
}
