using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>Where a step of the reporting path stands.</summary>
public enum StepStatus
{
    /// <summary>Earlier steps are still open.</summary>
    Waiting,

    /// <summary>It waits for its person.</summary>
    Current,

    /// <summary>Its person keeps it, with a reason and a date.</summary>
    Held,

    Done,

    /// <summary>Passed over for absence, with the reason.</summary>
    Skipped,
}

/// <summary>A step of the reporting path of the running round.</summary>
/// <param name="Number">Counts from 1 within a round and is never given twice in it.</param>
/// <param name="Stage">Steps of one stage are open together; the path goes on when all have answered.</param>
public sealed record PathStep(int Number, int Stage, StepAct Act, Official Assignee, StepStatus Status = StepStatus.Waiting)
{
    public bool IsOpen => Status is StepStatus.Current or StepStatus.Held;
}

/// <summary>
/// Under which right somebody acted. Both members may be set: a proxy who signs for a delegate shows both marks
/// (Enforcement Rule, art. 7).
/// </summary>
/// <param name="DelegatedUnder">The delegation rule that gives the decision to this post.</param>
/// <param name="ProxyUnder">The order under which the actor signed for somebody absent, with that person as then recorded.</param>
public sealed record Authority(DelegationRule? DelegatedUnder, ActingAppointment? ProxyUnder)
{
    /// <summary>The actor's own right.</summary>
    public static readonly Authority Own = new(null, null);
}

/// <summary>Arithmetic of the reporting path; no rule of the office beyond the order of its stages.</summary>
public static class ReportingPath
{
    /// <summary>The steps that open when every earlier stage is closed; none when something is still open or nothing is left.</summary>
    public static IReadOnlyList<PathStep> NextToOpen(IReadOnlyList<PathStep> path)
    {
        if (path.Any(s => s.IsOpen))
        {
            return [];
        }

        var waiting = path.Where(s => s.Status == StepStatus.Waiting).ToList();
        return waiting.Count == 0 ? [] : [.. waiting.Where(s => s.Stage == waiting.Min(w => w.Stage))];
    }

    public static IReadOnlyList<PathStep> With(this IReadOnlyList<PathStep> path, int number, StepStatus status) =>
        [.. path.Select(s => s.Number == number ? s with { Status = status } : s)];

    /// <summary>Closes a step and names the facts that follow: the steps that are now reached.</summary>
    public static IEnumerable<StepReached> ReachedAfterClosing(IReadOnlyList<PathStep> path, int number, StepStatus closedAs, DateTimeOffset at) =>
        NextToOpen(path.With(number, closedAs)).Select(s => new StepReached(at, s.Number, s.Act, s.Assignee));
}
