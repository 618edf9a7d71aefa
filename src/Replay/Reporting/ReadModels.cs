using OnNara.Client;
using System.Text.Json;
using OnNara.Replay.Mappings;
using OnNara.Replay.Planning;
using OnNara.Replay.Running;

namespace OnNara.Replay.Reporting;

/// <summary>Reads the product's own counts, once they have caught up with what was done.</summary>
public sealed class ReadModels(ApiClient api, Stage stage, ReplayPlan plan)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <param name="since">Everything was asked for before this moment; counts that are as new hold all of it.</param>
    public async Task<ProductCounts> CountAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var acts = await CaughtUpAsync("api/decision-trails/counts?by=Act,Post,Matter", since, cancellation);
        var people = await ReadAsync("api/decision-trails/counts?by=Person", cancellation);
        var documents = new Dictionary<string, long>();
        foreach (var figure in (plan.Mapping.Figures ?? []).Where(f => f.Kind == FigureKind.DocumentsWith))
        {
            documents[figure.Name] = await DocumentsWithAsync(figure.Acts!, cancellation);
        }

        var incoming = new Dictionary<string, IncomingCount>();
        foreach (var unitTask in stage.IncomingUnitTasks)
        {
            var counts = await ReadAsync($"api/registers/incoming/counts?unitTask={Uri.EscapeDataString(unitTask)}", cancellation);
            incoming[unitTask] = new(Number(counts, "total"), Number(counts, "ended"), Number(counts, "endedAfterDue"));
        }

        return new(
            [.. Items(acts, "counts").Select(c => new TrailCount(Text(c, "act")!, Text(c, "post"), Text(c, "matter"), Number(c, "count")))],
            incoming,
            documents,
            Items(people, "counts").Count(c => Text(c, "personId") is not null),
            (plan.Mapping.Figures ?? []).Any(f => f.Kind == FigureKind.HandledLateOnDashboard) ? await TaskReadModels.HandledLateAsync(ReadAsync, cancellation) : 0,
            plan.Mapping.Task is null ? null : await TasksAsync(since, cancellation),
            acts.GetProperty("asOf").GetDateTimeOffset());
    }

    private async Task<TaskCounts> TasksAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        await CaughtUpAsync("api/task-activities?limit=1", since, cancellation);
        return await new TaskReadModels(ReadAsync).CountAsync(plan, cancellation);
    }

    private async Task<JsonElement> CaughtUpAsync(string path, DateTimeOffset since, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            var counts = await ReadAsync(path, cancellation);
            if (counts.GetProperty("asOf").GetDateTimeOffset() >= since)
            {
                return counts;
            }

            await Task.Delay(Pause, cancellation);
        }

        throw new ProductException($"The read models have not caught up within {Patience.TotalMinutes:F0} minutes; GET /health/ready says how far they are.");
    }

    private async Task<long> DocumentsWithAsync(IReadOnlyList<string> acts, CancellationToken cancellation)
    {
        var found = new HashSet<Guid>();
        foreach (var act in acts)
        {
            for (var after = ""; after is not null;)
            {
                var page = await ReadAsync($"api/decision-trails?subject=Document&limit=200&act={Uri.EscapeDataString(act)}{(after.Length > 0 ? $"&after={after}" : "")}", cancellation);
                found.UnionWith(Items(page, "items").Where(i => Text(i, "replaces") is null).Select(i => i.GetProperty("subjectId").GetGuid()));
                after = Text(page, "next");
            }
        }

        return found.Count;
    }

    private async Task<JsonElement> ReadAsync(string path, CancellationToken cancellation)
    {
        var answer = await api.GetAsync(stage.Reader, path, cancellation);
        return answer.IsDone ? answer.Body : throw new ProductException($"The counts cannot be read from {path}: {answer.Describe()}");
    }

    private static string? Text(JsonElement of, string member) =>
        of.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long Number(JsonElement of, string member) => of.GetProperty(member).GetInt64();

    private static JsonElement.ArrayEnumerator Items(JsonElement of, string member) => of.GetProperty(member).EnumerateArray();
}
