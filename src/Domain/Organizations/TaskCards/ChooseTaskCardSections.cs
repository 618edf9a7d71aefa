using OnNara.Domain.TaskCards;
using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

/// <summary>
/// From that day on the agency's task cards have these sections (Enforcement Rule, art. 20). What was written in one that is left out
/// stays on the card.
/// </summary>
public sealed record ChooseTaskCardSections(
    IReadOnlyList<TaskCardSection> Sections, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            TaskCardSections.Needed.Where(s => !Sections.Contains(s)).ToList() is { Count: > 0 } missing ? new TaskCardSectionNeeded(missing) : null,
            Sections.Distinct().Count() < Sections.Count ? new TaskCardSectionTwice() : null)
        .Or(new TaskCardSectionsChosen([.. Sections.Order()], From, By, At));
}
