using OnNara.Domain.Instructions;

namespace OnNara.Domain.Handovers;

/// <summary>What of an instruction is somebody's: the doing of it, or the minding.</summary>
public static class InstructionHoldings
{
    private const int LongestTitle = 120;

    public static IReadOnlyList<Holding> Of(Instruction instruction, Guid personId)
    {
        var minds = instruction.Giver.PersonId == personId;
        return instruction.IsOpen && (minds || instruction.IsHandler(personId))
            ?
            [
                new(
                    new(HandoverItemKind.Instruction, instruction.Id, null, TitleOf(instruction.Content), $"{(minds ? "Giver" : "Handler")}, {instruction.Status}"),
                    terms => Move(instruction, personId, minds, terms)),
            ]
            : [];
    }

    private static Decision Move(Instruction instruction, Guid personId, bool minds, HandoverTerms terms)
    {
        var receiverStands = minds ? instruction.IsHandler(terms.To.PersonId) : instruction.Giver.PersonId == terms.To.PersonId;
        if (receiverStands)
        {
            return new OwnInstruction(terms.To.Name);
        }

        // A superior's word is minded by a superior (Decree, art. 18).
        if (minds && !instruction.Handlers.All(h => terms.Organization.ActorOn(terms.To.PersonId, terms.Day) is { } receiver
            && Superior.LeadsDepartment(h.DepartmentCode, receiver, terms.Organization, terms.Day)))
        {
            return new NotTheirSuperior(terms.To.Name);
        }

        var from = minds ? instruction.Giver : instruction.Handlers.First(h => h.PersonId == personId);
        return HandOverInstruction.Decide(instruction, new(terms.By, terms.At, from, terms.To, terms.HandoverId));
    }

    private static string TitleOf(string content)
    {
        var line = content.Trim().Split('\n')[0];
        if (line.Length <= LongestTitle) return line;
        return $"{line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)]}…";
    }
}
