using System.Text.Json;
using OnNara.Evidence.Logs;

namespace OnNara.Verifier.Logs;

/// <summary>
/// Looks for events that stand in the store and not in the tree. Sealing runs behind the writes, so what is not sealed at the first look
/// gets a while; what sealing has gone past, or what waits for longer than it should, is named.
/// </summary>
internal sealed class UnsealedCheck(LogServer server, Report report)
{
    private const int Looks = 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestLag = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var first = await LookAsync(cancellation);
        var left = first.Events;
        for (var look = 1; left.Count > 0 && look < Looks; look++)
        {
            await Task.Delay(BetweenLooks, cancellation);
            var now = (await LookAsync(cancellation)).Events.Select(e => e.Sequence).ToHashSet();
            left = [.. left.Where(e => now.Contains(e.Sequence))];
        }

        var waiting = 0;
        foreach (var unsealed in left)
        {
            if (unsealed.Sequence < first.SealedThrough)
                report.Fails($"Number {unsealed.Sequence} in the store: it was never sealed, and what came after it was: written into the past, or past what sealing looks back to. {unsealed.Trace}");
            else if (unsealed.Trace.Timestamp < TimeProvider.System.GetUtcNow() - LongestLag)
                report.Fails($"Number {unsealed.Sequence} in the store: it waits to be sealed for longer than it should. {unsealed.Trace}");
            else
                waiting++;
        }

        if (first.Count > first.Events.Count)
            report.Fails($"{first.Count - first.Events.Count} more events are stored and not sealed.");
        if (waiting > 0)
            report.Notes($"{waiting} events of the last minutes wait to be sealed.");
    }

    private async Task<UnsealedEvents> LookAsync(CancellationToken cancellation)
    {
        try
        {
            return JsonSerializer.Deserialize<UnsealedEvents>(await server.GetAsync("unsealed", asAuditor: true, cancellation), Json) is { Events: not null } read && read.Events.All(e => e?.Trace is not null)
                ? read
                : throw new LogServerException("The answer to unsealed is none.");
        }
        catch (JsonException fault)
        {
            throw new LogServerException("The answer to unsealed is none.", fault);
        }
    }
}
