using OnNara.Domain.Organizations;

namespace OnNara.Domain.Handovers;

/// <summary>Writes the form (Enforcement Rule, art. 45): the giver does, or the head who stands in for a giver who has left or is absent.</summary>
/// <param name="FromId">Whose work it is.</param>
/// <param name="IsToActing">No successor yet: the receiver acts meanwhile, and passes it on (art. 46).</param>
/// <param name="Continues">The handover to the acting person that this one passes on, as it stands.</param>
/// <param name="Held">Everything that the giver holds now.</param>
/// <param name="Items">What of it goes over; all of it, or all that the continued handover moved, where it is left out.</param>
public sealed record PrepareHandover(
    Guid HandoverId,
    Actor By,
    DateTimeOffset At,
    Organization Organization,
    Guid FromId,
    Guid ToId,
    bool IsToActing,
    Handover? Continues,
    IReadOnlyList<Holding> Held,
    IReadOnlyList<HandoverItemReference>? Items,
    string Manual,
    string Reason)
{
    public const int ItemLimit = 300;

    public static Decision Decide(PrepareHandover command)
    {
        if (MayPrepare(command.FromId, command.ToId, command.By, command.At, command.Organization) is { } notAllowed)
        {
            return notAllowed;
        }

        var day = OfficeDay.Of(command.At);
        var from = command.Organization.LastKnownOn(command.FromId, day)!;
        var to = command.Organization.OfficialOn(command.ToId, day)!;
        if (Refusal.FirstOf(
            HandoverTexts.Manual(command.Manual),
            HandoverTexts.Reason(command.Reason),
            WrongActing(command, day),
            WrongContinued(command)) is { } refusal)
        {
            return refusal;
        }

        var terms = new HandoverTerms(command.HandoverId, command.By.Official, command.At, to, command.Reason, command.Organization);
        var wanted = command.Items ?? command.Continues?.Moved.Select(m => m.Reference).Where(m => command.Held.Any(h => h.Item.Reference == m)).ToList();
        var (items, wrong) = HandoverForm.Items(command.Held, wanted, terms);
        if (wrong is not null)
        {
            return wrong;
        }

        var standing = HandoverStanding.ToPrepare(from, command.ToId, command.By, command.At, command.Organization);
        return Decision.Accept(new HandoverPrepared(
            command.HandoverId,
            command.By.Official,
            command.At,
            from,
            to,
            standing.InPlaceOfGiver,
            command.IsToActing,
            command.IsToActing ? OrderFor(command, day) : null,
            command.Continues?.Id,
            items,
            command.Manual,
            command.Reason));
    }

    /// <summary>Why this person may not prepare it at all, before anything is said of what the giver holds.</summary>
    public static Refusal? MayPrepare(Guid fromId, Guid? toId, Actor by, DateTimeOffset at, Organization organization)
    {
        var day = OfficeDay.Of(at);
        if (organization.LastKnownOn(fromId, day) is not { } from) return new HandoverPersonUnknown(fromId);
        if (toId is not { } to) return new ReceiverMissing();
        if (organization.OfficialOn(to, day) is null) return new HandoverPersonUnknown(to);
        if (fromId == to) return new HandoverToOneself();

        // Whoever takes over from a subordinate who is away may write the form; the giver's side is confirmed by somebody above.
        var standing = HandoverStanding.ToPrepare(from, null, by, at, organization);
        return standing.Roles.Overlaps([HandoverRole.Giver, HandoverRole.StandIn]) ? null : new NotYoursToPrepare(from.Name);
    }

    private static ActingIsAnother? WrongActing(PrepareHandover command, DateOnly day) =>
        command.IsToActing
        && command.Organization.AbsenceOf(command.FromId, day)?.ActingPersonId is { } acting
        && acting != command.ToId
        && command.Organization.OfficialOn(acting, day) is { } appointed
            ? new(appointed.Name)
            : null;

    private static NothingToPassOn? WrongContinued(PrepareHandover command) =>
        command.Continues is { } earlier && (earlier is not { Status: HandoverStatus.Completed, IsToActing: true } || earlier.To.PersonId != command.FromId)
            ? new(earlier.Id)
            : null;

    private static ActingAppointment? OrderFor(PrepareHandover command, DateOnly day) =>
        command.Organization.ActorOn(command.ToId, day)?.AppointmentFor(command.FromId);
}

/// <summary>Writes the form anew, before both sides have confirmed; whoever had confirmed does it again.</summary>
/// <param name="Held">Everything that the giver holds now.</param>
/// <param name="Items">What of it goes over; all of it where it is left out.</param>
public sealed record ReviseHandover(
    HandoverStanding By, Organization Organization, IReadOnlyList<Holding> Held, IReadOnlyList<HandoverItemReference>? Items, string Manual, string Reason)
{
    public static Decision Decide(Handover handover, ReviseHandover command)
    {
        if (Refusal.FirstOf(
            HandoverPermissions.Check(handover, command.By, HandoverAction.Revise),
            HandoverTexts.Manual(command.Manual),
            HandoverTexts.Reason(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (command.Organization.OfficialOn(handover.To.PersonId, command.By.Day) is not { } to)
        {
            return new HandoverPersonUnknown(handover.To.PersonId);
        }

        var terms = new HandoverTerms(handover.Id, command.By.By, command.By.At, to, command.Reason, command.Organization);
        var (items, wrong) = HandoverForm.Items(command.Held, command.Items, terms);
        return wrong ?? Decision.Accept(new HandoverRevised(
            command.By.By, command.By.At, command.By.InPlaceOfGiver, items, command.Manual, command.Reason));
    }
}

/// <summary>What a form may name.</summary>
internal static class HandoverForm
{
    public static (IReadOnlyList<HandoverItem> Items, Refusal? Wrong) Items(
        IReadOnlyList<Holding> held, IReadOnlyList<HandoverItemReference>? wanted, HandoverTerms terms)
    {
        if ((wanted?.Count ?? held.Count) > PrepareHandover.ItemLimit)
        {
            return ([], new TooManyItems(PrepareHandover.ItemLimit));
        }

        // A JSON array can hold null whatever the type says.
        if (wanted is not null && (wanted.Any(w => w is null) || wanted.Distinct().Count() != wanted.Count))
        {
            return ([], new ItemMalformed());
        }

        var items = new List<HandoverItem>();
        foreach (var reference in wanted ?? [.. held.Select(h => h.Item.Reference)])
        {
            if (held.FirstOrDefault(h => h.Item.Reference == reference) is not { } holding)
            {
                return ([], new ItemNotYours(reference.Kind, reference.Id, reference.Part));
            }

            items.Add(holding.On(terms));
        }

        return (items, null);
    }
}
