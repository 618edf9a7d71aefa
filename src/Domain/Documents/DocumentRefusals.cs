using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Documents;

public sealed record DocumentNotFound() : Refusal(
    "document.not-found", "There is no such document, or you may not know of it.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record DocumentVersionNotFound(int ContentVersion) : Refusal(
    "document.version-not-found", $"The document has no version {ContentVersion} of its content.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record DocumentForbidden(DocumentAction Action) : Refusal(
    "document.forbidden", $"You may know of this document, but {Action} is not yours to do.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record DocumentStale(long CurrentVersion) : Refusal(
    "document.stale", "Somebody acted on the document since you read it; read it again and repeat what still applies.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

public sealed record DocumentInWrongState(DocumentStatus Status, DocumentAction Action) : Refusal(
    "document.wrong-state", $"{Action} is not possible while the document is {Status}.");

public sealed record NotYourTurn(IReadOnlyList<string> WaitsFor) : Refusal(
    "document.not-your-turn", "The document waits for somebody else on its reporting path.");

public sealed record StepActDiffers(StepAct Asked) : Refusal(
    "document.step-asks-otherwise", $"Your step on the reporting path asks for {Asked}.");

public sealed record RecallTooLate() : Refusal(
    "document.recall-too-late", "Somebody on the reporting path has already acted; ask for it to be returned.");

public sealed record ContentFixed() : Refusal(
    "document.content-fixed", "What was decided is never changed; draft a new document that replaces it.");

/// <summary>What a plan's document says follows from its card, and so does when it is sent; bundled or joint it cannot be.</summary>
public sealed record PlanChangesOnItsCard(Guid TaskCardId) : Refusal(
    "document.plan-changes-on-its-card", "The document says what the plan of a task card says; write and submit the plan on its card.")
{
    internal static PlanChangesOnItsCard? RefusalOf(Document document, PlanReference? plan) =>
        document.Plan is { } own && own != plan ? new(own.TaskCardId) : null;
}

public sealed record ReasonMissing() : Refusal("document.reason-missing", "Say why, in words.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record TextTooLong(string Field, int Limit) : Refusal(
    "document.text-too-long", $"{Field} holds at most {Limit} characters.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record OpinionMissing() : Refusal("document.opinion-missing", "A dissent or a disagreement needs an opinion.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record TitleMissing() : Refusal("document.title-missing", "Give the document a title.");

public sealed record RecipientsMissing() : Refusal(
    "document.recipients-missing", "Name at least one recipient, or mark the document as internal.");

public sealed record InternalHasRecipients() : Refusal(
    "document.internal-has-recipients", "An internal document has no recipients; remove them or the mark.");

public sealed record RecipientUnknown(string AgencyCode) : Refusal(
    "document.recipient-unknown", $"No agency has the code {AgencyCode}.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record RecipientTwice(string Name) : Refusal("document.recipient-twice", $"{Name} is named twice.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record UnitTaskMissing() : Refusal("document.unit-task-missing", "Say under which unit task it is filed.");

public sealed record UnitTaskUnknown(string UnitTaskCode) : Refusal(
    "document.unit-task-unknown", $"The agency has no unit task {UnitTaskCode} in force.");

public sealed record UnitTaskNoLongerInForce(string UnitTaskCode, IReadOnlyList<string> Successors) : Refusal(
    "document.unit-task-retired", Successors.Count == 0
        ? $"Unit task {UnitTaskCode} is retired; file the document under another one."
        : $"Unit task {UnitTaskCode} is retired; file the document under {string.Join(" or ", Successors)}.");

public sealed record DisclosureMissing() : Refusal("document.disclosure-missing", "Choose a disclosure class.");

/// <summary>Clauses 1–8 of art. 9(1) of the Official Information Disclosure Act.</summary>
public sealed record DisclosureClausesWrong() : Refusal(
    "document.disclosure-clauses-wrong", "A partly open or closed document names clauses 1 to 8; an open one names none.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record DecisionStepMissing() : Refusal(
    "document.decision-step-missing", "The reporting path needs exactly one deciding step, and it comes last.");

public sealed record PathTooLong(int Limit) : Refusal("document.path-too-long", $"A reporting path has at most {Limit} steps.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record PathPersonUnknown(Guid PersonId) : Refusal(
    "document.path-person-unknown", "Somebody on the reporting path is not in the agency's service on this day.");

public sealed record PathPersonTwice(string Name) : Refusal(
    "document.path-person-twice", $"{Name} stands twice in one stage of the reporting path.");

public sealed record ReviewOutsideLineOfCommand(string Name) : Refusal(
    "document.review-outside-line-of-command", $"{Name} is not in the drafter's line of command; ask for consultation instead.");

public sealed record OnlyConsultationIsParallel() : Refusal(
    "document.only-consultation-is-parallel", "Only consultations may share a stage; put each other step in a stage of its own.");

/// <summary>Delegated decision is neither raised nor lowered (Decree, arts. 10 and 67).</summary>
public sealed record DeciderAboveDelegatedLevel(string LawfulPost, string LawfulDepartmentCode) : Refusal(
    "document.decider-above-delegated-level", $"This matter is delegated to the {LawfulPost} of {LawfulDepartmentCode}; it is not taken higher.");

/// <inheritdoc cref="DeciderAboveDelegatedLevel"/>
public sealed record DeciderBelowDelegatedLevel(string LawfulPost, string LawfulDepartmentCode) : Refusal(
    "document.decider-below-delegated-level", $"This matter is decided by the {LawfulPost} of {LawfulDepartmentCode}; it is not taken lower.");

public sealed record DeciderVacant(string LawfulPost, string LawfulDepartmentCode) : Refusal(
    "document.decider-vacant", $"Nobody holds the post {LawfulPost} of {LawfulDepartmentCode} on this day; the post has to be filled first.");

public sealed record ConsultationIsOpinionOnly() : Refusal(
    "document.consultation-is-opinion-only", "A consultation gives an opinion; it neither edits nor returns the document.");

public sealed record NotAbsent(string Name) : Refusal("document.not-absent", $"{Name} is not absent on this day.");

public sealed record OnlyReviewIsSkipped() : Refusal(
    "document.only-review-is-skipped", "Only a review may be skipped for absence; a decision is signed by the acting person.");

public sealed record HoldUntilPast() : Refusal("document.hold-until-past", "The day until which it is held has passed.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record NothingChanged() : Refusal("document.nothing-changed", "The new content is the same as the old one.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record SealMissing() : Refusal(
    "document.seal-missing", "A document in the head's name is sealed before it is sent.");

public sealed record AlreadySealed() : Refusal("document.already-sealed", "The document bears the seal already.");

public sealed record InternalIsNotSent() : Refusal("document.internal-is-not-sent", "An internal document is not sent.");

public sealed record NotDecidedYet() : Refusal("document.not-decided", "Only a decided document is sealed and sent.");

public sealed record NoReportOwed() : Refusal("document.no-report-owed", "No report is owed to you on this document.");

public sealed record PartnerNotAwaited(string AgencyCode) : Refusal(
    "document.partner-not-awaited", $"No decision of {AgencyCode} is awaited.");

public sealed record CorrectionWrong(RegisterField Field) : Refusal(
    "document.correction-wrong", $"The new value of {Field} is empty, unreadable or the same as the old one.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record TooManyRecipients(int Limit) : Refusal("document.too-many-recipients", $"A document has at most {Limit} recipients.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record RecipientNotNamed() : Refusal("document.recipient-not-named", "Each recipient has a name of at most 300 characters.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record PathStepMalformed() : Refusal("document.path-step-malformed", "Each step of the path has a person, an act and a stage from 0 to 1000.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record AlreadySent(string Name) : Refusal(
    "document.already-sent", $"It was already sent to {Name}; a document cannot be unsent, send a correcting one.");

public sealed record SameAsBefore(string Field) : Refusal("document.same-as-before", $"{Field} has that value already.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record ReplacesUndecided() : Refusal(
    "document.replaces-undecided", "Only a decided document is replaced; revise one that is not decided yet.");

public sealed record AgencyNotExchanging() : Refusal(
    "document.agency-not-exchanging", "Your agency takes no part in the exchange of documents at present; send it when it is resumed.");
