using OnNara.Client;
using OnNara.Demonstration.Script;

namespace OnNara.Demonstration.Playing;

/// <summary>
/// One agency's acts, one after another as they happened, so that its registers are the same on every machine. What an earlier play
/// has done is passed over.
/// </summary>
public sealed class Lane(ApiClient api, Cast cast, Things things, Board board, Tally tally)
{
    private const int MostRereads = 5;

    public async Task PlayAsync(IReadOnlyList<Act> acts, CancellationToken stop)
    {
        var (done, goesOn) = await BeginAsync(acts, stop);
        foreach (var act in acts.Take(goesOn ? done : 0))
        {
            board.Tell(act);
            tally.Skipped();
        }

        foreach (var act in acts.Skip(done))
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            if (act.Awaits is { } sent)
            {
                await board.WaitForAsync(sent, stop);
            }

            await PlayAsync(act, goesOn, stop);
            board.Tell(act);
        }
    }

    // The first act opens a card: whether it can be opened tells whether there was a play before.
    private async Task<(int Done, bool GoesOn)> BeginAsync(IReadOnlyList<Act> acts, CancellationToken stop)
    {
        if (acts is not [{ Opens: true } first, .., var last])
        {
            return (0, true);
        }

        var answer = await SendAsync(first, null, CancellationToken.None);
        if (answer.IsDone)
        {
            Note(first, answer);
            tally.Played();
            board.Tell(first);
            return (1, false);
        }

        return IsThere(first, answer)
            ? (await WasDoneAsync(last, stop) ? acts.Count : 0, true)
            : throw new ProductException($"{first.Name}: {answer.Describe()}");
    }

    private async Task PlayAsync(Act act, bool goesOn, CancellationToken stop)
    {
        if (goesOn && await WasDoneAsync(act, stop))
        {
            tally.Skipped();
            return;
        }

        try
        {
            // An act that has begun is finished: its answer tells what the next one builds on.
            var answer = await SendAsync(act, act.Name, CancellationToken.None);
            if (answer.IsDone)
            {
                Note(act, answer);
                tally.Played();
            }
            else if (IsThere(act, answer))
            {
                tally.Skipped();
            }
            else
            {
                tally.Refused($"{act.At:yyyy-MM-dd HH:mm} {act.By} {act.Name} {act.Path}: {answer.Describe()}");
            }
        }
        catch (ThingMissingException missing)
        {
            tally.Refused($"{act.At:yyyy-MM-dd HH:mm} {act.By} {act.Name} {act.Path}: {missing.Message}");
        }
    }

    private async Task<bool> WasDoneAsync(Act act, CancellationToken stop)
    {
        var found = (await things.LookAsync(act, stop)).Found;

        // A card tells of its last act only: whatever the story puts before it was done.
        return found is not null && (found.Contains(act.At) || (act.Thing.Kind == ThingKind.Card && found.Max() >= act.At));
    }

    private async Task<Answer> SendAsync(Act act, string? name, CancellationToken cancellation)
    {
        var standing = things.StandingOf(act.Thing);
        var account = cast.AccountOf(act.By);
        var path = act.Path;
        if (path.Contains("{id}", StringComparison.Ordinal))
        {
            path = path.Replace("{id}", $"{await things.IdOfAsync(act.Thing, cancellation)}", StringComparison.Ordinal);
        }

        path = await things.FillPathAsync(path, act.Thing.Agency, cancellation);
        var body = act.Body is null ? null : await things.FillAsync(act.Body, act.Thing.Agency, cancellation);
        for (var reread = 0; ; reread++)
        {
            if (act.Versioned && body is not null)
            {
                body["version"] = standing.Version ?? 1;
            }

            var key = name is null || act.Method == HttpMethod.Get ? null : $"{NameBasedId.Of(name):N}";
            var answer = await api.SendAsync(account, act.Method, path, body, act.At, key, cancellation);

            // Another act may have moved it on meanwhile, as a plan's decision does with its card: look again and repeat what still applies.
            if (answer.Code?.EndsWith(".stale", StringComparison.Ordinal) is true && answer.NumberOf("currentVersion") is { } current && reread < MostRereads)
            {
                standing.Version = current;
                continue;
            }

            return answer;
        }
    }

    private void Note(Act act, Answer answer)
    {
        if (act.Thing.Kind == ThingKind.Card && act.Opens && answer.TextOf("taskCardId") is { } id)
        {
            things.Name(act.Thing, Guid.Parse(id));
        }

        if (act.Method != HttpMethod.Get)
        {
            things.StandingOf(act.Thing).Version = answer.NumberOf("version") ?? things.StandingOf(act.Thing).Version;
        }
    }

    /// <summary>Whether the refusal says that it was done before.</summary>
    private static bool IsThere(Act act, Answer answer) =>
        answer.Code is "request.key-reused" or "task.has-card"
        || (act.Opens && answer.Code is { } code && (code.EndsWith("exists", StringComparison.Ordinal) || code.EndsWith("-taken", StringComparison.Ordinal)));
}
