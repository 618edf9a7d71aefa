using OnNara.Domain.Organizations;

namespace OnNara.Domain.DailyWork;

/// <summary>A person plans the work of one day: that of a coming one, or what came up on a day just past.</summary>
public sealed record PlanWork(Actor By, DateTimeOffset At, DateOnly Day, IReadOnlyList<PlannedWork> Items)
{
    public const int ItemLimit = 50;
    public const int MonthLimit = 1_000;

    public static Decision Decide(WorkMonth? month, PlanWork command)
    {
        if (Refusal.FirstOf(
            WorkDays.Check(command.Day, OfficeDay.Of(command.At)),
            command.Items.Count is 0 or > ItemLimit ? new DailyWorkItemsMissing(ItemLimit) : null,
            (month?.Items.Count ?? 0) + command.Items.Count > MonthLimit ? new DailyWorkMonthFull(MonthLimit) : null,
            command.Items.Select(Check).FirstOrDefault(fault => fault is not null)) is { } refusal)
        {
            return refusal;
        }

        var known = (month?.Items.Select(i => i.ItemId) ?? []).ToHashSet();
        return command.Items.FirstOrDefault(i => !known.Add(i.ItemId)) is { } twice
            ? new DailyWorkItemExists(twice.ItemId)
            : Decision.Accept(new WorkPlanned(command.By.PersonId, command.By.Official, command.At, command.Day, command.Items));
    }

    private static Refusal? Check(PlannedWork work) => Refusal.FirstOf(
        DailyWorkTexts.Needed("text", work.Text),
        work is { MilestoneCode: not null, TaskCardId: null } ? new MilestoneWithoutCard() : null,
        work.MilestoneCode is { } code ? DailyWorkTexts.Needed("milestoneCode", code, DailyWorkTexts.CodeLimit) : null);
}

public sealed record FinishWork(Actor By, DateTimeOffset At, Guid ItemId, string Result, int? Minutes)
{
    public static Decision Decide(WorkMonth? month, FinishWork command) =>
        Refusal.FirstOf(
            OpenWork.Check(month, command.ItemId),
            DailyWorkTexts.Needed("result", command.Result),
            command.Minutes is < 0 or > 24 * 60 ? new MinutesImpossible() : null) is { } refusal
            ? refusal
            : Decision.Accept(new WorkFinished(command.By.Official, command.At, command.ItemId, command.Result, command.Minutes));
}

/// <summary>Puts it off to another day. Where that day lies in another month, its stream takes it on under a new id.</summary>
public sealed record PostponeWork(Actor By, DateTimeOffset At, Guid ItemId, DateOnly ToDay, string Reason)
{
    public static Decision Decide(WorkMonth? month, PostponeWork command) =>
        Refusal.FirstOf(
            OpenWork.Check(month, command.ItemId),
            WorkDays.Check(command.ToDay, OfficeDay.Of(command.At)),
            month?.Find(command.ItemId)?.Day == command.ToDay ? new DailyWorkDayUnchanged() : null,
            DailyWorkTexts.Needed("reason", command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new WorkPostponed(command.By.Official, command.At, command.ItemId, command.ToDay, command.Reason));

    /// <summary>What the other month plans where it takes the work on.</summary>
    /// <param name="newId">The id under which it stands there.</param>
    public static PlanWork Onward(DailyWorkItem item, PostponeWork command, Guid newId) =>
        new(command.By, command.At, command.ToDay, [new(newId, item.Text, item.TaskCardId, item.MilestoneCode)]);
}

public sealed record DropWork(Actor By, DateTimeOffset At, Guid ItemId, string Reason)
{
    public static Decision Decide(WorkMonth? month, DropWork command) =>
        Refusal.FirstOf(
            OpenWork.Check(month, command.ItemId),
            DailyWorkTexts.Needed("reason", command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new WorkDropped(command.By.Official, command.At, command.ItemId, command.Reason));
}

internal static class OpenWork
{
    public static Refusal? Check(WorkMonth? month, Guid itemId) =>
        month?.Find(itemId) is not { } item ? new DailyWorkNotFound()
        : item.Status != DailyWorkStatus.Planned ? new DailyWorkDone(item.Status)
        : null;
}

internal static class WorkDays
{
    private const int Farthest = 366;

    public static Refusal? Check(DateOnly day, DateOnly today) =>
        Math.Abs(day.DayNumber - today.DayNumber) > Farthest ? new DailyWorkDayTooFar(Farthest) : null;
}
