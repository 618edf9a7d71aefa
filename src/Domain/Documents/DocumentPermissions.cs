using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>Everything that a person can do with a document.</summary>
public enum DocumentAction
{
    /// <summary>Know its entry in lists and in the register.</summary>
    ReadEntry,
    ReadContent,
    ReadTrail,
    Revise,
    Submit,
    Withdraw,
    Recall,
    TakeBack,
    Approve,
    Consult,
    Decide,
    Edit,
    Hold,
    Return,
    ChangePath,
    SkipStep,
    ReadLaterReport,
    Seal,
    Dispatch,
    RefuseDispatch,
    ChangeRecipients,
    CorrectRegister,
    ChangeDisclosure,
    ChangeAccess,
    Circulate,
}

/// <summary>What a person is to a document at the moment; several at once are usual.</summary>
public enum DocumentRole
{
    Drafter,

    /// <summary>An open review waits for this person or for somebody for whom this person acts.</summary>
    Reviewer,

    /// <summary>An open consultation waits for this person or for somebody for whom this person acts.</summary>
    Consultee,

    /// <summary>The open decision waits for this person or for somebody for whom this person acts.</summary>
    Decider,

    /// <summary>Stood on its path at some time, or signed for somebody who did.</summary>
    Participant,

    /// <summary>Heads the drafting department or one above it.</summary>
    DepartmentHead,
    DepartmentMember,

    /// <summary>It was circulated to this person.</summary>
    CirculationReader,
    DispatchClerk,
    DocumentOffice,
    RecordsOfficer,
    Auditor,

    /// <summary>The absent decider to whom a report is owed.</summary>
    ReportAddressee,

    /// <summary>Anybody of the agency.</summary>
    AgencyMember,
}

/// <summary>
/// Who may do what to which document in which state: one table, read by the deciders, by the abilities in every answer and by the
/// golden matrix of the tests. What a row does not name is refused.
/// </summary>
public static class DocumentPermissions
{
    private static readonly DocumentStatus[] Unfinished = [DocumentStatus.Draft, DocumentStatus.InProgress, DocumentStatus.Returned, DocumentStatus.Withdrawn];
    private static readonly DocumentStatus[] Finished = [DocumentStatus.AwaitingPartners, DocumentStatus.Decided, DocumentStatus.DispatchRefused, DocumentStatus.Dispatched];
    private static readonly DocumentStatus[] Asked = [DocumentStatus.InProgress, DocumentStatus.Returned];
    private static readonly DocumentStatus[] Anywhere = [.. Unfinished, .. Finished];

    /// <summary>A row: these roles may take this action in these states.</summary>
    public sealed record Row(DocumentAction Action, IReadOnlyList<DocumentStatus> In, IReadOnlyList<DocumentRole> By);

