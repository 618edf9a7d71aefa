using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Says otherwise what the task is called and what it is about.</summary>
public sealed record ReviseHeader(TaskCardStanding By, string Title, string Content)
{
    public static Decision Decide(TaskCard card, ReviseHeader command) =>
        Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ReviseHeader),
            TaskTexts.Title("title", command.Title),
            TaskTexts.Text("content", command.Content),
            command.Title == card.Title && command.Content == card.Content ? new HeaderUnchanged() : null) is { } refusal
            ? refusal
            : Decision.Accept(new TaskCardHeaderRevised(command.By.By, command.By.At, command.Title, command.Content));
}

/// <summary>A superior gives the task to somebody else.</summary>
/// <param name="DepartmentCode">The department that the task belongs to now.</param>
public sealed record ChangeOwner(TaskCardStanding By, Guid OwnerId, string Reason, string DepartmentCode, Organization Organization)
{
    public static Decision Decide(TaskCard card, ChangeOwner command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ChangeOwner),
            TaskTexts.Reason(command.Reason),
            card.Owner.PersonId == command.OwnerId ? new OwnsItAlready(card.Owner.Name) : null) is { } refusal)
        {
            return refusal;
        }

        if (command.Organization.OfficialOn(command.OwnerId, command.By.Day) is not { } owner)
        {
            return new TaskPersonUnknown(command.OwnerId);
        }

        // Who evaluates the cycle does not come to own what is evaluated.
        if (card.Current?.Evaluator?.PersonId == command.OwnerId)
        {
            return new EvaluatorBecomesOwner(owner.Name);
        }

        return command.Organization.IsInLineOfCommand(owner.DepartmentCode, command.DepartmentCode, command.By.Day)
            ? Decision.Accept(new TaskOwnerChanged(command.By.By, command.By.At, card.Owner, owner, command.Reason, null))
            : new OwnerOutsideDepartment(command.DepartmentCode);
    }
}

/// <summary>Closes the card for good: the task has ended.</summary>
public sealed record CloseCard(TaskCardStanding By, string Reason)
{
    public static Decision Decide(TaskCard card, CloseCard command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.CloseCard),
            TaskTexts.Reason(command.Reason),
            card.Current?.InFlight is { } sent ? new PlanInFlightAlready(sent.PlanVersion, sent.DocumentId) : null) is { } refusal)
        {
            return refusal;
        }

        return card.Points.Where(p => p.Status == PointStatus.Raised).ToList() is { Count: > 0 } open
            ? new PointUnanswered([.. open.Select(p => p.PointId)], [.. open.Select(p => p.Theme)])
            : Decision.Accept(new TaskCardClosed(command.By.By, command.By.At, command.Reason));
    }
}
