namespace OnNara.Domain.DailyWork;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidDailyWorkRequest(string Rule, string Message) : Refusal($"daily-work.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record DailyWorkNotFound() : Refusal("daily-work.not-found", "You have planned no such work, or there is no such person whose work you may read.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record DailyWorkDone(DailyWorkStatus WorkStatus) : Refusal("daily-work.done", $"It is {WorkStatus} already; plan something new.");

public sealed record DailyWorkDayTooFar(int Days) : InvalidDailyWorkRequest("day-too-far", $"A day's work is planned at most {Days} days ahead or afterwards.");

public sealed record DailyWorkDayUnchanged() : InvalidDailyWorkRequest("day-unchanged", "It stands on this day already; name another one.");

public sealed record DailyWorkItemsMissing(int Limit) : InvalidDailyWorkRequest("items-missing", $"Plan 1 to {Limit} things at once.");

public sealed record DailyWorkMonthFull(int Limit) : Refusal("daily-work.month-full", $"A month holds at most {Limit} planned things of one person.");

public sealed record DailyWorkItemExists(Guid ItemId) : Refusal("daily-work.item-exists", "A piece of work with this id exists already; choose another id.");

public sealed record MilestoneWithoutCard() : InvalidDailyWorkRequest("milestone-without-card", "A milestone belongs to a task card; name the card too.");

public sealed record MinutesImpossible() : InvalidDailyWorkRequest("minutes-impossible", "A day has from 0 to 1440 minutes.");

public sealed record DailyWorkTextNotAcceptable(string Field, string Fault) : InvalidDailyWorkRequest("text-not-acceptable", $"{Field} {Fault}.");

internal static class DailyWorkTexts
{
    public const int Limit = 2_000;
    public const int CodeLimit = 100;

    public static Refusal? Needed(string field, string? text, int limit = Limit) =>
        Wording.FaultOf(text, limit) is { } fault ? new DailyWorkTextNotAcceptable(field, fault) : null;
}
