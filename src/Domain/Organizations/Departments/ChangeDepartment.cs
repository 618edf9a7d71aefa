using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

public sealed record RenameDepartment(string Code, string Name, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(RefuseName("name", Name), organization.RefusalIfNoDepartment(Code, From)).Or(new DepartmentRenamed(Code, Name, From, By, At));
}

/// <summary>Says which post heads the department.</summary>
public sealed record NameHeadPost(string DepartmentCode, string HeadPost, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(RefuseName("headPost", HeadPost), organization.RefusalIfNoDepartment(DepartmentCode, From))
        .Or(new HeadPostNamed(DepartmentCode, HeadPost, From, By, At));
}

/// <summary>Puts a department, with all that stands under it, under another one.</summary>
public sealed record MoveDepartment(string Code, string ParentCode, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization)
    {
        var moved = new DepartmentMoved(Code, ParentCode, From, By, At);
        var refusal = organization.RefusalIfNoDepartment(Code, From);
        refusal ??= organization.RootCode == Code ? new RootDepartmentStays(Code) : null;
        refusal ??= organization.RefusalAsSuperior(ParentCode, From);
        refusal ??= Organization.Evolve(organization, moved)!.CycleThrough(Code, From) is { } day ? new DepartmentCycle(Code, ParentCode, day) : null;
        return refusal.Or(moved);
    }
}

/// <summary>Closes a department that nothing and nobody belongs to any more.</summary>
/// <param name="HasUnitTasks">Whether it answers for a unit task on or after that day.</param>
public sealed record CloseDepartment(string Code, bool HasUnitTasks, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            organization.RefusalIfNoDepartment(Code, From),
            organization.RootCode == Code ? new RootDepartmentStays(Code) : null,
            organization.WhatKeepsOpen(Code, From) is { } holds ? new DepartmentNotEmpty(Code, holds) : null,
            HasUnitTasks ? new DepartmentNotEmpty(Code, "unit tasks") : null)
        .Or(new DepartmentClosed(Code, From, By, At));
}
