using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Work;

/// <summary>A task that the reader owns or works on.</summary>
/// <param name="Version">The version of the card, for acting on it right away.</param>
/// <param name="Next">The milestone that is due next and has not been reached; none where no plan holds or all are reached.</param>
public sealed record MyTask(
    Guid TaskCardId, long Version, TaskSubject Task, string Title, Official Owner, bool IsOwn, TaskCardStage Stage, string? Cycle, DateTimeOffset LastActAt, NextMilestone? Next)
{
    internal static MyTask Of(TaskCardRow row, Guid reader) => new(
        row.Id, row.Version, row.Card.Subject, row.Card.Title, row.Card.Owner, row.OwnerId == reader, row.Stage, row.Cycle, row.Card.LastActAt,
        row.Card.Current is { Plan: { } plan } cycle
            ? plan.Milestones.Where(m => cycle.ProgressOf(m.Code)?.ReachedAt is null).OrderBy(m => m.DueOn).Select(m => NextMilestone.Of(m, cycle)).FirstOrDefault()
            : null);
}

public sealed record NextMilestone(string Code, string Title, DateOnly DueOn, Official Responsible, int Percent)
{
    internal static NextMilestone Of(Milestone milestone, Cycle cycle) =>
        new(milestone.Code, milestone.Title, milestone.DueOn, milestone.Responsible, cycle.ProgressOf(milestone.Code)?.Percent ?? 0);
}
