using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Evidence.Events;
using OnNara.Evidence.Merkle;

namespace OnNara.Bench.Evidence;

/// <summary>
/// What whoever verifies a log does for each of its events: the canonical form of the stored row, its leaf, and the tree that grows by it.
/// One thread; the rows are as the database gives them out.
/// </summary>
public sealed class VerifyBench : IBench
{
    private const int Events = 50_000, Rounds = 8;
    private const double Goal = 200_000;

    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public string Name => "verify";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        var rows = await StoredAsync(await workplace.EmptyDatabaseAsync(Name, cancellation), cancellation);
        workplace.Say($"{Events:N0} events of {rows.Average(r => r.Data.Length):N0} characters in the mean");
        var rates = Enumerable.Range(0, Rounds).Select(_ => Verify(rows)).Order().ToList();
        return [new(Name, "events verified by one core", "events/s", Math.Round(rates[Rounds / 2]), Goal: Goal, IsRate: true)];
    }

    private static double Verify(IReadOnlyList<EventRecord> rows)
    {
        var clock = Stopwatch.StartNew();
        var tree = new Frontier();
        foreach (var row in rows)
            tree.Append(row.ToLeaf());
        return rows.Count / clock.Elapsed.TotalSeconds;
    }

    // The database keeps JSON in an order and with spaces of its own.
    private static async Task<IReadOnlyList<EventRecord>> StoredAsync(string database, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("select fact::jsonb::text from unnest($1) with ordinality f (fact, n) order by n", connection);
        command.Parameters.Add(new() { Value = Enumerable.Range(0, Events).Select(n => JsonSerializer.Serialize(Fact(n), Json)).ToArray() });
        await using var facts = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<EventRecord>(Events);
        while (await facts.ReadAsync(cancellation))
        {
            var n = rows.Count;
            rows.Add(new(
                NameBasedId.Of("bench-event", $"{n}"), NameBasedId.Of("bench-stream", $"{n / 5}"), (n % 5) + 1, "step_approved", "1741000", Begin.AddSeconds(n),
                $"00-{n:x32}-01", null, null, facts.GetString(0)));
        }

        return rows;
    }

    private static StepApproved Fact(int n)
    {
        var by = new Official(NameBasedId.Of("bench-person", $"{n % 400}"), $"김결재{n % 400}", "서기관", "과장", $"D{n % 100:D3}", $"제{n % 100}과");
        var rule = n % 3 == 0 ? new DelegationRule(NameBasedId.Of("bench-rule"), "국내 출장", "과장") : null;
        var opinion = n % 2 == 0 ? "예산 범위 안에서 추진하시기 바랍니다.\n세부 일정은 따로 보고." : null;
        return new(by, Begin.AddSeconds(n), n % 4, 1 + (n % 3), new(rule, null), opinion, n % 7 == 0);
    }
}
