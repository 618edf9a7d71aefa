using OnNara.Domain.Organizations;

namespace OnNara.Domain.Handovers;

/// <summary>Everything that a person can do with a handover.</summary>
public enum HandoverAction
{
    Read,
    Revise,
    ConfirmAsGiver,
    ConfirmAsReceiver,
    Refuse,
    Withdraw,
}

/// <summary>What a person is to a handover at the moment.</summary>
public enum HandoverRole
{
    Giver,
    Receiver,

    /// <summary>Stands in for a giver who has left or is absent: heads the giver's department or one above it.</summary>
    StandIn,

    /// <summary>Wrote the form.</summary>
    Preparer,

    /// <summary>Heads the giver's or the receiver's department or one above it, or acts for such a head.</summary>
    Superior,
    Auditor,
}

/// <summary>
/// Who may do what to which handover in which state: one table, read by the deciders, by the abilities in every answer and by the
/// golden matrix of the tests. To anybody else of the agency there is no such handover.
/// </summary>
public static class HandoverPermissions
{
    private static readonly HandoverStatus[] Always = Enum.GetValues<HandoverStatus>();
    private static readonly HandoverStatus[] Open = [HandoverStatus.Prepared];

    /// <summary>A row: these roles may take this action in these states.</summary>
    public sealed record Row(HandoverAction Action, IReadOnlyList<HandoverStatus> In, IReadOnlyList<HandoverRole> By);

    public static readonly IReadOnlyList<Row> Table =
    [
        new(HandoverAction.Read, Always, Enum.GetValues<HandoverRole>()),
        new(HandoverAction.Revise, Open, [HandoverRole.Giver, HandoverRole.StandIn]),
        new(HandoverAction.ConfirmAsGiver, Open, [HandoverRole.Giver, HandoverRole.StandIn]),
        new(HandoverAction.ConfirmAsReceiver, Open, [HandoverRole.Receiver]),
        new(HandoverAction.Refuse, Open, [HandoverRole.Receiver]),
        new(HandoverAction.Withdraw, Open, [HandoverRole.Giver, HandoverRole.StandIn]),
    ];

    public static bool Allows(HandoverAction action, HandoverStatus status, HandoverRole role) =>
        Table.Any(row => row.Action == action && row.In.Contains(status) && row.By.Contains(role));

    /// <summary>Why this person may not do it now; nothing where the table allows it.</summary>
    public static Refusal? Check(Handover handover, HandoverStanding by, HandoverAction action) =>
        Permits(handover, by, action) ? null
        : !Permits(handover, by, HandoverAction.Read) ? new HandoverNotFound()
        : Table.Any(row => row.Action == action && row.By.Any(by.Roles.Contains)) ? new HandoverInWrongState(handover.Status, action)
        : new HandoverForbidden(action);

    /// <summary>What the handover's answer offers this person now.</summary>
    public static IReadOnlyList<HandoverAction> Abilities(Handover handover, HandoverStanding by) =>
        [.. Enum.GetValues<HandoverAction>().Where(action => Permits(handover, by, action) && MakesSense(handover, action))];

    private static bool Permits(Handover handover, HandoverStanding by, HandoverAction action) =>
        by.Roles.Any(role => Allows(action, handover.Status, role));

    // Allowed by the table, and yet nothing to do: what a decider would refuse for the form's own state.
    private static bool MakesSense(Handover handover, HandoverAction action) => action switch
    {
        HandoverAction.ConfirmAsGiver => !handover.IsConfirmedBy(HandoverSide.Giver),
        HandoverAction.ConfirmAsReceiver => !handover.IsConfirmedBy(HandoverSide.Receiver),
        _ => true,
    };
}

/// <summary>Who acts, when, and what that person is to the handover: what every command on it carries.</summary>
/// <param name="Away">Why the giver does not act; none who is there.</param>
public sealed record HandoverStanding(Actor Actor, DateTimeOffset At, IReadOnlySet<HandoverRole> Roles, GiverAway? Away)
{
    public Official By => Actor.Official;

    public DateOnly Day => OfficeDay.Of(At);

    /// <summary>Why this person does what is the giver's to do; none for the giver.</summary>
    public GiverAway? InPlaceOfGiver => Roles.Contains(HandoverRole.Giver) ? null : Away;

    public static HandoverStanding Of(Handover handover, Actor actor, DateTimeOffset at, Organization organization)
    {
        var standing = ToPrepare(handover.From, handover.To.PersonId, actor, at, organization);
        var roles = new HashSet<HandoverRole>(standing.Roles);
        if (handover.To.PersonId == actor.PersonId) roles.Add(HandoverRole.Receiver);
        if (handover.PreparedBy.PersonId == actor.PersonId) roles.Add(HandoverRole.Preparer);
        if (actor.Holds(Office.Auditor)) roles.Add(HandoverRole.Auditor);
        if (Leads(handover.To, actor, organization, standing.Day)) roles.Add(HandoverRole.Superior);
        return standing with { Roles = roles };
    }

    /// <summary>What the person is to somebody's handover before there is one.</summary>
    public static HandoverStanding ToPrepare(Official from, Guid? toId, Actor actor, DateTimeOffset at, Organization organization)
    {
        var day = OfficeDay.Of(at);
        GiverAway? away = organization.OfficialOn(from.PersonId, day) is null ? GiverAway.Left
            : organization.AbsenceOf(from.PersonId, day) is not null ? GiverAway.Absent
            : null;
        var roles = new HashSet<HandoverRole>();
        if (from.PersonId == actor.PersonId)
        {
            roles.Add(HandoverRole.Giver);
        }
        else if (Leads(from, actor, organization, day))
        {
            roles.Add(HandoverRole.Superior);

            // Nobody confirms both sides; but over the head of the agency there is nobody who could.
            if (away is not null && (toId != actor.PersonId || organization.AgencyHeadOn(day)?.PersonId == actor.PersonId))
                roles.Add(HandoverRole.StandIn);
        }

        return new(actor, at, roles, away);
    }

    // Whoever acts for a head is not thereby that head's own superior.
    private static bool Leads(Official official, Actor actor, Organization organization, DateOnly day) =>
        organization.LineOfCommand(official.DepartmentCode, day)
            .Select(code => organization.HeadOf(code, day))
            .Any(head => head is { PersonId: var id } && id != official.PersonId && (id == actor.PersonId || actor.AppointmentFor(id) is not null));
}
