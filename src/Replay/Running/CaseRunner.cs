using OnNara.Client;
using OnNara.Replay.Planning;

namespace OnNara.Replay.Running;

/// <summary>Carries out one case, act by act, each by its own person. What is refused is kept, not forced, and the next act is tried.</summary>
public sealed class CaseRunner(ApiClient api, Stage stage, Tally tally)
{
    private const int MostRereads = 5;

    private readonly Dictionary<int, Subject> _subjects = [];

    public async Task RunAsync(CasePlan plan, CancellationToken cancellation)
    {
        // What the case's own attributes tell is no event of the log.
        var acts = plan.Beginnings.Select(a => (Act: a, Place: (int?)null))
            .Concat(plan.Acts.Select((a, place) => (a, (int?)place)))
            .Concat(plan.Endings.Select(a => (a, (int?)null)));
        foreach (var (act, place) in acts)
        {
            if (cancellation.IsCancellationRequested)
            {
                tally.CaseLeftOff();
                return;
            }

            if (act.Unmatched is { } unmatched)
            {
                tally.Refused(act.Activity, unmatched, "");
            }

            var told = place is { } number ? new ToldAs(act.Activity, plan.Case.Name, $"{number + 1}") : null;
            foreach (var command in act.Commands)
            {
                // An act that has begun is finished: half of one is what no log holds.
                var answer = await SendAsync(command, told, CancellationToken.None);
                if (answer.IsDone && place is { } done)
                {
                    tally.Done(plan.Case, done);
                }

                if (!answer.IsDone)
                {
                    tally.Refused(command);
                    tally.Refused(act.Activity, answer.Code!, $"{plan.Case.Name}: {command.Kind} at {command.At:O}: {answer.TextOf("detail")}");
                    break;
                }
            }
        }

        tally.CaseDone();
    }

    private async Task<Answer> SendAsync(PlannedCommand command, ToldAs? told, CancellationToken cancellation)
    {
        if (!_subjects.TryGetValue(command.Subject, out var subject))
        {
            _subjects[command.Subject] = subject = new(Guid.CreateVersion7());
        }

        var account = stage.AccountOf(command.By);
        for (var reread = 0; ; reread++)
        {
            tally.Sent();
            var (method, path, body) = new Requests(stage, _subjects).Of(command, subject);
            var answer = await api.SendAsync(account, method, path, body, command.At, null, cancellation, told);
            if (answer.IsDone)
            {
                subject.Version = answer.NumberOf("version") ?? subject.Version;
                subject.Id = answer.IdOf("taskCardId") ?? subject.Id;
                return command is PlannedPlanSubmission plan ? await MeetPlanAsync(plan, subject.Id, answer, cancellation) : answer;
            }

            // Word from a recipient may have come in between: whoever acts reads again and repeats what still applies.
            if (answer.Code?.EndsWith(".stale", StringComparison.Ordinal) is true && answer.NumberOf("currentVersion") is { } current && reread < MostRereads)
            {
                subject.Version = current;
                tally.Reread();
                continue;
            }

            return answer;
        }
    }

    /// <summary>The one who decides a plan reads its card and its document first, as anybody does before signing.</summary>
    private async Task<Answer> MeetPlanAsync(PlannedPlanSubmission plan, Guid card, Answer sent, CancellationToken cancellation)
    {
        var decider = stage.AccountOf(plan.Decider);
        var seen = await api.GetAsync(decider, $"api/task-cards/{card}", cancellation);
        if (!seen.IsDone)
        {
            return seen;
        }

        var documentId = seen.Body.GetProperty("card").GetProperty("cycles").EnumerateArray().Last().GetProperty("inFlight").GetProperty("documentId").GetGuid();
        var document = await api.GetAsync(decider, $"api/documents/{documentId}", cancellation);
        if (!document.IsDone)
        {
            return document;
        }

        _subjects[plan.Document] = new(documentId) { Version = document.NumberOf("version") ?? 0 };
        return sent;
    }
}

/// <summary>A document, something taken in, or a task card, as the product knows it.</summary>
public sealed class Subject(Guid id)
{
    /// <summary>What we call it, until the product says what it calls it.</summary>
    public Guid Id { get; set; } = id;

    public long Version { get; set; }
}