    public static readonly IReadOnlyList<Row> Table =
    [
        new(DocumentAction.ReadEntry, Anywhere, [DocumentRole.Drafter, DocumentRole.Participant, DocumentRole.Reviewer, DocumentRole.Consultee, DocumentRole.Decider, DocumentRole.Auditor]),
        new(DocumentAction.ReadEntry, Asked, [DocumentRole.DepartmentHead, DocumentRole.DocumentOffice]),
        // Of great matters the returned original has its line in the register too.
        new(DocumentAction.ReadEntry, [DocumentStatus.Returned], [DocumentRole.RecordsOfficer]),
        new(DocumentAction.ReadEntry, Finished, [DocumentRole.AgencyMember]),
        new(DocumentAction.ReadContent, Anywhere, [DocumentRole.Drafter, DocumentRole.Participant, DocumentRole.Reviewer, DocumentRole.Consultee, DocumentRole.Decider, DocumentRole.Auditor]),
        new(DocumentAction.ReadContent, Asked, [DocumentRole.DepartmentHead, DocumentRole.DocumentOffice]),
        new(DocumentAction.ReadContent, Finished, [DocumentRole.DepartmentHead, DocumentRole.CirculationReader, DocumentRole.DispatchClerk, DocumentRole.DocumentOffice, DocumentRole.RecordsOfficer, DocumentRole.ReportAddressee]),
        new(DocumentAction.ReadTrail, Anywhere, [DocumentRole.Drafter, DocumentRole.Participant, DocumentRole.Reviewer, DocumentRole.Consultee, DocumentRole.Decider, DocumentRole.Auditor]),
        new(DocumentAction.ReadTrail, Asked, [DocumentRole.DepartmentHead, DocumentRole.DocumentOffice]),
        new(DocumentAction.ReadTrail, Finished, [DocumentRole.DepartmentHead, DocumentRole.RecordsOfficer, DocumentRole.DispatchClerk, DocumentRole.DocumentOffice]),

        new(DocumentAction.Revise, [DocumentStatus.Draft, DocumentStatus.Returned], [DocumentRole.Drafter]),
        new(DocumentAction.Submit, [DocumentStatus.Draft, DocumentStatus.Returned], [DocumentRole.Drafter]),
        new(DocumentAction.Withdraw, [DocumentStatus.Draft, DocumentStatus.Returned], [DocumentRole.Drafter]),
        new(DocumentAction.Recall, [DocumentStatus.InProgress], [DocumentRole.Drafter]),
        new(DocumentAction.TakeBack, [DocumentStatus.Returned], [DocumentRole.Drafter]),

        new(DocumentAction.Approve, [DocumentStatus.InProgress], [DocumentRole.Reviewer]),
        new(DocumentAction.Consult, [DocumentStatus.InProgress], [DocumentRole.Consultee]),
        new(DocumentAction.Decide, [DocumentStatus.InProgress], [DocumentRole.Decider]),
        new(DocumentAction.Edit, [DocumentStatus.InProgress], [DocumentRole.Reviewer, DocumentRole.Decider]),
        new(DocumentAction.Hold, [DocumentStatus.InProgress], [DocumentRole.Reviewer, DocumentRole.Consultee, DocumentRole.Decider]),
        new(DocumentAction.Return, [DocumentStatus.InProgress], [DocumentRole.Reviewer, DocumentRole.Decider, DocumentRole.DocumentOffice]),
        new(DocumentAction.ChangePath, [DocumentStatus.InProgress], [DocumentRole.Reviewer]),
        new(DocumentAction.SkipStep, [DocumentStatus.InProgress], [DocumentRole.Drafter, DocumentRole.Participant]),

        new(DocumentAction.ReadLaterReport, Finished, [DocumentRole.ReportAddressee]),
        new(DocumentAction.Seal, [DocumentStatus.Decided, DocumentStatus.Dispatched], [DocumentRole.DispatchClerk]),
        new(DocumentAction.Dispatch, [DocumentStatus.Decided], [DocumentRole.DispatchClerk]),
        new(DocumentAction.RefuseDispatch, [DocumentStatus.Decided], [DocumentRole.DispatchClerk]),
        new(DocumentAction.ChangeRecipients, [DocumentStatus.Decided, DocumentStatus.Dispatched], [DocumentRole.DepartmentHead]),
        new(DocumentAction.CorrectRegister, Finished, [DocumentRole.RecordsOfficer]),
        new(DocumentAction.ChangeDisclosure, Finished, [DocumentRole.RecordsOfficer, DocumentRole.DepartmentHead]),
        new(DocumentAction.ChangeAccess, Finished, [DocumentRole.RecordsOfficer, DocumentRole.DepartmentHead]),
        new(DocumentAction.Circulate, Finished, [DocumentRole.Drafter, DocumentRole.Decider, DocumentRole.DepartmentHead, DocumentRole.DocumentOffice, DocumentRole.Participant]),
    ];

    private static readonly HashSet<(DocumentAction, DocumentStatus, DocumentRole)> Allowed =
        [.. from row in Table from status in row.In from role in row.By select (row.Action, status, role)];

    /// <summary>Whether the table allows it; the deciders may still refuse for what the request says.</summary>
    public static bool Allows(DocumentAction action, DocumentStatus status, DocumentRole role) => Allowed.Contains((action, status, role));

    /// <summary>What this person is to the document now.</summary>
    /// <param name="inLineOfCommand">Whether the person's department is the drafting one or above it.</param>
    /// <param name="circulated">Whether the document was circulated to this person.</param>
    public static IReadOnlySet<DocumentRole> RolesOf(Document document, Actor actor, bool inLineOfCommand, bool circulated)
    {
        var roles = new HashSet<DocumentRole> { DocumentRole.AgencyMember };
        Add(DocumentRole.Drafter, document.Drafter.PersonId == actor.PersonId);
        Add(DocumentRole.Participant, document.Participants.Contains(actor.PersonId));
        Add(DocumentRole.Reviewer, Waits(StepAct.Review));
        Add(DocumentRole.Consultee, Waits(StepAct.Consultation));
        Add(DocumentRole.Decider, Waits(StepAct.Decision));
        Add(DocumentRole.DepartmentHead, actor.HeadsDepartment && inLineOfCommand);
        Add(DocumentRole.DepartmentMember, actor.Official.DepartmentCode == document.Drafter.DepartmentCode);
        Add(DocumentRole.CirculationReader, circulated);
        Add(DocumentRole.DispatchClerk, actor.Holds(Office.DispatchClerk));
        Add(DocumentRole.DocumentOffice, actor.Holds(Office.DocumentOffice));
        Add(DocumentRole.RecordsOfficer, actor.Holds(Office.RecordsOfficer));
        Add(DocumentRole.Auditor, actor.Holds(Office.Auditor));
        Add(DocumentRole.ReportAddressee, document.OwesReportTo?.PersonId == actor.PersonId);
        return roles;

        void Add(DocumentRole role, bool holds)
        {
            if (holds)
            {
                roles.Add(role);
            }
        }

        bool Waits(StepAct act) => document.OpenSteps.Any(s => s.Act == act && MayActOn(s, actor));
    }

