using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>An improvement point as somebody raises it.</summary>
/// <param name="Owner">Who is to answer it, as in service on the day; none who is not.</param>
/// <param name="DueOn">By which day it is to be answered.</param>
public sealed record NewPoint(Guid PointId, string Theme, string Text, Guid OwnerId, Official? Owner, DateOnly DueOn)
{
    internal ImprovementPointRaised RaisedBy(TaskCardStanding by, string cycle) => new(by.By, by.At, cycle, PointId, Theme, Text, Owner!, DueOn);
}

/// <summary>Says what is to be better next time, who answers it and by when.</summary>
public sealed record RaisePoint(TaskCardStanding By, NewPoint Point)
{
    public static Decision Decide(TaskCard card, RaisePoint command) =>
        Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.RaisePoint),
            PointRules.Check(card, [command.Point], command.By.Day)) is { } refusal
            ? refusal
            : Decision.Accept(command.Point.RaisedBy(command.By, card.Current!.Name));
}

internal static class PointRules
{
    public const int ThemeLimit = 100;
    public const int PointLimit = 50;

    public static Refusal? Check(TaskCard card, IReadOnlyList<NewPoint> points, DateOnly day) =>
        points.Count + card.Points.Count(p => p.Cycle == card.Current?.Name) > PointLimit ? new TooManyPoints(PointLimit)
        : points.Select(point => Check(card, points, point, day)).FirstOrDefault(refusal => refusal is not null);

    public static Refusal? NotPast(DateOnly dueOn, DateOnly day) => dueOn < day ? new PointDueInPast(dueOn) : null;

    private static Refusal? Check(TaskCard card, IReadOnlyList<NewPoint> points, NewPoint point, DateOnly day) => Refusal.FirstOf(
        TaskTexts.Of("theme", point.Theme, ThemeLimit),
        TaskTexts.Text("text", point.Text),
        point.Owner is null ? new TaskPersonUnknown(point.OwnerId) : null,
        NotPast(point.DueOn, day),
        card.Points.Any(p => p.PointId == point.PointId) || points.Count(p => p.PointId == point.PointId) > 1 ? new PointExists(point.PointId) : null);
}
