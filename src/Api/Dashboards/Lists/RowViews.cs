using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Dashboards;

/// <summary>The card of a row.</summary>
/// <param name="Href">The card; its trail tells the facts from which the row comes.</param>
public sealed record CardLink(Guid TaskCardId, string Title, string TaskCode, string Href, string Trail)
{
    internal static CardLink Of(CardName card) => new(card.TaskCardId, card.Title, card.TaskCode, HrefOf(card.TaskCardId), $"{HrefOf(card.TaskCardId)}/trail");

    internal static string HrefOf(Guid taskCardId) => $"/api/task-cards/{taskCardId}";
}

/// <summary>A task card in a list.</summary>
public sealed record CardItem(
    Guid TaskCardId, long Version, TaskSubject Task, string Title, Official Owner, TaskCardStage Stage, string? Cycle, DateOnly OpenedOn, DateOnly? ClosedOn, string Href, string Trail)
{
    internal static CardItem Of(CardLine line) => new(
        line.TaskCardId, line.Version, line.Task, line.Title, line.Owner, line.Stage, line.Cycle, line.OpenedOn, line.ClosedOn, CardLink.HrefOf(line.TaskCardId),
        $"{CardLink.HrefOf(line.TaskCardId)}/trail");
}

/// <summary>A milestone in a list, as it stood on the day.</summary>
/// <param name="Percent">What was last reported.</param>
/// <param name="ExpectedPercent">How far it would be if the work went evenly over its days.</param>
public sealed record MilestoneItem(
    CardLink Card,
    string Cycle,
    string Code,
    string Title,
    string DepartmentCode,
    DateOnly From,
    DateOnly DueOn,
    Official Responsible,
    IReadOnlyList<string> After,
    MilestoneState State,
    int Percent,
    decimal ExpectedPercent,
    DateTimeOffset? ReachedAt,
    string? Report,
    Official? ReportedBy,
    DateTimeOffset? ReportedAt)
{
    internal static MilestoneItem Of(MilestoneLine line) => new(
        CardLink.Of(line.Card), line.Milestone.Cycle, line.Milestone.Code, line.Milestone.Title, line.Milestone.DepartmentCode, line.Milestone.FirstDay,
        line.Milestone.DueOn, line.Milestone.Responsible, line.Milestone.After.Length == 0 ? [] : line.Milestone.After.Split(','), line.State, line.Percent,
        line.ExpectedPercent, line.Milestone.ReachedAt, line.Milestone.Report, line.Milestone.ReportedBy, line.Milestone.ReportedAt);
}

/// <summary>An indicator in a list.</summary>
/// <param name="IsPinned">Whether the self-evaluation put its value down.</param>
public sealed record IndicatorItem(
    CardLink Card,
    string Cycle,
    string Code,
    string Name,
    string DepartmentCode,
    string Unit,
    IndicatorDirection Direction,
    IndicatorSource Source,
    decimal? Baseline,
    decimal Target,
    decimal? Value,
    DateTimeOffset? ValueAt,
    decimal? AttainmentPercent,
    bool IsPinned,
    IndicatorState State)
{
    internal static IndicatorItem Of(IndicatorLine line) => new(
        CardLink.Of(line.Card), line.Indicator.Cycle, line.Indicator.Code, line.Indicator.Name, line.Indicator.DepartmentCode, line.Indicator.Unit,
        line.Indicator.Direction, line.Indicator.Source, line.Indicator.Baseline, line.Indicator.Target, line.Indicator.Value, line.Indicator.ValueAt,
        line.Indicator.AttainmentPercent, line.Indicator.IsPinned, line.State);
}

/// <summary>An improvement point in a list, as it stood on the day.</summary>
/// <param name="AgeDays">How many days it had been open; none for what was declined or closed.</param>
/// <param name="CarriedInto">The later cycles whose plans show it.</param>
public sealed record PointItem(
    CardLink Card,
    Guid PointId,
    string Cycle,
    string Theme,
    string Text,
    string DepartmentCode,
    Official Owner,
    Official RaisedBy,
    DateTimeOffset RaisedAt,
    DateOnly DueOn,
    PointStatus Status,
    bool IsOverdue,
    int? AgeDays,
    string? Answer,
    DateTimeOffset? AnsweredAt,
    string? Result,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<string> CarriedInto)
{
    internal static PointItem Of(PointLine line) => new(
        CardLink.Of(line.Card), line.Point.Id, line.Point.Cycle, line.Point.Theme, line.Point.Text, line.Point.DepartmentCode, line.Point.Owner, line.Point.RaisedBy,
        line.Point.RaisedAt, line.Point.DueOn, line.Status, line.IsOverdue, line.AgeDays, line.Point.Answer, line.Point.AnsweredAt, line.Point.Result,
        line.Point.ClosedAt, line.Point.CarriedInto.Length == 0 ? [] : line.Point.CarriedInto.Split(','));
}

/// <summary>A cycle of a card in a list.</summary>
public sealed record CycleItem(CardLink Card, CycleRow Cycle)
{
    internal static CycleItem Of(CycleLine line) => new(CardLink.Of(line.Card), line.Cycle);
}

/// <summary>Something that somebody did on a card.</summary>
/// <param name="EventId">The fact in the log.</param>
/// <param name="Version">Its place in the card's stream.</param>
public sealed record ActivityItem(
    Guid EventId,
    Guid TaskCardId,
    long Version,
    TaskAct Act,
    Official By,
    string? Cycle,
    string? About,
    int? Percent,
    string? Detail,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string Trail)
{
    internal static ActivityItem Of(TaskActivity activity) => new(
        activity.Id, activity.TaskCardId, activity.Version, activity.Act, activity.By, activity.Cycle, activity.About, activity.Percent, activity.Detail,
        activity.OccurredAt, activity.RecordedAt, $"{CardLink.HrefOf(activity.TaskCardId)}/trail");
}

/// <param name="AsOf">Every fact that was recorded before is in it.</param>
public sealed record ActivityPage(IReadOnlyList<ActivityItem> Items, string? Next, DateTimeOffset AsOf, double BehindBySeconds);
