using OnNara.Domain.Organizations;

namespace OnNara.Domain.Instructions;

/// <summary>The giver says it anew after an answer, to the same people or to others.</summary>
public sealed record RestateInstruction(
    InstructionStanding By, string Content, DateOnly? DueOn, IReadOnlyList<Guid> HandlerIds, string Reason, Organization Organization)
{
    public static Decision Decide(Instruction instruction, RestateInstruction command)
    {
        if (Refusal.FirstOf(
            InstructionPermissions.Check(instruction, command.By, InstructionAction.Restate),
            InstructionTexts.Needed("content", command.Content),
            InstructionTexts.Needed("reason", command.Reason),
            InstructionTexts.Due(command.DueOn, command.By.Day)) is { } refusal)
        {
            return refusal;
        }

        // Those who have it already were rightly told, whatever became of the giver's post since.
        var bound = new BoundPeople([.. instruction.Handlers.Select(h => h.PersonId)], command.By.GiverRight!);
        var (handlers, right, unfit) = InstructionHandlers.Find(command.HandlerIds, bound, command.By.Actor, command.Organization, command.By.Day);
        return unfit is not null
            ? unfit
            : Decision.Accept(new InstructionRestated(
                command.By.By, command.By.At, command.Content, command.DueOn, handlers, command.Reason, right));
    }
}

/// <summary>The giver is content with what was reported.</summary>
public sealed record CloseInstruction(InstructionStanding By, string? Remark)
{
    public static Decision Decide(Instruction instruction, CloseInstruction command) =>
        Refusal.FirstOf(
            InstructionPermissions.Check(instruction, command.By, InstructionAction.Close),
            command.By.JudgesOwnReport(instruction) ? new OwnReport() : null,
            InstructionTexts.Optional("remark", command.Remark)) is { } refusal
            ? refusal
            : Decision.Accept(new InstructionClosed(command.By.By, command.By.At, command.Remark, command.By.GiverRight!));
}

/// <summary>The giver is not content, or was so too early.</summary>
public sealed record ReopenInstruction(InstructionStanding By, string Reason, DateOnly? DueOn)
{
    public static Decision Decide(Instruction instruction, ReopenInstruction command) =>
        Refusal.FirstOf(
            InstructionPermissions.Check(instruction, command.By, InstructionAction.Reopen),
            InstructionTexts.Needed("reason", command.Reason),
            InstructionTexts.Due(command.DueOn, command.By.Day)) is { } refusal
            ? refusal
            : Decision.Accept(new InstructionReopened(command.By.By, command.By.At, command.Reason, command.DueOn, command.By.GiverRight!));
}

/// <summary>Nobody is to do it any more.</summary>
public sealed record WithdrawInstruction(InstructionStanding By, string Reason)
{
    public static Decision Decide(Instruction instruction, WithdrawInstruction command) =>
        Refusal.FirstOf(
            InstructionPermissions.Check(instruction, command.By, InstructionAction.Withdraw),
            InstructionTexts.Needed("reason", command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new InstructionWithdrawn(command.By.By, command.By.At, command.Reason, command.By.GiverRight!));
}

/// <summary>Hands it to a successor with the rest of somebody's work; who may, and that both sides confirmed, is the handover's rule.</summary>
/// <param name="By">Whoever completed the handover.</param>
public sealed record HandOverInstruction(Official By, DateTimeOffset At, Official From, Official To, Guid HandoverId)
{
    public static Decision Decide(Instruction instruction, HandOverInstruction command) =>
        instruction.IsOpen && command.From.PersonId != command.To.PersonId
            && (instruction.IsHandler(command.From.PersonId) || instruction.Giver.PersonId == command.From.PersonId)
            ? Decision.Accept(new InstructionHandedOver(command.By, command.At, command.From, command.To, command.HandoverId))
            : new NotTheirsToHandOver(command.From.PersonId);
}
