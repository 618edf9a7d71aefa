namespace OnNara.Domain.Incoming;

/// <summary>Everything that a person can do with an incoming document.</summary>
public enum IncomingAction
{
    /// <summary>Know its entry in lists and in the register.</summary>
    ReadEntry,
    ReadContent,
    ReadTrail,
    Distribute,
    Receive,
    NameHandler,
    SendBack,
    TransferToAgency,
    ReturnToSender,
    ForwardVia,
    Handle,
    Circulate,
    CorrectRegister,
    ErasePersonalData,
}

/// <summary>What a person is to an incoming document at the moment; several at once are usual.</summary>
public enum IncomingRole
{
    DocumentOffice,

    /// <summary>Heads a department that has it, or one above, or acts for such a head.</summary>
    DepartmentHead,
    DepartmentMember,

    /// <summary>Named to handle it, or acts for whoever is.</summary>
    Handler,

    /// <summary>Acted on it at some time.</summary>
    Participant,

    /// <summary>It was circulated to this person.</summary>
    CirculationReader,
    RecordsOfficer,
    Auditor,

    /// <summary>Anybody of the agency.</summary>
    AgencyMember,
}

/// <summary>
/// Who may do what to which incoming document in which state: one table, read by the deciders, by the abilities in every answer and
/// by the golden matrix of the tests. What a row does not name is refused. People of a department act in the state of their
/// own department's share, all others in that of the document.
/// </summary>
public static class IncomingPermissions
{
    private static readonly IncomingStatus[] Anywhere = Enum.GetValues<IncomingStatus>();
    private static readonly IncomingStatus[] Registered = [IncomingStatus.Received, IncomingStatus.InHand, IncomingStatus.Handled];
    private static readonly IncomingStatus[] InDepartment = [IncomingStatus.AwaitingReceipt, .. Registered, IncomingStatus.Forwarded];
    private static readonly IncomingStatus[] Unfinished =
        [IncomingStatus.AwaitingDistribution, IncomingStatus.AwaitingReceipt, IncomingStatus.Received, IncomingStatus.InHand];

    private static readonly IncomingStatus[] Ended =
        [IncomingStatus.Handled, IncomingStatus.Transferred, IncomingStatus.Returned, IncomingStatus.Forwarded];

    /// <summary>A row: these roles may take this action in these states.</summary>
    public sealed record Row(IncomingAction Action, IReadOnlyList<IncomingStatus> In, IReadOnlyList<IncomingRole> By);

    public static readonly IReadOnlyList<Row> Table =
    [
        new(IncomingAction.ReadEntry, Anywhere, [IncomingRole.DocumentOffice, IncomingRole.RecordsOfficer, IncomingRole.Auditor, IncomingRole.Participant, IncomingRole.CirculationReader]),
        new(IncomingAction.ReadEntry, InDepartment, [IncomingRole.DepartmentHead, IncomingRole.DepartmentMember, IncomingRole.Handler]),
        new(IncomingAction.ReadEntry, Registered, [IncomingRole.AgencyMember]),
        new(IncomingAction.ReadContent, Anywhere, [IncomingRole.DocumentOffice, IncomingRole.Auditor, IncomingRole.CirculationReader]),
        new(IncomingAction.ReadContent, InDepartment, [IncomingRole.DepartmentHead, IncomingRole.DepartmentMember, IncomingRole.Handler]),
        new(IncomingAction.ReadContent, Registered, [IncomingRole.RecordsOfficer]),
        new(IncomingAction.ReadTrail, Anywhere, [IncomingRole.DocumentOffice, IncomingRole.RecordsOfficer, IncomingRole.Auditor, IncomingRole.Participant]),
        new(IncomingAction.ReadTrail, InDepartment, [IncomingRole.DepartmentHead, IncomingRole.DepartmentMember, IncomingRole.Handler]),

        new(IncomingAction.Distribute, Unfinished, [IncomingRole.DocumentOffice]),
        new(IncomingAction.Receive, [IncomingStatus.AwaitingReceipt], [IncomingRole.DepartmentHead, IncomingRole.DepartmentMember]),
        new(IncomingAction.NameHandler, [IncomingStatus.Received], [IncomingRole.DepartmentHead, IncomingRole.DepartmentMember]),
        new(IncomingAction.NameHandler, [IncomingStatus.InHand], [IncomingRole.DepartmentHead, IncomingRole.Handler]),
        new(IncomingAction.SendBack, [IncomingStatus.AwaitingReceipt, IncomingStatus.Received], [IncomingRole.DepartmentHead, IncomingRole.DepartmentMember]),
        new(IncomingAction.SendBack, [IncomingStatus.InHand], [IncomingRole.DepartmentHead, IncomingRole.Handler]),
        new(IncomingAction.TransferToAgency, [IncomingStatus.AwaitingDistribution], [IncomingRole.DocumentOffice]),
        new(IncomingAction.ReturnToSender, [IncomingStatus.AwaitingDistribution], [IncomingRole.DocumentOffice]),
        new(IncomingAction.ForwardVia, [IncomingStatus.AwaitingDistribution], [IncomingRole.DocumentOffice]),
        new(IncomingAction.ForwardVia, [IncomingStatus.Received, IncomingStatus.InHand], [IncomingRole.DepartmentHead, IncomingRole.Handler]),
        new(IncomingAction.Handle, [IncomingStatus.InHand], [IncomingRole.Handler, IncomingRole.DepartmentHead]),
        new(IncomingAction.Circulate, Registered, [IncomingRole.DocumentOffice, IncomingRole.DepartmentHead, IncomingRole.Handler]),
        new(IncomingAction.CorrectRegister, Registered, [IncomingRole.RecordsOfficer]),
        new(IncomingAction.ErasePersonalData, Ended, [IncomingRole.RecordsOfficer]),
    ];

