using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Everything that a person can do with a task card.</summary>
public enum TaskCardAction
{
    /// <summary>Know that there is such a task, whose it is and where it stands.</summary>
    ReadEntry,
    Read,
    ReviseHeader,
    ChangeOwner,
    ChangeParticipants,
    ChangeCollaborators,
    WriteSection,
    OpenCycle,
    DraftPlan,
    SubmitPlan,
    ReportProgress,
    TakeUpIncoming,
    ReportActual,
    NameEvaluator,
    EvaluateSelf,
    Evaluate,
    RaiseObjection,
    AnswerObjection,
    FinalizeResult,
    RaisePoint,
    AnswerPoint,
    ClosePoint,
    CloseCycle,
    CloseCard,
}

/// <summary>What a person is to a task card at the moment; several at once are usual.</summary>
public enum TaskCardRole
{
    Owner,

    /// <summary>Works on the task: joined it, answers for a milestone, or acts for its absent owner.</summary>
    Participant,

    /// <summary>Heads the owner's department or one above it, or acts for an absent head.</summary>
    Superior,
    DepartmentMember,

    /// <summary>Serves in a department that works on the task too.</summary>
    Collaborator,

    /// <summary>Evaluates the open cycle.</summary>
    Evaluator,

    /// <summary>Has to answer, or to do, what an evaluation taught.</summary>
    PointOwner,

    /// <summary>Owned it, or answered for a part of it, before somebody else did.</summary>
    Former,
    Auditor,

    /// <summary>Anybody of the agency.</summary>
    AgencyMember,
}

/// <summary>Who acts, when, and what that person is to the card: what every command on a card carries.</summary>
public sealed record TaskCardStanding(Actor Actor, DateTimeOffset At, IReadOnlySet<TaskCardRole> Roles)
{
    public Official By => Actor.Official;

    public DateOnly Day => OfficeDay.Of(At);

    public static TaskCardStanding Of(TaskCard card, Actor actor, DateTimeOffset at, Organization organization) =>
        new(actor, at, TaskCardPermissions.RolesOf(card, actor, organization, OfficeDay.Of(at)));
}

/// <summary>
/// Who may do what to which task card at which stage: one table, read by the deciders, by the abilities in every answer and by the
/// golden matrix of the tests. What a row does not name is refused.
/// </summary>
public static class TaskCardPermissions
{
    private static readonly TaskCardStage[] Always = Enum.GetValues<TaskCardStage>();
    private static readonly TaskCardStage[] Living = [.. Always.Where(s => s != TaskCardStage.Closed)];
    private static readonly TaskCardStage[] Planned = [TaskCardStage.Planning, TaskCardStage.Running];

    /// <summary>A row: these roles may take this action at these stages.</summary>
    public sealed record Row(TaskCardAction Action, IReadOnlyList<TaskCardStage> At, IReadOnlyList<TaskCardRole> By);

    public static readonly IReadOnlyList<Row> Table =
    [
        new(TaskCardAction.ReadEntry, Always, [TaskCardRole.AgencyMember]),
        new(TaskCardAction.Read, Always, [TaskCardRole.Owner, TaskCardRole.Participant, TaskCardRole.Superior, TaskCardRole.DepartmentMember, TaskCardRole.Collaborator, TaskCardRole.Evaluator, TaskCardRole.PointOwner, TaskCardRole.Former, TaskCardRole.Auditor]),

        new(TaskCardAction.ReviseHeader, Living, [TaskCardRole.Owner, TaskCardRole.Superior]),
        new(TaskCardAction.ChangeOwner, Living, [TaskCardRole.Superior]),
        new(TaskCardAction.ChangeParticipants, Living, [TaskCardRole.Owner, TaskCardRole.Superior]),
        new(TaskCardAction.ChangeCollaborators, Living, [TaskCardRole.Owner, TaskCardRole.Superior]),
        new(TaskCardAction.WriteSection, Living, [TaskCardRole.Owner, TaskCardRole.Participant]),

        new(TaskCardAction.OpenCycle, [TaskCardStage.BetweenCycles], [TaskCardRole.Owner, TaskCardRole.Superior]),
        new(TaskCardAction.DraftPlan, Planned, [TaskCardRole.Owner]),
        new(TaskCardAction.SubmitPlan, Planned, [TaskCardRole.Owner]),

        new(TaskCardAction.ReportProgress, [TaskCardStage.Running], [TaskCardRole.Owner, TaskCardRole.Participant]),
        new(TaskCardAction.TakeUpIncoming, Living, [TaskCardRole.Owner, TaskCardRole.Participant]),

        new(TaskCardAction.ReportActual, [TaskCardStage.Running], [TaskCardRole.Owner]),
        new(TaskCardAction.NameEvaluator, [TaskCardStage.Planning, TaskCardStage.Running, TaskCardStage.SelfEvaluated], [TaskCardRole.Superior]),
        new(TaskCardAction.EvaluateSelf, [TaskCardStage.Running], [TaskCardRole.Owner]),
        new(TaskCardAction.Evaluate, [TaskCardStage.SelfEvaluated], [TaskCardRole.Evaluator]),
        new(TaskCardAction.RaiseObjection, [TaskCardStage.Evaluated], [TaskCardRole.Owner]),
        new(TaskCardAction.AnswerObjection, [TaskCardStage.Objected], [TaskCardRole.Evaluator]),
        new(TaskCardAction.FinalizeResult, [TaskCardStage.Evaluated], [TaskCardRole.Superior]),

        new(TaskCardAction.RaisePoint, [TaskCardStage.Evaluated, TaskCardStage.Objected, TaskCardStage.Final], [TaskCardRole.Evaluator, TaskCardRole.Superior]),
        new(TaskCardAction.AnswerPoint, Living, [TaskCardRole.PointOwner]),
        new(TaskCardAction.ClosePoint, Living, [TaskCardRole.Superior, TaskCardRole.Evaluator]),
        new(TaskCardAction.CloseCycle, [TaskCardStage.Final], [TaskCardRole.Owner, TaskCardRole.Superior]),
        new(TaskCardAction.CloseCard, [TaskCardStage.BetweenCycles, TaskCardStage.Planning, TaskCardStage.Running], [TaskCardRole.Superior]),
    ];

