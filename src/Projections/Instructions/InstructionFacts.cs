using OnNara.Domain.Instructions;

namespace OnNara.Projections.Instructions;

/// <summary>The stored names of what happens to instructions.</summary>
public static class InstructionFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(InstructionGiven), "instruction_given"),
        new(typeof(InstructionAccepted), "instruction_accepted"),
        new(typeof(InstructionAnsweredBack), "instruction_answered_back"),
        new(typeof(InstructionRestated), "instruction_restated"),
        new(typeof(InstructionReported), "instruction_reported"),
        new(typeof(InstructionClosed), "instruction_closed"),
        new(typeof(InstructionReopened), "instruction_reopened"),
        new(typeof(InstructionWithdrawn), "instruction_withdrawn"),
        new(typeof(InstructionHandedOver), "instruction_handed_over"),
    ];
}
