using OnNara.Domain.Incoming;

namespace OnNara.Domain.TaskCards;

/// <summary>Makes an incoming document work of the task (intake section of the card, 접수).</summary>
/// <param name="Incoming">It as it stands; none where there is none or this person may not read it.</param>
public sealed record TakeUpIncoming(TaskCardStanding By, Guid IncomingId, IncomingDocument? Incoming)
{
    public static Decision Decide(TaskCard card, TakeUpIncoming command)
    {
        if (TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.TakeUpIncoming) is { } notAllowed)
        {
            return notAllowed;
        }

        if (command.Incoming is not { } incoming)
        {
            return new IncomingUnknown(command.IncomingId);
        }

        return card.Intake.Any(t => t.IncomingId == command.IncomingId)
            ? new IncomingTakenUpAlready(command.IncomingId)
            : Decision.Accept(new IncomingTakenUp(command.By.By, command.By.At, command.IncomingId, incoming.Title));
    }
}
