using OnNara.Domain.Instructions;

namespace OnNara.Projections.Instructions;

/// <summary>An instruction as lists show it: its state as the Domain folds it, with what lists are found and ordered by.</summary>
public sealed record InstructionSummary(Guid Id, long Version, Instruction Instruction)
{
    /// <summary>The newest first, each in a place of its own: where a page of the list begins and ends.</summary>
    public string SortOrder => $"{Projections.SortOrder.Latest(Instruction.GivenAt)}-{Id:N}";

    public Guid? SourceId => Instruction.Source.Id;

    public Guid? TaskCardId => Instruction.TaskCardId;

    public InstructionStatus Status => Instruction.Status;

    public DateOnly? DueOn => Instruction.DueOn;

    /// <summary>Whom it concerns, in what capacity: what lists ask for, and what decides who may know of it.</summary>
    public string[] Keys =>
    [
        .. Givers(Instruction).Select(KeyOfGiver),
        .. Instruction.Handlers.Select(h => KeyOfHandler(h.PersonId)),
        .. Instruction.Handlers.Select(h => h.PersonId).Concat(Instruction.Former).Concat(Givers(Instruction)).Select(KeyOfReader),
        .. Instruction.Handlers.Select(h => KeyOfDepartment(h.DepartmentCode)).Distinct(),
    ];

    public static string KeyOfGiver(Guid personId) => $"giver:{personId:N}";

    public static string KeyOfHandler(Guid personId) => $"handler:{personId:N}";

    public static string KeyOfReader(Guid personId) => $"reader:{personId:N}";

    public static string KeyOfDepartment(string departmentCode) => $"department:{departmentCode}";

    private static IEnumerable<Guid> Givers(Instruction instruction) =>
        instruction.GivenUnder.ProxyUnder is { } order
            ? new[] { instruction.Giver.PersonId, order.Absent.PersonId }.Distinct()
            : [instruction.Giver.PersonId];
}
