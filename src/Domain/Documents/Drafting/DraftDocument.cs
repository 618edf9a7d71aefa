using OnNara.Domain.Documents.Content;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Documents;

/// <summary>Starts a document, as one of its own or in the place of a decided one.</summary>
/// <param name="AgencyCodes">The agencies that exist, for the recipients.</param>
/// <param name="UnitTask">The one that the draft names, as on this day; none where there is none in force.</param>
/// <param name="Plan">The plan that its decision approves; none for any other document.</param>
public sealed record DraftDocument(
    Guid DocumentId,
    string AgencyCode,
    Official By,
    DateTimeOffset At,
    DocumentDraft Draft,
    Guid? Replaces,
    Guid? BundleId,
    JointPart? Joint,
    IReadOnlySet<string> AgencyCodes,
    UnitTask? UnitTask,
    PlanReference? Plan = null)
{
    /// <summary>The task card that the draft names, as it stands.</summary>
    public Filing Filing { get; init; } = Filing.None;

    /// <param name="replaced">The document whose place this one takes, as it stands.</param>
    public static Decision Decide(DraftDocument command, Document? replaced) =>
        Refusal.FirstOf(
            DraftRules.WellFormed(command.Draft, command.AgencyCodes),
            command.Filing.Check(command.Draft),
            replaced is { DecidedAt: null } ? new ReplacesUndecided() : null,
            // The next version of a plan takes its place, and nothing else.
            replaced is { Plan: { } decided } ? new PlanChangesOnItsCard(decided.TaskCardId) : null,
            command.Plan is { } plan && (command.BundleId is not null || command.Draft.Partners.Count > 0) ? new PlanChangesOnItsCard(plan.TaskCardId) : null) is { } refusal
            ? refusal
            : Decision.Accept(new DocumentDrafted(
                command.DocumentId,
                command.AgencyCode,
                command.By,
                command.At,
                DraftRules.Proposed(command.Filing.Complete(command.Draft), command.UnitTask),
                command.Replaces,
                command.BundleId,
                command.Joint,
                command.Plan));
}

/// <summary>Writes the whole draft anew; each time is a version, and the earlier ones are kept.</summary>
/// <param name="UnitTask">The one that the draft names, as on this day; none where there is none in force.</param>
/// <param name="Plan">The plan for whose sake its card writes the document anew; none where its drafter does.</param>
public sealed record ReviseDocument(
    Standing By, DocumentDraft Draft, IReadOnlySet<string> AgencyCodes, UnitTask? UnitTask, PlanReference? Plan = null)
{
    /// <summary>The task card that the draft names, as it stands.</summary>
    public Filing Filing { get; init; } = Filing.None;

    public static Decision Decide(Document document, ReviseDocument command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Revise),
            PlanChangesOnItsCard.RefusalOf(document, command.Plan)) is { } notAllowed)
        {
            return notAllowed;
        }

        // A partner agency decides what the lead agency wrote; only path, unit task and disclosure are its own (art. 8).
        if (document.Joint is not null && !SameContent(document.Draft, command.Draft))
        {
            return new ContentFixed();
        }

        return Refusal.FirstOf(
            DraftRules.WellFormed(command.Draft, command.AgencyCodes),
            command.Filing.Check(command.Draft)) is { } refusal
            ? refusal
            : Decision.Accept(new DocumentRevised(
                command.By.By,
                command.By.At,
                document.ContentVersion + 1,
                DraftRules.Proposed(command.Filing.Complete(command.Draft), command.UnitTask)));
    }

    private static bool SameContent(DocumentDraft old, DocumentDraft revised) =>
        old.Title == revised.Title && old.Body.Equals(revised.Body) && old.Attachments.SequenceEqual(revised.Attachments);
}

/// <summary>Gives a draft up.</summary>
public sealed record WithdrawDocument(Standing By, string Reason)
{
    public static Decision Decide(Document document, WithdrawDocument command) =>
        Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Withdraw),
            Texts.Reason(command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new DocumentWithdrawn(command.By.By, command.By.At, command.Reason));
}

/// <summary>What holds of a draft at every moment, finished or not: limits and contradictions, not omissions.</summary>
internal static class DraftRules
{
    public const int RecipientLimit = 500;
    public const int StepLimit = 50;

    /// <summary>What the unit task proposes is written into the draft, so that the drafter sees it and may change it.</summary>
    public static DocumentDraft Proposed(DocumentDraft draft, UnitTask? task) =>
        draft.Disclosure is null && task is not null ? draft with { Disclosure = new(task.Disclosure, task.Clauses, null) } : draft;

    public static Refusal? WellFormed(DocumentDraft draft, IReadOnlySet<string> agencyCodes)
    {
        if (Texts.Limited("title", draft.Title, Texts.TitleLimit) is { } tooLong)
        {
            return tooLong;
        }

        if (Refusal.FirstOf(
            ContentRules.Check(draft.Body),
            ContentRules.Check(draft.Attachments)) is { } content)
        {
            return content;
        }

        if (draft.IsInternal && draft.Recipients.Count > 0)
        {
            return new InternalHasRecipients();
        }

        return Recipients(draft.Recipients, agencyCodes)
            ?? Steps(draft.Path)
            ?? Partners(draft.Partners, agencyCodes)
            ?? Clauses(draft.Disclosure);
    }

    private static Refusal? Partners(IReadOnlyList<string> partners, IReadOnlySet<string> agencyCodes)
    {
        if (partners.FirstOrDefault(code => !agencyCodes.Contains(code ?? "")) is { } unknown)
        {
            return new RecipientUnknown(unknown);
        }

        return partners.GroupBy(code => code).FirstOrDefault(g => g.Count() > 1) is { } twice ? new RecipientTwice(twice.Key) : null;
    }

    /// <summary>Limits of a planned path; a JSON array can hold null whatever the type says.</summary>
    public static Refusal? Steps(IReadOnlyList<PlannedStep> path) =>
        path.Count > StepLimit ? new PathTooLong(StepLimit)
        : path.Any(s => s is null || s.Stage is < 0 or > 1_000) ? new PathStepMalformed()
        : null;

    public static Refusal? Recipients(IReadOnlyList<Recipient> recipients, IReadOnlySet<string> agencyCodes)
    {
        if (recipients.Count > RecipientLimit)
        {
            return new TooManyRecipients(RecipientLimit);
        }

        if (recipients.Any(r => r is null || string.IsNullOrWhiteSpace(r.Name) || r.Name.Length > Texts.TitleLimit))
        {
            return new RecipientNotNamed();
        }

        var unknown = recipients.SelectMany(r => new[] { r.AgencyCode, r.Via })
            .FirstOrDefault(code => code is not null && !agencyCodes.Contains(code));
        if (unknown is not null)
        {
            return new RecipientUnknown(unknown);
        }

        return recipients.GroupBy(r => r.AgencyCode ?? r.Name).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new RecipientTwice(twice.First().Name)
            : null;
    }

    public static Refusal? Clauses(Disclosure? disclosure)
    {
        if (disclosure is null)
        {
            return null;
        }

        var fits = disclosure.Class == DisclosureClass.Open
            ? disclosure.Clauses.Count == 0
            : disclosure.Clauses.Count is > 0 and <= 8 && disclosure.Clauses.All(c => c is >= 1 and <= 8) && disclosure.Clauses.Distinct().Count() == disclosure.Clauses.Count;
        return !fits ? new DisclosureClausesWrong() : Texts.Limited("disclosure.reason", disclosure.Reason, Texts.ReasonLimit);
    }
}
