using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

/// <param name="ParentCode">None for the root department, of which an agency has exactly one.</param>
public sealed record EstablishDepartment(
    string Code, string Name, string? ParentCode, string HeadPost, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            RefuseCode("code", Code),
            RefuseName("name", Name),
            RefuseName("headPost", HeadPost),
            organization.KnowsDepartment(Code) ? new DepartmentCodeTaken(Code) : null,
            ParentCode is null
                ? organization.RootCode is { } root ? new RootDepartmentExists(root) : null
                : organization.RefusalAsSuperior(ParentCode, From))
        .Or(new DepartmentEstablished(Code, Name, ParentCode, HeadPost, From, By, At));
}
