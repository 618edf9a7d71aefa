using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using OnNara.Client;

namespace OnNara.Faults;

/// <summary>
/// Holds the list of what was acknowledged against what is there. It knows the product by HTTP and by its tables alone, and takes nothing of
/// its code: what the product would read wrongly is read here by other words.
/// </summary>
public sealed class Checker(Installation installation, Ledger ledger, IReadOnlyList<Office> offices)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Which fact an act leaves behind.</summary>
    private static readonly Dictionary<string, string> Facts = new()
    {
        ["draft"] = "document_drafted",
        ["submit"] = "document_submitted",
        ["approve"] = "step_approved",
        ["decide"] = "decision_made",
        ["dispatch"] = "document_dispatched",
        ["distribute"] = "incoming_distributed",
        ["receive"] = "received_by_department",
        ["name-handler"] = "handler_named",
        ["handle"] = "incoming_handled",
    };

    /// <summary>Facts that a stream of these affairs holds once and no more.</summary>
    private static readonly HashSet<string> Once =
        [.. Facts.Values, "document_registered", "document_arrived", "delivery_arrived", "delivery_received"];

    /// <summary>Waits until the product has worked off what it has, then tells what does not hold.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(int round, CancellationToken cancellation)
    {
        var losses = new List<string>();
        if (await UntilAtRestAsync(cancellation) is { } unrest)
            losses.Add(unrest);
        var events = await EventsAsync(cancellation);
        losses.AddRange(ActsIn(events));
        losses.AddRange(StreamsOf(events));
        losses.AddRange(await NumbersAsync(cancellation));
        losses.AddRange(LettersIn(events));
        losses.AddRange(await ReadingAsync(round, cancellation));
        return losses;
    }

    private async Task<string?> UntilAtRestAsync(CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        JsonElement? health = null;
        while (waited.Elapsed < Patience)
        {
            health = await installation.HealthAsync(cancellation);
            if (health is { } said && Installation.IsReady(said) && await IsAtRestAsync(said, cancellation))
                return null;
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }

        return $"it does not come to rest: {health?.ToString() ?? "it does not answer"}";
    }

    private async Task<bool> IsAtRestAsync(JsonElement health, CancellationToken cancellation)
    {
        var messages = health.GetProperty("messageStore");
        return health.GetProperty("projections").EnumerateArray().All(p => p.GetProperty("eventsBehind").GetInt64() == 0)
            && new[] { "incoming", "outgoing", "scheduled", "failed" }.All(of => messages.GetProperty(of).GetInt32() == 0)
            // Whoever received a letter has told its sender, and that is recorded there.
            && await CountAsync("select count(*) from mt_events where type = 'received_by_department'", cancellation)
                == await CountAsync("select count(*) from mt_events where type = 'delivery_received'", cancellation);
    }

    private async Task<long> CountAsync(string sql, CancellationToken cancellation)
    {
        await using var command = installation.Database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    // Where a write failed, Marten fills the place in the order of the log that was given out for it with an event that says nothing, in a
    // stream of its own; its version is that place.
    private async Task<ILookup<(string Agency, Guid Stream), Fact>> EventsAsync(CancellationToken cancellation)
    {
        await using var command = installation.Database.CreateCommand(
            """
            select tenant_id, stream_id, version, type, coalesce(data ->> 'dispatchId', data -> 'letter' ->> 'dispatchId'), data -> 'registration' -> 'number'
            from mt_events where tenant_id = any($1) and type not in ('tombstone', 'mt_tombstone') order by seq_id
            """);
        command.Parameters.AddWithValue(offices.Select(o => o.Code).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var facts = new List<Fact>();
        while (await reader.ReadAsync(cancellation))
        {
            facts.Add(new(
                reader.GetString(0), reader.GetGuid(1), reader.GetInt64(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.IsDBNull(5) ? null : NumberIn(reader.GetString(5))));
        }

        return facts.ToLookup(f => (f.Agency, f.Stream));
    }

    private static string NumberIn(string json)
    {
        using var number = JsonDocument.Parse(json);
        return string.Create(CultureInfo.InvariantCulture, $"{number.RootElement.GetProperty("departmentName").GetString()}-{number.RootElement.GetProperty("serial").GetInt32()}");
    }

    /// <summary>No acknowledged act is lost, none is doubled, and none happened for which nobody asked.</summary>
    private IEnumerable<string> ActsIn(ILookup<(string Agency, Guid Stream), Fact> events)
    {
        foreach (var act in ledger.Acts)
        {
            var stream = events[(act.Agency, act.Subject)];
            var kept = stream.Where(f => f.Type == Facts[act.Act]).ToList();
            if (kept.Count == 0)
                yield return $"LOST: {act} was acknowledged and is not there";
            else if (kept.Count > 1)
                yield return $"DOUBLED: {act} is there {kept.Count} times";
            else if (kept[0].Version > act.Version || !stream.Any(f => f.Version == act.Version))
                yield return $"LOST: {act} was acknowledged as version {act.Version} and stands at {kept[0].Version} of {stream.Count()}";
            if (act.Number is { } number && !stream.Any(f => f.Number == number))
                yield return $"LOST: {act} was given {number}, which is not there";
        }

        var begun = ledger.Begun;
        foreach (var stream in events)
        {
            if (stream.First().Type == "document_drafted" && !begun.Contains(stream.Key.Stream))
                yield return $"DOUBLED: document {stream.Key.Stream} of {stream.Key.Agency} was begun by nobody";
            foreach (var twice in stream.Where(f => Once.Contains(f.Type)).GroupBy(f => f.Type).Where(g => g.Count() > 1))
                yield return $"DOUBLED: {stream.Key.Stream} of {stream.Key.Agency} holds {twice.Count()} × {twice.Key}";
        }
    }

    /// <summary>A stream counts from one without a gap.</summary>
    private static IEnumerable<string> StreamsOf(ILookup<(string Agency, Guid Stream), Fact> events) =>
        from stream in events
        let versions = stream.Select(f => f.Version).ToList()
        where !versions.SequenceEqual(Enumerable.Range(1, versions.Count).Select(v => (long)v))
        select $"LOST: the stream {stream.Key.Stream} of {stream.Key.Agency} counts {string.Join(", ", versions)}";

    /// <summary>The numbers of a department and year begin with one, have no gap and no double, and the next one to give is the one after the last.</summary>
    private async Task<IReadOnlyList<string>> NumbersAsync(CancellationToken cancellation)
    {
        await using var command = installation.Database.CreateCommand(
            """
            with given as (
                select tenant_id, data -> 'registration' -> 'number' ->> 'departmentCode' as department, (data -> 'registration' -> 'number' ->> 'year')::int as year,
                    (data -> 'registration' -> 'number' ->> 'serial')::int as serial
                from mt_events where data -> 'registration' -> 'number' is not null),
            facts as (select tenant_id, department, year, count(*) as lines, count(distinct serial) as serials, min(serial) as first, max(serial) as last from given group by 1, 2, 3),
            lines as (select tenant_id, department_code as department, year, count(*) as lines, max(serial) as last from mt_doc_registerline group by 1, 2, 3)
            select concat_ws(' ', tenant_id, department, year, '| facts', f.lines, f.serials, f.first, f.last, '| register', l.lines, l.last, '| counter', c.serial)
            from facts f full join lines l using (tenant_id, department, year)
                full join (select tenant_id, department_code as department, year, serial from register_counter) c using (tenant_id, department, year)
            where (f.lines = f.serials and f.first = 1 and f.last = f.lines and l.lines = f.lines and l.last = f.last and c.serial = f.last) is not true
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var wrong = new List<string>();
        while (await reader.ReadAsync(cancellation))
            wrong.Add($"NUMBERS: {reader.GetString(0)}");
        return wrong;
    }

    /// <summary>Each dispatch arrived once, and its sender knows it.</summary>
    private static IEnumerable<string> LettersIn(ILookup<(string Agency, Guid Stream), Fact> events)
    {
        var all = events.SelectMany(stream => stream).Where(f => f.Dispatch is not null).ToLookup(f => f.Type);
        var (arrived, confirmed) = (all["document_arrived"].ToLookup(f => f.Dispatch), all["delivery_arrived"].ToLookup(f => f.Dispatch));
        foreach (var sent in all["document_dispatched"])
        {
            if (arrived[sent.Dispatch].Count() != 1)
                yield return $"LETTERS: dispatch {sent.Dispatch} of {sent.Agency} arrived {arrived[sent.Dispatch].Count()} times";
            if (confirmed[sent.Dispatch].Count() != 1)
                yield return $"LETTERS: dispatch {sent.Dispatch} of {sent.Agency} was confirmed {confirmed[sent.Dispatch].Count()} times";
        }

        foreach (var unasked in all["document_arrived"].Where(a => all["document_dispatched"].All(s => s.Dispatch != a.Dispatch)))
            yield return $"LETTERS: {unasked.Stream} of {unasked.Agency} came from nowhere";
    }

    /// <summary>What people read says the same: the numbers stand in the registers, and nothing waits for anybody.</summary>
    private async Task<IReadOnlyList<string>> ReadingAsync(int round, CancellationToken cancellation)
    {
        var wrong = new List<string>();
        foreach (var office in offices)
        {
            foreach (var (who, register, act) in new[] { (office.Leader, "documents", "decide"), (office.Receiver, "incoming", "receive") })
            {
                var acts = ledger.Acts.Where(a => a.Agency == office.Code && a.Act == act).ToList();
                var read = await NumbersReadAsync(who, register, cancellation);
                wrong.AddRange(acts.Where(a => a.Round == round && !read.Contains(a.Number!)).Select(a => $"READING: {a.Number} of {a.Agency} is not in the register of {register}"));
                if (read.Count != acts.Count)
                    wrong.Add($"READING: the register of {register} of {office.Code} has {read.Count} lines, {acts.Count} were acknowledged");
            }

            foreach (var who in new[] { office.Leader, office.Head, office.Clerk, office.Receiver })
            {
                var waiting = (await ReadAsync(who, "api/my-work?section=Waiting", cancellation)).GetProperty("counts").GetProperty("waiting").GetInt32();
                if (waiting != 0)
                    wrong.Add($"READING: {waiting} things wait for {who.SignInName}, who has done them all");
            }
        }

        return wrong;
    }

    private async Task<HashSet<string>> NumbersReadAsync(Account who, string register, CancellationToken cancellation)
    {
        var numbers = new HashSet<string>();
        string? after = null;
        do
        {
            var page = await ReadAsync(who, $"api/registers/{register}?limit=100{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", cancellation);
            numbers.UnionWith(page.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("number").GetString()!));
            after = page.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.String ? next.GetString() : null;
        }
        while (after is not null);
        return numbers;
    }

    private async Task<JsonElement> ReadAsync(Account who, string path, CancellationToken cancellation)
    {
        var answer = await installation.Patient.GetAsync(who, path, cancellation);
        return answer.IsDone ? answer.Body : throw new LossException($"{path} cannot be read by {who.SignInName}: {answer.Describe()}");
    }

    private sealed record Fact(string Agency, Guid Stream, long Version, string Type, string? Dispatch, string? Number);
}
