using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Which sections a card of the agency has (Enforcement Rule, art. 20: an agency leaves out those that it does not need).</summary>
public static class TaskCardSections
{
    public static readonly IReadOnlyList<TaskCardSection> All = Enum.GetValues<TaskCardSection>();

    /// <summary>Owner, content and progress are what every card holds (Decree, art. 22).</summary>
    public static readonly IReadOnlyList<TaskCardSection> Needed = [TaskCardSection.Header, TaskCardSection.Plan, TaskCardSection.Performance];

    /// <summary>Those that are written as text; the others say what the acts on the card say.</summary>
    public static readonly IReadOnlyList<TaskCardSection> Written =
        [TaskCardSection.Intake, TaskCardSection.Quality, TaskCardSection.Publicity, TaskCardSection.Customer];
}

/// <summary>Writes a section of the card, each time as a whole.</summary>
public sealed record WriteSection(TaskCardStanding By, TaskCardSection Section, string Text, Organization Organization)
{
    public static Decision Decide(TaskCard card, WriteSection command) =>
        Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.WriteSection),
            TaskCardSections.Written.Contains(command.Section) ? null : new SectionNotWritten(command.Section),
            command.Organization.TaskCardSectionsOn(command.By.Day).Contains(command.Section) ? null : new SectionSwitchedOff(command.Section),
            TaskTexts.Text("text", command.Text),
            card.Sections.FirstOrDefault(s => s.Section == command.Section)?.Text == command.Text ? new HeaderUnchanged() : null) is { } refusal
            ? refusal
            : Decision.Accept(new TaskCardSectionWritten(command.By.By, command.By.At, command.Section, command.Text));
}
