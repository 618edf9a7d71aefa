using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>A task card with everything that happened on it: opened, then year after year planned, carried out, evaluated and learned from.</summary>
public sealed class CardScript(AgencyScript script, CardStory card)
{
    private readonly Thing _thing = script.Thing(ThingKind.Card, card.Code);

    public void Write()
    {
        script.Owners[_thing] = card.Owner;
        Open(StoryDays.Parse(card.Opened, script.Story.Years[0]));
        foreach (var document in card.Documents ?? [])
        {
            new DocumentScript(script, card).Write(document);
        }

        foreach (var (index, year) in script.Story.Years.Index())
        {
            if (card.Cycles.TryGetValue($"{year}", out var cycle))
            {
                new CycleScript(script, card, cycle, _thing, index).Write();
            }
        }

        var papers = new PaperScript(script, card);
        papers.Write(card.Instructions, card.Meetings, card.Memos);
        papers.Write(card.DailyWork);
    }

    private void Open(DateOnly day)
    {
        if (card.Managed is { } managed)
        {
            var task = script.Thing(ThingKind.ManagedTask, managed.Code);
            script.Open(day, managed.By, task, "api/managed-tasks", new
            {
                code = managed.Code,
                name = managed.Name,
                goal = managed.Goal,
                departmentCode = managed.Department,
                unitTaskCodes = managed.UnitTasks,
                from = $"{day:yyyy-MM-dd}",
            });
        }

        script.Open(day, card.Owner, _thing, "api/task-cards", new
        {
            task = new { kind = card.Managed is null ? "UnitTask" : "ManagedTask", code = card.Code },
            title = card.Title,
            content = card.Content,
        });
        foreach (var participant in card.Participants ?? [])
        {
            script.Do(day, card.Owner, _thing, "api/task-cards/{id}/participants", new { personId = AgencyScript.Person(participant.Person), part = participant.Part });
        }

        foreach (var collaborator in card.Collaborators ?? [])
        {
            script.Do(day, card.Owner, _thing, "api/task-cards/{id}/collaborators", new
            {
                agencyCode = collaborator.Agency,
                departmentCode = collaborator.Department,
                leads = collaborator.Leads,
                purpose = collaborator.Purpose,
                contact = collaborator.Contact,
            });
        }

        foreach (var (section, text) in card.Sections ?? new Dictionary<string, string>())
        {
            script.Do(day, card.Owner, _thing, "api/task-cards/{id}/sections", new { section, text });
        }
    }
}
