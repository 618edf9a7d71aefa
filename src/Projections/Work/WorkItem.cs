using OnNara.Domain.Organizations;

namespace OnNara.Projections.Work;

/// <summary>What somebody is asked to do.</summary>
public enum WorkKind
{
    /// <summary>A draft that the drafter has not yet sent on its path.</summary>
    WriteDraft,

    /// <summary>It came back; the drafter writes it anew or gives it up.</summary>
    ReworkReturned,
    Review,
    Consult,
    Decide,

    /// <summary>Decided in the head's name: it needs the agency's seal before it goes out.</summary>
    Seal,
    Dispatch,

    /// <summary>Somebody signed in the reader's absence, and reports it.</summary>
    ReadLaterReport,

    /// <summary>The document office gives an incoming document to its department.</summary>
    Distribute,

    /// <summary>The document office, or the department, sends on what is meant for another agency.</summary>
    Forward,

    /// <summary>A department receives what was distributed to it.</summary>
    Receive,
    NameHandler,
    Handle,

    /// <summary>Works with the department that leads.</summary>
    Assist,

    /// <summary>A superior's instruction that its handler has not taken on yet.</summary>
    AcceptInstruction,
    ReportInstruction,

    /// <summary>It was answered back: the giver says it anew or withdraws it.</summary>
    AnswerInstruction,

    /// <summary>It was reported on: the giver closes it or opens it again.</summary>
    CloseInstruction,

    /// <summary>The plan of a task came back; its owner writes it anew and sends it again.</summary>
    ReworkPlan,

    /// <summary>A milestone whose days have begun.</summary>
    ReachMilestone,

    /// <summary>The owner says how the cycle went, once its last day is over.</summary>
    EvaluateSelf,

    /// <summary>Nobody has been named who evaluates what the owner has evaluated.</summary>
    NameEvaluator,
    Evaluate,
    AnswerObjection,
    FinalizeResult,

    /// <summary>Accept an improvement point with an action, or decline it with a reason.</summary>
    AnswerPoint,

    /// <summary>A form of handover that this person has not confirmed yet.</summary>
    ConfirmHandover,

    /// <summary>The meeting is over; its host has the minutes written.</summary>
    RecordMinutes,
    ReadMemoReport,

    /// <summary>Somebody read in an unusual way: a security officer finds out why.</summary>
    LookIntoReading,
}

/// <summary>Under which heading an item stands.</summary>
public enum WorkSection
{
    Waiting,
    Held,
    Drafts,
}

/// <summary>What an item is about; tells where to open it.</summary>
public enum WorkSubject
{
    Document,
    IncomingDocument,
    Instruction,
    TaskCard,
    Handover,
    Meeting,
    MemoReport,
    ReadingFlag,
}

/// <summary>
/// One thing that waits for one person, or for whoever holds an office or serves in a department. A row each, written in the
/// transaction of the fact, and gone when it is done.
/// </summary>
/// <param name="Id">Subject, what is asked and of whom, so that the same request is one row.</param>
/// <param name="Version">The version of the subject, to act on it right away; a task card's is added when the item is read.</param>
/// <param name="AddressedTo">Whose it is, as <see cref="WorkAddress"/> writes it.</param>
/// <param name="Assignee">The person who is asked; none where an office or a department is.</param>
/// <param name="AskedBy">Who asks; none where nobody in particular does.</param>
/// <param name="DueAt">When it is needed; none where nobody waits for a day.</param>
/// <param name="HeldUntil">Until when its person keeps it; from the day after it waits again.</param>
/// <param name="Note">The reason of a return or a hold.</param>
/// <param name="Number">The number of the document, or the one under which an incoming document was received.</param>
/// <param name="Author">Who wrote the subject; none for what came from outside.</param>
/// <param name="Sender">Who sent an incoming document.</param>
public sealed record WorkItem(
    string Id,
    WorkSubject Subject,
    Guid SubjectId,
    long Version,
    WorkKind Kind,
    WorkSection Section,
    string AddressedTo,
    Official? Assignee,
    Official? AskedBy,
    DateTimeOffset Since,
    DateTimeOffset? DueAt,
    DateOnly? HeldUntil,
    string? Note,
    string Title,
    string? Number,
    Official? Author,
    string? Sender = null)
{
    /// <summary>The day from which it is asked: until then nobody sees it; none for what is asked at once.</summary>
    public DateOnly? WaitsFrom { get; init; }

    /// <summary>The most urgent first, then what waits longest.</summary>
    public string SortOrder => $"{Projections.SortOrder.Earliest(DueAt)}{Projections.SortOrder.Earliest(Since)}{Id}";

    /// <summary>Whether whoever is appointed to act for an absent assignee may do it instead; a draft or a report is the person's own.</summary>
    public bool MayBeActedOn => Kind is WorkKind.Review or WorkKind.Consult or WorkKind.Decide or WorkKind.Handle or WorkKind.Assist
        or WorkKind.AcceptInstruction or WorkKind.ReportInstruction or WorkKind.AnswerInstruction or WorkKind.CloseInstruction
        or WorkKind.ReachMilestone or WorkKind.AnswerPoint or WorkKind.RecordMinutes;
}

/// <summary>How rows name those whom they wait for.</summary>
public static class WorkAddress
{
    public static string Of(Guid personId) => $"person:{personId:N}";

    public static string Of(Office office) => $"office:{office}";

    public static string OfDepartment(string departmentCode) => $"department:{departmentCode}";

    public static string OfHead(string departmentCode) => $"head:{departmentCode}";
}

/// <summary>Whose rows a person sees: the own ones, those of offices and departments, and what is asked of those for whom the person acts.</summary>
public sealed record WorkAddresses(IReadOnlyList<string> Own, IReadOnlyList<string> ActedFor)
{
    public static WorkAddresses Of(Actor actor) => new(
        [
            WorkAddress.Of(actor.PersonId), .. actor.Offices.Select(WorkAddress.Of), WorkAddress.OfDepartment(actor.Official.DepartmentCode),
            .. actor.Heads.Select(WorkAddress.OfHead),
        ],
        [.. actor.ActsFor.Select(a => WorkAddress.Of(a.Absent.PersonId))]);
}
