using OnNara.Domain.Organizations;

namespace OnNara.Domain.DailyWork;

// What a person plans for a day and gets done: a stream for each person and month.

/// <param name="PersonId">Whose work it is.</param>
public sealed record WorkPlanned(Guid PersonId, Official By, DateTimeOffset At, DateOnly Day, IReadOnlyList<PlannedWork> Items);

/// <param name="Minutes">How long it took; none where nobody counted.</param>
public sealed record WorkFinished(Official By, DateTimeOffset At, Guid ItemId, string Result, int? Minutes);

/// <summary>It moves to another day; a day of another month takes it on in a stream of its own.</summary>
public sealed record WorkPostponed(Official By, DateTimeOffset At, Guid ItemId, DateOnly ToDay, string Reason);

public sealed record WorkDropped(Official By, DateTimeOffset At, Guid ItemId, string Reason);
