using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.Documents;

/// <summary>Kinds of official document (Decree on the Operation and Innovation of Administrative Work, art. 4).</summary>
public enum DocumentKind
{
    Regulatory,
    Instruction,
    PublicNotice,
    Posted,
    CivilPetition,
    General,
}

/// <summary>
/// What the matter weighs. Anything but <see cref="Ordinary"/> owes the absent decider a report after a proxy decision
/// (art. 10); the last four are registered even when they are returned (Public Records Act Decree, art. 21).
/// </summary>
public enum Significance
{
    Ordinary,
    Important,
    Law,
    MajorPolicy,
    Treaty,
    MajorProject,
}

/// <summary>In whose name the document goes out; in the head's name it needs the agency's seal (arts. 13–14).</summary>
public enum Sender
{
    AgencyHead,
    DepartmentHead,
}

/// <param name="Clauses">Clauses 1–8 of art. 9(1) of the Official Information Disclosure Act; none for an open document.</param>
/// <param name="Reason">Why it is not open, in words; empty for an open document.</param>
public sealed record Disclosure(DisclosureClass Class, IReadOnlyList<int> Clauses, string? Reason = null)
{
    public static readonly Disclosure Open = new(DisclosureClass.Open, []);
}

/// <summary>Who inside the agency may read the content; the register's entry stays visible (Public Records Act Decree, art. 28).</summary>
public enum AccessLimit
{
    /// <summary>Everybody of the agency.</summary>
    Agency,

    /// <summary>The drafting department and those on the reporting path.</summary>
    Department,

    /// <summary>Only those on the reporting path.</summary>
    Path,
}

/// <summary>Where a document goes: an agency of the installation, or somebody outside it who gets it on paper.</summary>
/// <param name="Name">What the head of the document calls the recipient.</param>
/// <param name="AgencyCode">The receiving agency; none for an outside recipient.</param>
/// <param name="Via">The agency that forwards it under its own head's name (Enforcement Rule, art. 15); none where it goes directly.</param>
public sealed record Recipient(string Name, string? AgencyCode = null, string? Via = null)
{
    public bool IsAgency => AgencyCode is not null;
}

/// <summary>What a step of the reporting path asks of its person.</summary>
public enum StepAct
{
    /// <summary>In the drafter's own line of command, before the decision; may edit (art. 9).</summary>
    Review,

    /// <summary>Another department's opinion; no edit (art. 9).</summary>
    Consultation,

    /// <summary>The signature that establishes the document (arts. 6 and 10).</summary>
    Decision,
}

/// <summary>A step as its writer plans it. Consultations of the same <paramref name="Stage"/> run in parallel.</summary>
/// <param name="Stage">Order on the path, ascending; the numbers need not follow each other.</param>
public sealed record PlannedStep(int Stage, StepAct Act, Guid PersonId);

/// <summary>
/// What the drafter writes: the head, the body and what is needed to decide, register and send it. Parts may be missing until
/// the document is submitted.
/// </summary>
/// <param name="Matter">The kind of matter, as the agency's delegation rules name it; computes who decides.</param>
/// <param name="IsInternal">Decided for the agency's own use: it has no recipients.</param>
/// <param name="UnitTaskCode">Where it is filed; retention comes from it.</param>
/// <param name="ProposerId">Whose idea it is, marked ★ (Enforcement Rule, art. 6).</param>
/// <param name="ReporterId">Who reports it to the decider, marked ⊙.</param>
/// <param name="JointWith">Codes of the agencies that decide it after this one, which leads (art. 8); none for a document of one agency.</param>
/// <param name="DueAt">When a decision is needed; none where nobody waits for a day.</param>
/// <param name="TaskCardId">The task card on which it is filed when it is registered; none where it belongs to no task card.</param>
public sealed record DocumentDraft(
    DocumentKind Kind,
    string Matter,
    Significance Significance,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    bool IsInternal,
    IReadOnlyList<Recipient> Recipients,
    Sender Sender,
    string? UnitTaskCode,
    Disclosure? Disclosure,
    AccessLimit Access,
    IReadOnlyList<PlannedStep> Path,
    Guid? ProposerId = null,
    Guid? ReporterId = null,
    DateTimeOffset? DueAt = null,
    IReadOnlyList<string>? JointWith = null,
    Guid? TaskCardId = null)
{
    public IReadOnlyList<string> Partners => JointWith ?? [];

    /// <summary>Laws, major policy, treaties and big projects: the returned original is registered too.</summary>
    public bool KeepsReturnedOriginal =>
        Significance is Significance.Law or Significance.MajorPolicy or Significance.Treaty or Significance.MajorProject;
}
