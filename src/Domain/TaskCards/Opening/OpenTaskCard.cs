using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Opens the card of a task.</summary>
/// <param name="Subject">The task as it is on the day; none where the agency has no such task then.</param>
/// <param name="DepartmentCode">The department that the task belongs to.</param>
public sealed record OpenTaskCard(
    Guid TaskCardId, Actor By, DateTimeOffset At, TaskSubject Subject, string DepartmentCode, string Title, string Content, Guid OwnerId, Organization Organization)
{
    public static Decision Decide(OpenTaskCard command)
    {
        var day = OfficeDay.Of(command.At);
        if (Refusal.FirstOf(
            MayOpen(command, day),
            TaskTexts.Title("title", command.Title),
            TaskTexts.Text("content", command.Content)) is { } refusal)
        {
            return refusal;
        }

        if (command.Organization.OfficialOn(command.OwnerId, day) is not { } owner)
        {
            return new TaskPersonUnknown(command.OwnerId);
        }

        return command.Organization.IsInLineOfCommand(owner.DepartmentCode, command.DepartmentCode, day)
            ? Decision.Accept(new TaskCardOpened(
                command.TaskCardId, command.Organization.Code, command.By.Official, command.At, command.Subject, command.Title, command.Content, owner))
            : new OwnerOutsideDepartment(command.DepartmentCode);
    }

    // Whoever serves in the task's department or below it, and whoever stands above it.
    private static OpensOutsideDepartment? MayOpen(OpenTaskCard command, DateOnly day)
    {
        var own = command.By.Official.DepartmentCode;
        var serves = command.Organization.IsInLineOfCommand(own, command.DepartmentCode, day);
        var leads = command.By.HeadsDepartment && command.Organization.IsInLineOfCommand(command.DepartmentCode, own, day);
        return serves || leads ? null : new(command.DepartmentCode);
    }
}
