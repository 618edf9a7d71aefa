using OnNara.Domain.Organizations;

namespace OnNara.Domain.ManagedTasks;

// Every fact of a managed task's stream. `By` is the person as then recorded, `At` the time at which it happened.

/// <param name="Goal">What the agency wants to reach by it.</param>
/// <param name="From">The first day on which a card can be opened for it.</param>
public sealed record ManagedTaskEstablished(
    string AgencyCode, string Code, string Name, string Goal, string DepartmentCode, IReadOnlyList<string> UnitTaskCodes, DateOnly From, Official By, DateTimeOffset At);

public sealed record ManagedTaskRenamed(string Name, string Goal, Official By, DateTimeOffset At);

public sealed record ManagedTaskUnitTasksChanged(IReadOnlyList<string> UnitTaskCodes, Official By, DateTimeOffset At);

/// <summary>Another department of the agency answers for it.</summary>
public sealed record ManagedTaskMoved(string DepartmentCode, Official By, DateTimeOffset At);

/// <summary>No card is opened for it any more; one that is open goes on until it is closed.</summary>
public sealed record ManagedTaskRetired(string Reason, Official By, DateTimeOffset At);