    private static readonly HashSet<(IncomingAction, IncomingStatus, IncomingRole)> Allowed =
        [.. from row in Table from status in row.In from role in row.By select (row.Action, status, role)];

    /// <summary>Whether the table allows it; the deciders may still refuse for what the request says.</summary>
    public static bool Allows(IncomingAction action, IncomingStatus status, IncomingRole role) => Allowed.Contains((action, status, role));

    /// <summary>Why this person may not do it now; nothing where the table allows it.</summary>
    public static Refusal? Check(IncomingDocument document, IncomingStanding by, IncomingAction action)
    {
        if (Permits(document, by, action))
        {
            return null;
        }

        if (!Permits(document, by, IncomingAction.ReadEntry))
        {
            return new IncomingNotFound();
        }

        // Reading is no act that waits for its time: whoever may not read it now is simply not to.
        var isRead = action is IncomingAction.ReadEntry or IncomingAction.ReadContent or IncomingAction.ReadTrail;
        return !isRead && Table.Any(row => row.Action == action && row.By.Any(by.Roles.Contains))
            ? new IncomingInWrongState(document.Status, action)
            : new IncomingForbidden(action);
    }

    /// <summary>What the document's answer offers this person now.</summary>
    public static IReadOnlyList<IncomingAction> Abilities(IncomingDocument document, IncomingStanding by) =>
        [.. Enum.GetValues<IncomingAction>().Where(action => Permits(document, by, action) && MakesSense(document, by, action))];

    private static bool Permits(IncomingDocument document, IncomingStanding by, IncomingAction action) =>
        by.Roles.Any(role => Allows(action, StatusFor(document, by, role), role));

    private static IncomingStatus StatusFor(IncomingDocument document, IncomingStanding by, IncomingRole role) =>
        role is IncomingRole.DepartmentHead or IncomingRole.DepartmentMember or IncomingRole.Handler && by.Part is { } part
            ? document.ClosedAs ?? part.Status
            : document.Status;

    // Allowed by the table, and yet nothing to do: what a decider would refuse for the document's own content.
    private static bool MakesSense(IncomingDocument document, IncomingStanding by, IncomingAction action) => action switch
    {
        IncomingAction.ForwardVia => document.IsToForward && by.Part is not { IsLead: false },
        IncomingAction.Handle => !document.IsToForward && by.Part is { IsLead: true },
        IncomingAction.TransferToAgency => !document.IsToForward,
        IncomingAction.ErasePersonalData => document.HoldsPersonalData,
        _ => true,
    };
}
