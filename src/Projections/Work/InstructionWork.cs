using OnNara.Domain;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;
using OnNara.Projections.Instructions;

namespace OnNara.Projections.Work;

/// <summary>What an instruction asks of people, as it stands.</summary>
internal static class InstructionWork
{
    private const int LongestTitle = 120;

    public static IEnumerable<WorkItem> Of(InstructionSummary? summary) => summary switch
    {
        null => [],
        { Status: InstructionStatus.Given or InstructionStatus.Accepted } s => s.Instruction.Handlers.Select(h => ForHandler(s, h)),
        { Status: InstructionStatus.AnsweredBack } s => [ForGiver(s, WorkKind.AnswerInstruction)],
        { Status: InstructionStatus.Reported } s => [ForGiver(s, WorkKind.CloseInstruction)],
        _ => [],
    };

    private static WorkItem ForHandler(InstructionSummary summary, Official handler)
    {
        var instruction = summary.Instruction;
        var kind = instruction.AcceptedBy.Contains(handler.PersonId) ? WorkKind.ReportInstruction : WorkKind.AcceptInstruction;
        var returned = instruction.LastWord;
        return Item(summary, kind, handler, returned?.At ?? instruction.GivenAt) with { AskedBy = instruction.Giver, Note = returned?.Text };
    }

    private static WorkItem ForGiver(InstructionSummary summary, WorkKind kind)
    {
        var word = summary.Instruction.LastWord!;
        return Item(summary, kind, summary.Instruction.Giver, word.At) with { AskedBy = word.By, Note = word.Text };
    }

    private static WorkItem Item(InstructionSummary summary, WorkKind kind, Official assignee, DateTimeOffset since)
    {
        var address = WorkAddress.Of(assignee.PersonId);
        return new(
            $"{summary.Id:N}/{kind}/{address}", WorkSubject.Instruction, summary.Id, summary.Version, kind, WorkSection.Waiting, address, assignee, null, since,
            summary.DueOn is { } day ? OfficeDay.StartOf(day.AddDays(1)) : null, null, null, TitleOf(summary.Instruction.Content), null,
            summary.Instruction.GivenBy);
    }

    /// <summary>The first line, and no more of it than a list has room for.</summary>
    internal static string TitleOf(string content)
    {
        var line = content.Trim().Split('\n')[0];
        if (line.Length <= LongestTitle) return line;
        var end = char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle;
        return $"{line[..end]}…";
    }
}
