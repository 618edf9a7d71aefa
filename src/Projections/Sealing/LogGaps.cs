using System.Numerics;
using Npgsql;

namespace OnNara.Projections.Sealing;

/// <summary>A run of numbers, both ends included.</summary>
internal readonly record struct NumberRange(long First, long Last);

/// <summary>
/// The numbers of the log under which nothing has shown itself yet. The store goes past a number that a slow transaction still holds, and
/// what comes in under it afterwards must be sealed too; most of them belong to transactions that were given up, and stay empty.
/// </summary>
/// <param name="To">Up to where the log was looked through.</param>
/// <param name="Empty">In ascending order.</param>
/// <param name="Batches">How many batches were sealed since the whole log was looked through.</param>
internal sealed record LogGaps(long To, IReadOnlyList<NumberRange> Empty, long Batches)
{
    /// <summary>
    /// How far each batch looks back, in numbers. Every second one looks back twice as far, every fourth four times, and so on without an end.
    /// So however late an event comes, it is found, after about as many events as it came late.
    /// </summary>
    private const long NearLookBack = 4_000;

    private const int DoublingsBeyondAnyLog = 40;

    /// <summary>The gaps of the whole log, which no batch has followed yet.</summary>
    public static async Task<LogGaps> ReadAsync(NpgsqlDataSource database, long to, TimeSpan patience, CancellationToken cancellation)
    {
        await using var select = database.CreateCommand(
            """
            select before + 1, seq_id - 1 from (select seq_id, lag(seq_id, 1, 0::bigint) over (order by seq_id) as before from mt_events where seq_id <= $1) n where seq_id > before + 1
            union all
            select last + 1, $1 from (select coalesce(max(seq_id), 0) as last from mt_events where seq_id <= $1) l where last < $1
            """);
        select.CommandTimeout = (int)patience.TotalSeconds;
        select.Parameters.AddWithValue(to);
        var empty = new List<NumberRange>();
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            empty.Add(new(rows.GetInt64(0), rows.GetInt64(1)));
        return new(to, empty, 0);
    }

    /// <summary>From where the next batch looks at every number, if it goes on from this one: the first one cannot know what was left out before it.</summary>
    public long LooksFrom(long floor) => Batches == 0 ? 0 : floor;

    /// <summary>The gaps that the next batch looks into, if it goes on from this number.</summary>
    public IEnumerable<NumberRange> LookedInto(long floor)
    {
        var doublings = Math.Min(BitOperations.TrailingZeroCount(Batches), DoublingsBeyondAnyLog);
        var from = floor - (NearLookBack << doublings);
        return Empty.Reverse().TakeWhile(gap => gap.Last > from);
    }

    /// <summary>What is left after a batch up to this number that found events under these.</summary>
    public LogGaps After(long ceiling, IReadOnlyCollection<long> found)
    {
        var late = found.Where(number => number <= To).ToList();
        var left = late.Count == 0 ? Empty : Empty.SelectMany(gap => Without(gap, late.Where(number => number >= gap.First && number <= gap.Last)));
        return ceiling <= To
            ? this with { Empty = [.. left], Batches = Batches + 1 }
            : new(ceiling, [.. left, .. Without(new(To + 1, ceiling), found.Where(number => number > To))], Batches + 1);
    }

    private static IEnumerable<NumberRange> Without(NumberRange gap, IEnumerable<long> found)
    {
        var first = gap.First;
        foreach (var number in found.Order())
        {
            if (number > first)
                yield return new(first, number - 1);
            first = number + 1;
        }

        if (first <= gap.Last)
            yield return new(first, gap.Last);
    }
}
