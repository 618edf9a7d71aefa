using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Instructions;

/// <summary>Everything that a person can do with an instruction.</summary>
public enum InstructionAction
{
    Read,
    Accept,
    AnswerBack,
    Report,
    Restate,
    Close,
    Reopen,
    Withdraw,
}

/// <summary>What a person is to an instruction at the moment.</summary>
public enum InstructionRole
{
    /// <summary>Minds it, or it was given in this person's place, or acts for such a person.</summary>
    Giver,

    /// <summary>Is to do it, or acts for somebody who is.</summary>
    Handler,

    /// <summary>Was to do it or minded it once.</summary>
    Former,

    /// <summary>Heads the department of somebody who is to do it or one above it, or acts for such a head.</summary>
    Head,
    Auditor,
}

/// <summary>
/// Who may do what to which instruction in which state: one table, read by the deciders, by the abilities in every answer and by the
/// golden matrix of the tests. To anybody else of the agency there is no such instruction.
/// </summary>
public static class InstructionPermissions
{
    private static readonly InstructionStatus[] Anywhere = Enum.GetValues<InstructionStatus>();
    private static readonly InstructionStatus[] Doing = [InstructionStatus.Given, InstructionStatus.Accepted];

    /// <summary>A row: these roles may take this action in these states.</summary>
    public sealed record Row(InstructionAction Action, IReadOnlyList<InstructionStatus> In, IReadOnlyList<InstructionRole> By);

    public static readonly IReadOnlyList<Row> Table =
    [
        new(InstructionAction.Read, Anywhere, [InstructionRole.Giver, InstructionRole.Handler, InstructionRole.Former, InstructionRole.Head, InstructionRole.Auditor]),
        new(InstructionAction.Accept, Doing, [InstructionRole.Handler]),
        new(InstructionAction.AnswerBack, Doing, [InstructionRole.Handler]),
        new(InstructionAction.Report, [.. Doing, InstructionStatus.Reported], [InstructionRole.Handler]),
        new(InstructionAction.Restate, [InstructionStatus.AnsweredBack], [InstructionRole.Giver]),
        new(InstructionAction.Close, [InstructionStatus.Reported], [InstructionRole.Giver]),
        new(InstructionAction.Reopen, [InstructionStatus.Reported, InstructionStatus.Closed], [InstructionRole.Giver]),
        new(InstructionAction.Withdraw, [.. Doing, InstructionStatus.AnsweredBack], [InstructionRole.Giver]),
    ];

    /// <summary>Whether the table allows it; the deciders may still refuse for what the request says.</summary>
    public static bool Allows(InstructionAction action, InstructionStatus status, InstructionRole role) =>
        Table.Any(row => row.Action == action && row.In.Contains(status) && row.By.Contains(role));

    /// <summary>Why this person may not do it now; nothing where the table allows it.</summary>
    public static Refusal? Check(Instruction instruction, InstructionStanding by, InstructionAction action) =>
        Permits(instruction, by, action) ? null
        : !Permits(instruction, by, InstructionAction.Read) ? new InstructionNotFound()
        : Table.Any(row => row.Action == action && row.By.Any(by.Roles.Contains)) ? new InstructionInWrongState(instruction.Status, action)
        : new InstructionForbidden(action);

    /// <summary>What the instruction's answer offers this person now.</summary>
    public static IReadOnlyList<InstructionAction> Abilities(Instruction instruction, InstructionStanding by) =>
        [.. Enum.GetValues<InstructionAction>().Where(action => Permits(instruction, by, action) && MakesSense(instruction, by, action))];

    private static bool Permits(Instruction instruction, InstructionStanding by, InstructionAction action) =>
        by.Roles.Any(role => Allows(action, instruction.Status, role));

    // Allowed by the table, and yet nothing to do: what a decider would refuse for the instruction's own course.
    private static bool MakesSense(Instruction instruction, InstructionStanding by, InstructionAction action) => action switch
    {
        InstructionAction.Accept => !by.HasAccepted(instruction),
        InstructionAction.Report => by.HasAccepted(instruction),
        InstructionAction.Close => !by.JudgesOwnReport(instruction),
        _ => true,
    };
}

/// <summary>Who acts, when, and what that person is to the instruction: what every command on it carries.</summary>
/// <param name="AsHandler">The one of those who are to do it for whom this person acts: the person, or somebody absent.</param>
/// <param name="GiverRight">The right under which this person speaks as its giver; none who may not.</param>
public sealed record InstructionStanding(
    Actor Actor, DateTimeOffset At, IReadOnlySet<InstructionRole> Roles, Official? AsHandler, Authority? GiverRight)
{
    public Official By => Actor.Official;

    public DateOnly Day => OfficeDay.Of(At);

    /// <summary>The right under which this person does what a handler does.</summary>
    public Authority HandlerRight =>
        AsHandler is { } handler && handler.PersonId != Actor.PersonId ? new(null, Actor.AppointmentFor(handler.PersonId)) : Authority.Own;

    public bool HasAccepted(Instruction instruction) => AsHandler is { } handler && instruction.AcceptedBy.Contains(handler.PersonId);

    /// <summary>Whether this person was to do it and would now judge it in the giver's place.</summary>
    public bool JudgesOwnReport(Instruction instruction) => GiverRight?.ProxyUnder is not null && instruction.IsHandler(Actor.PersonId);

    /// <summary>What this person is to the instruction now.</summary>
    public static InstructionStanding Of(Instruction instruction, Actor actor, DateTimeOffset at, Organization organization)
    {
        var day = OfficeDay.Of(at);
        var handler = instruction.Handlers.FirstOrDefault(h => h.PersonId == actor.PersonId)
            ?? instruction.Handlers.Where(h => actor.AppointmentFor(h.PersonId) is not null).OrderBy(h => instruction.AcceptedBy.Contains(h.PersonId)).FirstOrDefault();
        var right = RightOfGiver(instruction, actor);

        var roles = new HashSet<InstructionRole>();
        Add(InstructionRole.Giver, right is not null);
        Add(InstructionRole.Handler, handler is not null);
        Add(InstructionRole.Former, instruction.Former.Contains(actor.PersonId));
        Add(InstructionRole.Head, instruction.Handlers.Any(h => Superior.LeadsDepartment(h.DepartmentCode, actor, organization, day)));
        Add(InstructionRole.Auditor, actor.Holds(Office.Auditor));
        return new(actor, at, roles, handler, right);

        void Add(InstructionRole role, bool holds)
        {
            if (holds) roles.Add(role);
        }
    }

    private static Authority? RightOfGiver(Instruction instruction, Actor actor)
    {
        var absent = instruction.GivenUnder.ProxyUnder?.Absent.PersonId;
        if (instruction.Giver.PersonId == actor.PersonId || absent == actor.PersonId) return Authority.Own;
        var order = actor.AppointmentFor(instruction.Giver.PersonId) ?? (absent is { } head ? actor.AppointmentFor(head) : null);
        return order is null ? null : new(null, order);
    }
}
