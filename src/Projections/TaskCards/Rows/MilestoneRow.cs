using System.Globalization;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>A milestone of the plan that holds, and how far it is. What the card as a whole is called stands in the card's row alone, so that an act writes only what it changes.</summary>
/// <param name="DepartmentCode">The department of the task's owner: it tells who may see the row.</param>
/// <param name="After">Codes of those that have to be reached before, separated by commas, which no code holds.</param>
/// <param name="EndedAt">When its cycle or its card was closed; none while it can still be reached.</param>
public sealed record MilestoneRow(
    string Id,
    Guid TaskCardId,
    string Cycle,
    string Code,
    string Title,
    string DepartmentCode,
    DateOnly FirstDay,
    DateOnly DueOn,
    Official Responsible,
    string After,
    int Percent,
    string? Report,
    Official? ReportedBy,
    DateTimeOffset? ReportedAt,
    DateTimeOffset? ReachedAt,
    DateTimeOffset? EndedAt)
{
    public Guid ResponsibleId => Responsible.PersonId;

    public DateOnly? ReportedOn => ReportedAt is { } at ? OfficeDay.Of(at) : null;

    public DateOnly? ReachedOn => ReachedAt is { } at ? OfficeDay.Of(at) : null;

    public DateOnly? EndedOn => EndedAt is { } at ? OfficeDay.Of(at) : null;

    /// <summary>What is due first comes first.</summary>
    public string SortOrder => string.Create(CultureInfo.InvariantCulture, $"{DueOn:yyyyMMdd}/{Id}");

    internal static string IdOf(Guid taskCardId, string cycle, string code) => $"{taskCardId:N}/{cycle}/{code}";

    internal static IEnumerable<MilestoneRow> Of(TaskCard? card) =>
        from cycle in card?.Cycles ?? []
        from milestone in cycle.Plan?.Milestones ?? []
        let progress = cycle.ProgressOf(milestone.Code)
        select new MilestoneRow(
            IdOf(card!.Id, cycle.Name, milestone.Code), card.Id, cycle.Name, milestone.Code, milestone.Title, card.Owner.DepartmentCode, milestone.From,
            milestone.DueOn, milestone.Responsible, string.Join(',', milestone.After), progress?.Percent ?? 0, progress?.Report, progress?.By,
            progress?.At.ToUniversalTime(), progress?.ReachedAt?.ToUniversalTime(), (cycle.ClosedAt ?? card.ClosedAt)?.ToUniversalTime());
}