    public static bool Allows(TaskCardAction action, TaskCardStage stage, TaskCardRole role) =>
        Table.Any(row => row.Action == action && row.At.Contains(stage) && row.By.Contains(role));

    /// <summary>Whether a plan may still be written, sent and approved.</summary>
    internal static bool IsPlannable(TaskCardStage stage) => Planned.Contains(stage);

    public static IReadOnlySet<TaskCardRole> RolesOf(TaskCard card, Actor actor, Organization organization, DateOnly day)
    {
        var roles = new HashSet<TaskCardRole> { TaskCardRole.AgencyMember };
        var line = organization.LineOfCommand(card.Owner.DepartmentCode, day);
        Add(TaskCardRole.Owner, card.Owner.PersonId == actor.PersonId);
        Add(TaskCardRole.Participant, WorksOn(card, actor.PersonId) || actor.AppointmentFor(card.Owner.PersonId) is not null);
        Add(TaskCardRole.Superior, Heads(actor.Official, actor.HeadsDepartment) || actor.ActsFor.Any(a => Heads(a.Absent, IsHead(a.Absent))));
        Add(TaskCardRole.DepartmentMember, actor.Official.DepartmentCode == card.Owner.DepartmentCode);
        Add(TaskCardRole.Collaborator, card.Collaborators.Any(c => c.DepartmentCode == actor.Official.DepartmentCode));
        Add(TaskCardRole.Evaluator, card.Current?.Evaluator?.PersonId == actor.PersonId);
        Add(TaskCardRole.PointOwner, card.Points.Any(p => p.Owner.PersonId == actor.PersonId));
        Add(TaskCardRole.Former, card.Former.Contains(actor.PersonId));
        Add(TaskCardRole.Auditor, actor.Holds(Office.Auditor));
        return roles;

        void Add(TaskCardRole role, bool holds)
        {
            if (holds)
            {
                roles.Add(role);
            }
        }

        bool Heads(Official head, bool heads) => heads && line.Contains(head.DepartmentCode);

        bool IsHead(Official official) => organization.HeadOf(official.DepartmentCode, day)?.PersonId == official.PersonId;
    }

    /// <summary>Why this person may not do it now; nothing where the table allows it.</summary>
    public static Refusal? Check(TaskCard card, IReadOnlySet<TaskCardRole> roles, TaskCardAction action)
    {
        if (Permits(card, roles, action))
        {
            return null;
        }

        return Table.Any(row => row.Action == action && row.By.Any(roles.Contains))
            ? new TaskCardInWrongStage(card.Stage, action)
            : new TaskCardForbidden(action);
    }

    /// <summary>What the card's answer offers this person now.</summary>
    public static IReadOnlyList<TaskCardAction> Abilities(TaskCard card, TaskCardStanding standing) =>
        [.. Enum.GetValues<TaskCardAction>().Where(action => Permits(card, standing.Roles, action) && MakesSense(card, standing, action))];

    private static bool Permits(TaskCard card, IReadOnlySet<TaskCardRole> roles, TaskCardAction action) =>
        roles.Any(role => Allows(action, card.Stage, role));

    private static bool WorksOn(TaskCard card, Guid personId) =>
        card.Participants.Any(p => p.Person.PersonId == personId)
        || (card.Current?.Plan?.Milestones.Any(m => m.Responsible.PersonId == personId) ?? false);

    // Allowed by the table, and yet nothing to do: what a decider would refuse for the card's own content.
    private static bool MakesSense(TaskCard card, TaskCardStanding standing, TaskCardAction action) => action switch
    {
        TaskCardAction.DraftPlan => card.Current?.InFlight is null,
        TaskCardAction.SubmitPlan => card.Current is { InFlight: null, Draft: not null },
        TaskCardAction.FinalizeResult => card.Current?.Evaluation is not null,
        TaskCardAction.AnswerPoint => card.Points.Any(p => p.Status == PointStatus.Raised && p.Owner.PersonId == standing.Actor.PersonId),
        TaskCardAction.ClosePoint => card.OpenPoints.Any(),
        TaskCardAction.RaiseObjection => card.Current?.Objection is null,
        TaskCardAction.CloseCycle or TaskCardAction.CloseCard => card.Points.All(p => p.Status != PointStatus.Raised),
        _ => true,
    };
}
