using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Somebody works on the task too, or does something else for it than before.</summary>
/// <param name="Part">What the person does for the task.</param>
public sealed record JoinParticipant(TaskCardStanding By, Guid PersonId, string Part, Organization Organization)
{
    internal const int Limit = 200;

    public static Decision Decide(TaskCard card, JoinParticipant command)
    {
        var known = card.Participants.FirstOrDefault(p => p.Person.PersonId == command.PersonId);
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ChangeParticipants),
            TaskTexts.Title("part", command.Part),
            command.PersonId == card.Owner.PersonId ? new TakesPartAlready(card.Owner.Name) : null,
            known?.Part == command.Part ? new TakesPartAlready(known.Person.Name) : null,
            known is null && card.Participants.Count >= Limit ? new TooManyTakePart(Limit) : null) is { } refusal)
        {
            return refusal;
        }

        return command.Organization.OfficialOn(command.PersonId, command.By.Day) is { } person
            ? Decision.Accept(new ParticipantJoined(command.By.By, command.By.At, person, command.Part))
            : new TaskPersonUnknown(command.PersonId);
    }
}

public sealed record ReleaseParticipant(TaskCardStanding By, Guid PersonId, string Reason)
{
    public static Decision Decide(TaskCard card, ReleaseParticipant command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ChangeParticipants),
            TaskTexts.Reason(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        return card.Participants.FirstOrDefault(p => p.Person.PersonId == command.PersonId) is { } known
            ? Decision.Accept(new ParticipantReleased(command.By.By, command.By.At, known.Person, command.Reason))
            : new TakesNoPart();
    }
}
