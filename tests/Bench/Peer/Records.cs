namespace OnNara.Peer;

/// <summary>Where a document stands.</summary>
public enum DocumentStatus
{
    Draft,
    InProgress,
    Decided,
    Dispatched,
}

public enum StepAct
{
    Review,
    Decision,
}

public enum StepStatus
{
    Waiting,
    Current,
    Done,
}

public sealed class Person
{
    public Guid Id { get; set; }

    public required string AgencyCode { get; set; }

    public required string SignInName { get; set; }

    public required string Name { get; set; }

    public required string Post { get; set; }

    public required string DepartmentCode { get; set; }

    public required string DepartmentName { get; set; }

    public bool IsDispatchClerk { get; set; }

    public required string PasswordHash { get; set; }

    /// <summary>Changes with the password; a token that knows another one has ended.</summary>
    public Guid SecurityStamp { get; set; }

    public bool IsLocked { get; set; }
}

/// <summary>Somebody's post and department as they were when something was done.</summary>
public sealed class Signature
{
    public Guid PersonId { get; set; }

    public required string Name { get; set; }

    public required string Post { get; set; }

    public required string DepartmentCode { get; set; }

    public required string DepartmentName { get; set; }
}

public sealed class UnitTask
{
    public required string AgencyCode { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string Retention { get; set; }
}

public sealed class Document
{
    public Guid Id { get; set; }

    public required string AgencyCode { get; set; }

    public required string Title { get; set; }

    public required string Matter { get; set; }

    /// <summary>Blocks of text, as JSON.</summary>
    public required string Body { get; set; }

    public DocumentStatus Status { get; set; }

    /// <summary>Raised with every act; of two at once one wins.</summary>
    public int Version { get; set; }

    public required Signature Drafter { get; set; }

    public required string UnitTaskCode { get; set; }

    public required string Disclosure { get; set; }

    public required string Access { get; set; }

    public bool IsInternal { get; set; }

    public DateTime DraftedAt { get; set; }

    public DateTime SubmittedAt { get; set; }

    public DateTime? DecidedAt { get; set; }

    public DateTime? DispatchedAt { get; set; }

    public DateTime LastActAt { get; set; }

    /// <summary>Title, number, people and text in one, for the search.</summary>
    public required string SearchText { get; set; }

    public List<Step> Steps { get; } = [];

    public List<Recipient> Recipients { get; } = [];

    public RegisterEntry? Entry { get; set; }
}

public sealed class Step
{
    public Guid DocumentId { get; set; }

    public int Number { get; set; }

    public StepAct Act { get; set; }

    public required Signature Assignee { get; set; }

    public StepStatus Status { get; set; }

    public DateTime? Since { get; set; }

    public DateTime? ClosedAt { get; set; }

    public string? Opinion { get; set; }

    public Document? Document { get; set; }
}

public sealed class Recipient
{
    public Guid DocumentId { get; set; }

    public required string AgencyCode { get; set; }

    public required string Name { get; set; }
}

public sealed class RegisterEntry
{
    public Guid DocumentId { get; set; }

    public required string AgencyCode { get; set; }

    public required string DepartmentCode { get; set; }

    public required string DepartmentName { get; set; }

    public int Year { get; set; }

    public int Serial { get; set; }

    public required string Title { get; set; }

    public required string Retention { get; set; }

    public required string UnitTaskCode { get; set; }

    public DateOnly RegisteredOn { get; set; }

    public DateTime RegisteredAt { get; set; }

    public required string Counterpart { get; set; }

    public required Signature DecidedBy { get; set; }

    public string Number => $"{DepartmentName}-{Serial}";
}

/// <summary>The last serial of a department's register in a year.</summary>
public sealed class Counter
{
    public required string AgencyCode { get; set; }

    public required string DepartmentCode { get; set; }

    public int Year { get; set; }

    public int Serial { get; set; }
}

/// <summary>Who did what to which version of a document.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public required string AgencyCode { get; set; }

    public Guid DocumentId { get; set; }

    public int Version { get; set; }

    public required string Act { get; set; }

    public required Signature By { get; set; }

    public DateTime At { get; set; }

    /// <summary>What was changed, as JSON.</summary>
    public required string Changes { get; set; }
}

/// <summary>Who opened which document.</summary>
public sealed class Access
{
    public long Id { get; set; }

    public Guid DocumentId { get; set; }

    public required Signature By { get; set; }

    public int Version { get; set; }

    public DateTime At { get; set; }
}

/// <summary>A document that was shown to somebody for information.</summary>
public sealed class Circulation
{
    public long Id { get; set; }

    public Guid DocumentId { get; set; }

    public Guid ReaderId { get; set; }

    public required string Title { get; set; }

    public DateTime At { get; set; }

    public DateTime? ViewedAt { get; set; }
}

/// <summary>A task that somebody works on.</summary>
public sealed class WorkedTask
{
    public Guid CardId { get; set; }

    public Guid PersonId { get; set; }

    public required string Title { get; set; }

    public bool IsClosed { get; set; }
}
