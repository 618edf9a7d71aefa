using System.Globalization;
using System.Text.Json;
using OnNara.Replay.Planning;

namespace OnNara.Replay.Reporting;

/// <summary>Reads what the product says of task cards: figures from its dashboard of implementation, what was reported from its activities.</summary>
/// <param name="readAsync">Asks an address as somebody who may read every count of the agency.</param>
internal sealed class TaskReadModels(Func<string, CancellationToken, Task<JsonElement>> readAsync)
{
    public async Task<TaskCounts> CountAsync(ReplayPlan plan, CancellationToken cancellation)
    {
        var open = new Dictionary<DateOnly, long>();
        foreach (var day in TaskComparison.DaysOf(plan))
        {
            var then = await readAsync($"api/implementation?asOf={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", cancellation);
            open[day] = Value(then, "cards", "open");
        }

        var reports = new Dictionary<string, long>();
        await foreach (var activity in ListAsync("api/task-activities?act=ProgressReported", cancellation))
        {
            var said = activity.GetProperty("detail").GetString()!;
            reports[said] = reports.GetValueOrDefault(said) + 1;
        }

        var ever = await EverAsync(readAsync, cancellation);
        return new(
            Value(ever, "cards", "opened"),
            Value(ever, "cards", "closed"),
            open,
            reports,
            ever.GetProperty("people").EnumerateArray().ToDictionary(p => p.GetProperty("person").GetProperty("personId").GetGuid(), p => Value(p, "reports")),
            Value(ever, "milestones", "total"),
            Value(ever, "milestones", "reachedLate"));
    }

    /// <summary>Incoming documents that were handled after they were due, as the dashboard says.</summary>
    public static async Task<long> HandledLateAsync(Func<string, CancellationToken, Task<JsonElement>> readAsync, CancellationToken cancellation) =>
        Value(await EverAsync(readAsync, cancellation), "incoming", "handledLate");

    // Without a period it would tell of this year.
    private static Task<JsonElement> EverAsync(Func<string, CancellationToken, Task<JsonElement>> readAsync, CancellationToken cancellation) =>
        readAsync("api/implementation?from=1900-01-01", cancellation);

    private static long Value(JsonElement of, params string[] members) => members.Aggregate(of, (within, member) => within.GetProperty(member)).GetProperty("value").GetInt64();

    private async IAsyncEnumerable<JsonElement> ListAsync(string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = ""; after is not null;)
        {
            var page = await readAsync($"{path}&limit=200{(after.Length > 0 ? $"&after={Uri.EscapeDataString(after)}" : "")}", cancellation);
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                yield return item;
            }

            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
    }
}
