using OnNara.Domain.Organizations;

namespace OnNara.Domain.Functions;

// Every fact of a unit task. `From` is the first day on which it holds; for a retirement the first day on which the unit task is no
// longer there. `At` is when it was recorded, `By` who did it.

/// <summary>A fact of the unit task that it names; one act may record facts of several.</summary>
public interface IUnitTaskFact
{
    string Code { get; }
}

/// <param name="SmallFunctionCode">Where it stands in the government's tree; none where the agency has yet to classify it.</param>
/// <param name="Continues">The unit tasks of which it was split off, or which were merged into it.</param>
public sealed record UnitTaskEstablished(
    string Code,
    string Name,
    string DepartmentCode,
    string? SmallFunctionCode,
    RetentionPeriod Retention,
    DisclosureClass Disclosure,
    IReadOnlyList<int> Clauses,
    IReadOnlyList<string> Continues,
    DateOnly From,
    Official By,
    DateTimeOffset At) : IUnitTaskFact;

public sealed record UnitTaskRenamed(string Code, string Name, DateOnly From, Official By, DateTimeOffset At) : IUnitTaskFact;

/// <summary>Another department answers for the unit task from now on; it belongs to one at a time.</summary>
public sealed record UnitTaskMoved(string Code, string DepartmentCode, DateOnly From, Official By, DateTimeOffset At) : IUnitTaskFact;

/// <summary>It belongs to another small function from now on.</summary>
public sealed record UnitTaskReclassified(string Code, string SmallFunctionCode, DateOnly From, Official By, DateTimeOffset At) : IUnitTaskFact;

/// <summary>What documents filed under it get from now on; those that are registered already keep what they have.</summary>
public sealed record UnitTaskDefaultsChanged(
    string Code,
    RetentionPeriod Retention,
    DisclosureClass Disclosure,
    IReadOnlyList<int> Clauses,
    string Reason,
    DateOnly From,
    Official By,
    DateTimeOffset At) : IUnitTaskFact;

/// <param name="Successors">The unit tasks of the agency that are used in its place.</param>
public sealed record UnitTaskRetired(
    string Code, string Reason, IReadOnlyList<string> Successors, DateOnly From, Official By, DateTimeOffset At) : IUnitTaskFact;