    /// <summary>Whether the step waits for this person, or for somebody for whom this person acts today.</summary>
    public static bool MayActOn(PathStep step, Actor actor) =>
        step.Assignee.PersonId == actor.PersonId || actor.AppointmentFor(step.Assignee.PersonId) is not null;

    /// <summary>Why this person may not do it now; nothing where the table allows it.</summary>
    public static Refusal? Check(Document document, IReadOnlySet<DocumentRole> roles, DocumentAction action)
    {
        if (Permits(document, roles, action))
        {
            return null;
        }

        if (!Permits(document, roles, DocumentAction.ReadEntry))
        {
            return new DocumentNotFound();
        }

        return WhyNot(document, roles, action);
    }

    /// <summary>What the document's answer offers this person now.</summary>
    public static IReadOnlyList<DocumentAction> Abilities(Document document, IReadOnlySet<DocumentRole> roles) =>
        [.. Enum.GetValues<DocumentAction>().Where(action => Permits(document, roles, action) && MakesSense(document, action))];

    private static bool Permits(Document document, IReadOnlySet<DocumentRole> roles, DocumentAction action) =>
        roles.Any(role => Allows(action, document.Status, role)) || ReadsWithinAccess(document, roles, action);

    // The content of a finished document is open to those whom its access limit names, whatever else they are to it.
    private static bool ReadsWithinAccess(Document document, IReadOnlySet<DocumentRole> roles, DocumentAction action) =>
        action is DocumentAction.ReadContent or DocumentAction.ReadTrail && Finished.Contains(document.Status) && document.Draft.Access switch
        {
            AccessLimit.Agency => roles.Contains(DocumentRole.AgencyMember),
            AccessLimit.Department => roles.Contains(DocumentRole.DepartmentMember),
            AccessLimit.Path => false,
            _ => false,
        };

    private static Refusal WhyNot(Document document, IReadOnlySet<DocumentRole> roles, DocumentAction action)
    {
        var stepAct = action is DocumentAction.Approve or DocumentAction.Consult or DocumentAction.Decide
            or DocumentAction.Edit or DocumentAction.Hold or DocumentAction.Return or DocumentAction.ChangePath;

        if (stepAct && document.Status == DocumentStatus.InProgress && roles.Contains(DocumentRole.Participant))
        {
            return roles.Overlaps([DocumentRole.Reviewer, DocumentRole.Consultee, DocumentRole.Decider])
                ? Mismatch(roles, action)
                : new NotYourTurn([.. document.OpenSteps.Select(s => s.Assignee.Name)]);
        }

        var everAllowed = Table.Any(row => row.Action == action && row.By.Any(roles.Contains))
            || (stepAct && roles.Contains(DocumentRole.Participant));
        if (!everAllowed)
        {
            return new DocumentForbidden(action);
        }

        return document.DecidedAt is not null && action is DocumentAction.Revise or DocumentAction.Edit
            ? new ContentFixed()
            : new DocumentInWrongState(document.Status, action);
    }

    private static Refusal Mismatch(IReadOnlySet<DocumentRole> roles, DocumentAction action) =>
        roles.Contains(DocumentRole.Consultee) && action is DocumentAction.Edit or DocumentAction.Return
            ? new ConsultationIsOpinionOnly()
            : new StepActDiffers(
                roles.Contains(DocumentRole.Decider) ? StepAct.Decision
                : roles.Contains(DocumentRole.Reviewer) ? StepAct.Review
                : StepAct.Consultation);

    // Allowed by the table, and yet nothing to do: what a decider would refuse for the document's own content.
    private static bool MakesSense(Document document, DocumentAction action) => action switch
    {
        DocumentAction.Revise or DocumentAction.Submit or DocumentAction.Edit => document.Plan is null,
        DocumentAction.Recall => !document.ActedUpon,
        DocumentAction.SkipStep => document.OpenSteps.Any(s => s.Act == StepAct.Review),
        DocumentAction.Seal => document.SealName is null && !document.Draft.IsInternal,
        DocumentAction.Dispatch => !document.Draft.IsInternal && (document.Draft.Sender != Sender.AgencyHead || document.SealName is not null),
        DocumentAction.RefuseDispatch or DocumentAction.ChangeRecipients => !document.Draft.IsInternal,
        _ => true,
    };
}
