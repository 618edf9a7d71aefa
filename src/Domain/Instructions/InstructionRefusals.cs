namespace OnNara.Domain.Instructions;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidInstructionRequest(string Rule, string Message) : Refusal($"instruction.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record InstructionNotFound() : Refusal("instruction.not-found", "There is no such instruction, or you may not know of it.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record InstructionForbidden(InstructionAction Action) : Refusal(
    "instruction.forbidden", $"You may read this instruction, but {Action} is not yours to do.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record InstructionInWrongState(InstructionStatus Status, InstructionAction Action) : Refusal(
    "instruction.wrong-state", $"The instruction is {Status}; {Action} is not possible now.");

public sealed record InstructionStale(long CurrentVersion) : Refusal(
    "instruction.stale", "Somebody else was first. Nothing was done; read it again and decide again.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

public sealed record InstructionExists(Guid InstructionId) : Refusal(
    "instruction.exists", "An instruction with this id exists already; choose another id.");

public sealed record NotTheirSuperior(Guid PersonId) : Refusal(
    "instruction.not-superior",
    "An instruction is given by whoever heads the department of those who are to do it or one above it, or acts for such a head.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record InstructionNotAccepted() : Refusal("instruction.not-accepted", "Accept the instruction first; then report on it.");

public sealed record InstructionAcceptedAlready() : Refusal("instruction.accepted-already", "It was accepted already; report on it when it is done.");

public sealed record OwnReport() : Refusal(
    "instruction.own-report", "Whoever was to do it does not judge the report, not even in the giver's place.");

public sealed record NotTheirsToHandOver(Guid PersonId) : Refusal(
    "instruction.not-theirs", "The instruction is neither handled nor minded by this person, or nothing is left to do about it.");

public sealed record InstructionHandlersMissing(int Limit) : InvalidInstructionRequest("handlers-missing", $"Say who is to do it: from 1 to {Limit} people.");

public sealed record InstructionHandlerTwice(Guid PersonId) : InvalidInstructionRequest("handler-twice", $"Person {PersonId} is named twice.");

public sealed record InstructionHandlerUnknown(Guid PersonId) : InvalidInstructionRequest(
    "person-unknown", $"Person {PersonId} is not in the agency's service on this day.");

public sealed record InstructionDuePast() : InvalidInstructionRequest("due-past", "The day by which it is to be done has passed.");

public sealed record InstructionDueTooFar(int Years) : InvalidInstructionRequest("due-too-far", $"The day by which it is to be done lies more than {Years} years ahead.");

public sealed record InstructionTextNotAcceptable(string Field, string Fault) : InvalidInstructionRequest("text-not-acceptable", $"{Field} {Fault}.");

public sealed record InstructionSourceElsewhere(InstructionSourceKind SourceKind) : InvalidInstructionRequest(
    "source-elsewhere", "Here an instruction comes of nothing, of a document or of an incoming document; of anything else it is given at that place.");

public sealed record InstructionSourceUnnamed() : InvalidInstructionRequest("source-unnamed", "Say which document the instruction comes of; with None leave the id out.");

public sealed record EvidenceUnknown(Guid DocumentId) : InvalidInstructionRequest(
    "evidence-unknown", $"There is no document {DocumentId} that you may read.");

public sealed record TooMuchEvidence(int Limit) : InvalidInstructionRequest("too-much-evidence", $"Name at most {Limit} documents, each once.");

internal static class InstructionTexts
{
    private const int YearsAhead = 30;

    public const int Limit = 4_000;

    public static Refusal? Needed(string field, string? text) =>
        Wording.FaultOf(text, Limit) is { } fault ? new InstructionTextNotAcceptable(field, fault) : null;

    public static Refusal? Due(DateOnly? dueOn, DateOnly today) =>
        dueOn < today ? new InstructionDuePast()
        : dueOn > today.AddYears(YearsAhead) ? new InstructionDueTooFar(YearsAhead)
        : null;

    public static Refusal? Optional(string field, string? text) => text is null ? null : Needed(field, text);
}
