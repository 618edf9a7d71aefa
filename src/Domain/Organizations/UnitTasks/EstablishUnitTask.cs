using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

public sealed record EstablishUnitTask(
    string Code,
    string Name,
    string DepartmentCode,
    RetentionPeriod Retention,
    DisclosureClass Disclosure,
    IReadOnlyList<int> Clauses,
    DateOnly From,
    Official By,
    DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            RefuseCode("code", Code),
            RefuseName("name", Name),
            Disclosure == DisclosureClass.Open == (Clauses.Count == 0) && Clauses.All(c => c is >= 1 and <= 8) ? null : new DisclosureClausesWrong(),
            organization.KnowsUnitTask(Code) ? new UnitTaskCodeTaken(Code) : null,
            organization.RefusalToSeat(DepartmentCode, From))
        .Or(new UnitTaskEstablished(Code, Name, DepartmentCode, Retention, Disclosure, [.. Clauses.Distinct().Order()], From, By, At));
}

public sealed record MoveUnitTask(string Code, string DepartmentCode, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            organization.UnitTaskOn(Code, From) is null ? new UnknownUnitTask(Code) : null,
            organization.RefusalToSeat(DepartmentCode, From))
        .Or(new UnitTaskMoved(Code, DepartmentCode, From, By, At));
}

public sealed record RetireUnitTask(string Code, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        (organization.UnitTaskOn(Code, From) is null ? new UnknownUnitTask(Code) : null).Or(new UnitTaskRetired(Code, From, By, At));
}
