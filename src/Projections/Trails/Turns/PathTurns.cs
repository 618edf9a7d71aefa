using JasperFx.Events;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Trails;

/// <summary>Tells the turns of a document from its facts.</summary>
public static class PathTurns
{
    /// <summary>All turns of one document from its whole stream, in the order in which they began.</summary>
    public static IReadOnlyList<PathTurn> Of(IEnumerable<IEvent> stream)
    {
        var turns = new Dictionary<Guid, PathTurn>();
        TurnThread? thread = null;
        foreach (var fact in stream)
        {
            var (next, changed) = Take(thread, fact);
            foreach (var turn in changed)
                turns[turn.Id] = turn;
            thread = next;
        }

        return [.. turns.Values.OrderBy(turn => turn.SortOrder, StringComparer.Ordinal)];
    }

    /// <summary>The thread after the fact, and the turns that the fact began or ended.</summary>
    internal static (TurnThread? Thread, IReadOnlyList<PathTurn> Changed) Take(TurnThread? thread, IEvent fact) => (thread, fact.Data) switch
    {
        (null, DocumentDrafted e) => (new(e.DocumentId, e.Draft.Title, e.Draft.Matter, e.By.DepartmentCode, e.Draft.DueAt, e.By), []),
        (null, _) => (null, []),
        ({ } t, DocumentRevised e) => (t with { Title = e.Draft.Title, Matter = e.Draft.Matter, DueAt = e.Draft.DueAt }, []),
        ({ } t, ContentEdited e) => (t with { Title = e.Title }, []),
        ({ } t, DrafterChanged e) => (t with { DepartmentCode = e.To.DepartmentCode }, []),
        ({ } t, DocumentSubmitted e) => (t with { Round = e.Round, LastBy = e.By }, []),
        ({ } t, StepReached e) => t.Begin(fact.Id, e.Step, e.Act, e.Assignee, e.At),
        ({ } t, StepHandedOver e) => t.HandOver(fact.Id, e),
        ({ } t, var data) => EndingOf(data) is { } ending ? t.End(ending) : (t, []),
    };

    private static Ending? EndingOf(object fact) => fact switch
    {
        StepApproved e => new(e.Step, TurnOutcome.Approved, e.By, e.At) { Authority = e.Authority, Dissents = e.Dissents },
        ConsultationGiven e => new(e.Step, TurnOutcome.Consulted, e.By, e.At) { Authority = e.Authority, Dissents = !e.Agrees },
        StepSkipped e => new(e.Step, TurnOutcome.Skipped, e.By, e.At),
        DecisionMade e => new(e.Step, TurnOutcome.Decided, e.By, e.At) { Authority = e.Authority, Rest = TurnOutcome.Stopped },
        DocumentReturned e => new(e.Step, TurnOutcome.Returned, e.By, e.At) { Authority = e.Authority, Rest = TurnOutcome.Stopped },
        DocumentRecalled e => new(null, TurnOutcome.Recalled, e.By, e.At) { Rest = TurnOutcome.Recalled },
        _ => null,
    };

    private static (TurnThread Thread, IReadOnlyList<PathTurn> Changed) Begin(this TurnThread thread, Guid id, int step, StepAct act, Official assignee, DateTimeOffset at)
    {
        var turn = new PathTurn(
            id, thread.Id, thread.Title, thread.Matter, thread.DepartmentCode, thread.Round, step, act, assignee, thread.LastBy, at.ToUniversalTime(),
            thread.DueAt?.ToUniversalTime());
        return (thread with { Open = [.. thread.Open, turn] }, [turn]);
    }

    // The giver's turn is over and the successor's begins: how long either had it is counted for each.
    private static (TurnThread Thread, IReadOnlyList<PathTurn> Changed) HandOver(this TurnThread thread, Guid id, StepHandedOver fact)
    {
        if (thread.Open.FirstOrDefault(turn => turn.Step == fact.Step) is not { } given)
            return (thread, []);
        var (ended, closed) = thread.End(new(fact.Step, TurnOutcome.HandedOver, fact.By, fact.At));
        var (begun, opened) = (ended with { LastBy = fact.From }).Begin(id, fact.Step, given.Act, fact.To, fact.At);
        return (begun, [.. closed, .. opened]);
    }

    private static (TurnThread Thread, IReadOnlyList<PathTurn> Changed) End(this TurnThread thread, Ending ending)
    {
        var ended = thread.Open.Where(turn => turn.Step == ending.Step || ending.Rest is not null).ToList();
        return (
            thread with { Open = [.. thread.Open.Except(ended)], LastBy = ending.By },
            [.. ended.Select(turn => turn.Step == ending.Step ? ending.Close(turn) : turn with { ClosedAt = ending.ClosedAt, ClosedBy = ending.By, Outcome = ending.Rest })]);
    }

    /// <param name="Step">The step at which it was done; none where it was done to the document as a whole.</param>
    private sealed record Ending(int? Step, TurnOutcome Outcome, Official By, DateTimeOffset At)
    {
        public Authority? Authority { get; init; }

        public bool Dissents { get; init; }

        /// <summary>What becomes of the other open turns; none where they stay open.</summary>
        public TurnOutcome? Rest { get; init; }

        public DateTimeOffset ClosedAt => At.ToUniversalTime();

        public PathTurn Close(PathTurn turn) => turn with
        {
            ClosedAt = ClosedAt,
            ClosedBy = By,
            Outcome = Outcome,
            Dissents = Dissents,
            IsDelegated = Authority?.DelegatedUnder is not null,
            IsProxy = Authority?.ProxyUnder is not null,
        };
    }
}
