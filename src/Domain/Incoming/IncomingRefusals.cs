using OnNara.Domain.Documents;

namespace OnNara.Domain.Incoming;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidIncomingRequest(string Rule, string Message) : Refusal($"incoming.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record IncomingNotFound() : Refusal("incoming.not-found", "There is no such incoming document, or you may not know of it.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record IncomingForbidden(IncomingAction Action) : Refusal(
    "incoming.forbidden", $"You may know of this document, but {Action} is not yours to do.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record IncomingStale(long CurrentVersion) : Refusal(
    "incoming.stale", "Somebody acted on the document since you read it; read it again and repeat what still applies.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

public sealed record IncomingInWrongState(IncomingStatus Status, IncomingAction Action) : Refusal(
    "incoming.wrong-state", $"{Action} is not possible while the document is {Status}.");

public sealed record IncomingExists(Guid IncomingId) : Refusal(
    "incoming.exists", "An incoming document with this id exists already; choose another id.");

public sealed record NotDocumentOffice() : Refusal(
    "incoming.not-document-office", "Only the document office takes in what comes from outside.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record IncomingTextNotAcceptable(string Field, string Fault) : InvalidIncomingRequest("text-not-acceptable", $"{Field} {Fault}.");

public sealed record ChannelNotOutside() : InvalidIncomingRequest(
    "channel-not-outside", "What another agency sends arrives by itself; name the channel by which this came from outside.");

public sealed record DepartmentUnknown(string DepartmentCode) : InvalidIncomingRequest("department-unknown", $"The agency has no department {DepartmentCode} on this day.");

public sealed record DepartmentTwice(string DepartmentCode) : InvalidIncomingRequest("department-twice", $"Department {DepartmentCode} is named twice.");

public sealed record TooManyDepartments(int Limit) : InvalidIncomingRequest("too-many-departments", $"Distribute it to at most {Limit} departments.");

public sealed record NoDepartmentNamed() : InvalidIncomingRequest("no-department-named", "Name at least one department.");

public sealed record DepartmentHasIt(string DepartmentCode) : Refusal("incoming.department-has-it", $"Department {DepartmentCode} has the document already.");

public sealed record LeadDepartmentMissing() : Refusal(
    "incoming.lead-department-missing", "Name the department that handles it; the others work with that one.");

public sealed record LeadDepartmentStands(string DepartmentCode) : Refusal(
    "incoming.lead-department-stands", $"Department {DepartmentCode} handles it; another one can lead after that department has sent it back.");

public sealed record IncomingUnitTaskUnknown(string? UnitTaskCode) : InvalidIncomingRequest(
    "unit-task-unknown", $"The agency has no unit task {UnitTaskCode} in force; a document is filed when it is received.");

public sealed record IncomingUnitTaskRetired(string UnitTaskCode, IReadOnlyList<string> Successors) : Refusal(
    "incoming.unit-task-retired", Successors.Count == 0
        ? $"Unit task {UnitTaskCode} is retired; file the document under another one."
        : $"Unit task {UnitTaskCode} is retired; file the document under {string.Join(" or ", Successors)}.");

public sealed record HandlerUnknown(Guid PersonId) : InvalidIncomingRequest(
    "handler-unknown", "The person is not in the agency's service on this day.");

public sealed record HandlerOutsideDepartment(string Name, string DepartmentCode) : Refusal(
    "incoming.handler-outside-department", $"{Name} does not serve in {DepartmentCode}; a department names one of its own people.");

public sealed record HandlesAlready(string Name) : Refusal("incoming.handles-already", $"{Name} is named already.");

public sealed record LeadDepartmentHandles(string DepartmentCode) : Refusal(
    "incoming.lead-department-handles", $"Department {DepartmentCode} leads; it finishes the document.");

public sealed record OutcomeMissing() : InvalidIncomingRequest("outcome-missing", "Name the answering document, or say in words what was done.");

public sealed record AnswerUnknown(Guid DocumentId) : InvalidIncomingRequest(
    "answer-unknown", "There is no such answering document, or you may not know of it.");

public sealed record AgencyUnknown(string AgencyCode) : InvalidIncomingRequest("agency-unknown", $"No agency has the code {AgencyCode}.");

public sealed record OwnAgency() : InvalidIncomingRequest("own-agency", "It is at this agency already; name another one.");

public sealed record TransferInCircle(string AgencyCode) : Refusal(
    "incoming.transfer-in-circle", $"Agency {AgencyCode} had it before; return it to its sender with the reason instead.");

public sealed record NotTheRecipient(string AgencyCode) : Refusal(
    "incoming.not-the-recipient", $"It is meant for {AgencyCode}; send it on with an opinion, or return it to its sender.");

public sealed record NothingToForward() : Refusal("incoming.nothing-to-forward", "It is meant for this agency; there is nobody to send it on to.");

public sealed record AgencyHeadVacant() : Refusal(
    "incoming.agency-head-vacant", "It goes on under the head's name, and nobody heads the agency on this day.");

public sealed record NoEntryOfDepartment(string DepartmentCode) : InvalidIncomingRequest(
    "no-entry-of-department", $"The register of {DepartmentCode} has no line for this document.");

public sealed record EntryCorrectionWrong(RegisterField Field) : InvalidIncomingRequest(
    "correction-wrong", $"The new value of {Field} is empty, unreadable or the same as the old one.");

/// <summary>Checks that several commands share.</summary>
internal static class IncomingTexts
{
    public const int TitleLimit = 300;
    public const int TextLimit = 4_000;

    public static Refusal? Needed(string field, string? text, int limit) =>
        Wording.FaultOf(text, limit) is { } fault ? new IncomingTextNotAcceptable(field, fault) : null;

    public static Refusal? Optional(string field, string? text, int limit) => text is null ? null : Needed(field, text, limit);
}
