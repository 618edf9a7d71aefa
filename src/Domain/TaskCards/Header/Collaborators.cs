using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Another department, or another agency of the installation: one of the two.</summary>
public sealed record CollaboratorReference(string? AgencyCode = null, string? DepartmentCode = null)
{
    internal Collaborator? In(TaskCard card) =>
        card.Collaborators.FirstOrDefault(c => c.AgencyCode == AgencyCode && c.DepartmentCode == DepartmentCode);
}

/// <summary>A department or an agency works on the task too (collaboration task, Decree, art. 42-2).</summary>
/// <param name="Leads">Whether it leads, and this task's owner is a partner.</param>
/// <param name="Agencies">The names of the installation's agencies by code.</param>
public sealed record JoinCollaborator(
    TaskCardStanding By,
    CollaboratorReference Who,
    bool Leads,
    string Purpose,
    string? Contact,
    Organization Organization,
    IReadOnlyDictionary<string, string> Agencies)
{
    internal const int Limit = 100;

    public static Decision Decide(TaskCard card, JoinCollaborator command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ChangeCollaborators),
            TaskTexts.Text("purpose", command.Purpose),
            command.Contact is null ? null : TaskTexts.Title("contact", command.Contact),
            command.Who is { AgencyCode: null } == command.Who is { DepartmentCode: null } ? new CollaboratorNotNamed() : null,
            command.Who.In(card) is { } twice ? new TakesPartAlready(twice.Name) : null,
            command.Leads && card.Collaborators.FirstOrDefault(c => c.Leads) is { } lead ? new TwoLead(lead.Name) : null,
            card.Collaborators.Count >= Limit ? new TooManyTakePart(Limit) : null) is { } refusal)
        {
            return refusal;
        }

        return NameOf(card, command) is { } name
            ? Decision.Accept(new CollaboratorJoined(command.By.By, command.By.At, new(
                command.Who.AgencyCode, command.Who.DepartmentCode, name, command.Leads, command.Purpose, command.Contact)))
            : new CollaboratorUnknown(command.Who.AgencyCode ?? command.Who.DepartmentCode!);
    }

    // Neither the own agency nor the owner's own department works with itself.
    private static string? NameOf(TaskCard card, JoinCollaborator command) =>
        command.Who.AgencyCode is { } agency
            ? agency == card.AgencyCode ? null : command.Agencies.GetValueOrDefault(agency)
            : command.Who.DepartmentCode == card.Owner.DepartmentCode
                ? null
                : command.Organization.DepartmentOn(command.Who.DepartmentCode!, command.By.Day)?.Name;
}

public sealed record ReleaseCollaborator(TaskCardStanding By, CollaboratorReference Who, string Reason)
{
    public static Decision Decide(TaskCard card, ReleaseCollaborator command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ChangeCollaborators),
            TaskTexts.Reason(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        return command.Who.In(card) is { } known
            ? Decision.Accept(new CollaboratorReleased(command.By.By, command.By.At, known, command.Reason))
            : new TakesNoPart();
    }
}
