namespace OnNara.Domain.Instructions;

/// <summary>One of those who are to do it takes it on.</summary>
public sealed record AcceptInstruction(InstructionStanding By)
{
    public static Decision Decide(Instruction instruction, AcceptInstruction command) =>
        Refusal.FirstOf(
            InstructionPermissions.Check(instruction, command.By, InstructionAction.Accept),
            command.By.HasAccepted(instruction) ? new InstructionAcceptedAlready() : null) is { } refusal
            ? refusal
            : Decision.Accept(new InstructionAccepted(command.By.By, command.By.At, command.By.HandlerRight));
}

/// <summary>One of those who are to do it says why it cannot be done like that.</summary>
public sealed record AnswerBackInstruction(InstructionStanding By, string Reason)
{
    public static Decision Decide(Instruction instruction, AnswerBackInstruction command) =>
        Refusal.FirstOf(
            InstructionPermissions.Check(instruction, command.By, InstructionAction.AnswerBack),
            InstructionTexts.Needed("reason", command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new InstructionAnsweredBack(command.By.By, command.By.At, command.Reason, command.By.HandlerRight));
}

/// <summary>Says what was done. Whoever was to do it with others may add to what they said, until it is closed.</summary>
/// <param name="Evidence">The documents that show it; that the reporter may read them is asked before.</param>
public sealed record ReportInstruction(InstructionStanding By, string Report, IReadOnlyList<EvidenceDocument> Evidence)
{
    public const int EvidenceLimit = 50;

    public static Decision Decide(Instruction instruction, ReportInstruction command) =>
        Refusal.FirstOf(
            InstructionPermissions.Check(instruction, command.By, InstructionAction.Report),
            command.By.HasAccepted(instruction) ? null : new InstructionNotAccepted(),
            InstructionTexts.Needed("report", command.Report),
            command.Evidence.Count > EvidenceLimit || command.Evidence.DistinctBy(e => e.DocumentId).Count() < command.Evidence.Count
                ? new TooMuchEvidence(EvidenceLimit)
                : null) is { } refusal
            ? refusal
            : Decision.Accept(new InstructionReported(command.By.By, command.By.At, command.Report, command.Evidence, command.By.HandlerRight));
}
