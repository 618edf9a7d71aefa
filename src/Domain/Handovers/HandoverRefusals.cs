namespace OnNara.Domain.Handovers;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidHandoverRequest(string Rule, string Message) : Refusal($"handover.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record HandoverNotFound() : Refusal("handover.not-found", "There is no such handover, or you may not know of it.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record HandoverForbidden(HandoverAction Action) : Refusal(
    "handover.forbidden", $"You may read this handover, but {Action} is not yours to do.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record NotYoursToPrepare(string Name) : Refusal(
    "handover.not-yours-to-prepare", $"{Name} prepares it; where {Name} has left or is absent, the head of the department or one above it.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record HandoverStale(long CurrentVersion) : Refusal(
    "handover.stale", "Somebody acted on the handover since you read it; read it again and repeat what still applies.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

public sealed record HandoverInWrongState(HandoverStatus Status, HandoverAction Action) : Refusal(
    "handover.wrong-state", $"{Action} is not possible while the handover is {Status}.");

public sealed record HandoverExists(Guid HandoverId) : Refusal(
    "handover.exists", "A handover with this id exists already; choose another id.");

/// <summary>Nobody hands over what is somebody else's, or is nobody's any more.</summary>
public sealed record ItemNotYours(HandoverItemKind ItemKind, Guid Id, string? Part) : Refusal(
    "handover.not-yours", $"{ItemKind} {Id} {Part} is not the giver's to hand over.");

public sealed record ConfirmedAlready(HandoverSide Side) : Refusal(
    "handover.confirmed-already", $"The {Side} has confirmed the form as it stands.");

/// <summary>An order names who acts; a handover does not pass that person over.</summary>
public sealed record ActingIsAnother(string Name) : Refusal(
    "handover.acting-is-another", $"{Name} is appointed to act for the giver; hand over to {Name}, or to the successor.");

public sealed record NothingToPassOn(Guid HandoverId) : Refusal(
    "handover.nothing-to-pass-on", "Only what the acting person received by a completed handover is passed on by that person.");

public sealed record ReceiverEvaluates(string Name) : Refusal(
    "handover.receiver-evaluates", $"{Name} evaluates this task in its open cycle and cannot own it; another evaluator has to be named first.");

/// <summary>Decider, number and line of command of a document on its way follow from the department that drafted it.</summary>
public sealed record OutsideDraftingDepartment(string Name, string DepartmentCode) : Refusal(
    "handover.outside-drafting-department", $"{Name} does not serve in {DepartmentCode}, which drafted the document; while it is on its way it stays there.");

/// <summary>A consultation asks a department (Decree, art. 9), whoever answers for it.</summary>
public sealed record OutsideAskedDepartment(string Name, string DepartmentCode) : Refusal(
    "handover.outside-asked-department", $"{Name} does not serve in {DepartmentCode}, which is asked for its opinion.");

/// <summary>Nobody does, or reports on, what the same person told and closes.</summary>
public sealed record OwnInstruction(string Name) : Refusal(
    "handover.own-instruction", $"{Name} stands on the other side of this instruction; whoever told it does not do it.");

public sealed record NotTheirSuperior(string Name) : Refusal(
    "handover.not-their-superior", $"{Name} is no superior of everybody who is to do it; an instruction is minded by a superior.");

/// <summary>It was done, withdrawn or given to somebody else between the form and its confirmation.</summary>
public sealed record FinishedMeanwhile() : Refusal(
    "handover.finished-meanwhile", "It is no longer the giver's: done, given up or given to somebody else meanwhile.");

public sealed record HandoverPersonUnknown(Guid PersonId) : InvalidHandoverRequest(
    "person-unknown", $"Person {PersonId} is not, or was never, in the agency's service.");

public sealed record ReceiverMissing() : InvalidHandoverRequest("receiver-missing", "Say to whom.");

public sealed record HandoverToOneself() : InvalidHandoverRequest("to-oneself", "A handover goes to somebody else.");

public sealed record TooManyItems(int Limit) : InvalidHandoverRequest("too-many-items", $"A handover has at most {Limit} items; prepare several.");

public sealed record ItemMalformed() : InvalidHandoverRequest("item-malformed", "Each item has a kind and an id, and no item is named twice.");

public sealed record HandoverTextNotAcceptable(string Field, string Fault) : InvalidHandoverRequest("text-not-acceptable", $"{Field} {Fault}.");

internal static class HandoverTexts
{
    public const int ManualLimit = 20_000;
    public const int ReasonLimit = 4_000;

    public static Refusal? Manual(string? text) => Of("manual", text, ManualLimit);

    public static Refusal? Reason(string? text) => Of("reason", text, ReasonLimit);

    private static HandoverTextNotAcceptable? Of(string field, string? text, int limit) =>
        Wording.FaultOf(text, limit) is { } fault ? new(field, fault) : null;
}
