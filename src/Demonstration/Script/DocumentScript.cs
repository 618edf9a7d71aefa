using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>A document's way: drafted, sent on its path, perhaps returned and sent again, decided, dispatched, and what came of it elsewhere.</summary>
public sealed class DocumentScript(AgencyScript script, CardStory? card)
{
    public void Write(DocumentStory story)
    {
        foreach (var year in StoryDays.IsFull(story.On) ? [StoryDays.Parse(story.On, 0).Year] : story.Years ?? script.Story.Years)
        {
            Write(story, year);
        }
    }

    public static string KeyOf(DocumentStory story, int year) => StoryDays.IsFull(story.On) ? story.Key : $"{story.Key}-{year}";

    private void Write(DocumentStory story, int year)
    {
        var thing = script.Thing(ThingKind.Document, KeyOf(story, year));
        var path = story.Path ?? card?.Path ?? throw new StoryException($"{story.Key} names no path.");
        var day = StoryDays.OfficeDay(StoryDays.Parse(story.On, year));
        var drafter = story.By ?? card?.OwnerOn(day) ?? throw new StoryException($"{story.Key} names no drafter.");
        var draft = Draft(story, path, year, day, story.Lines);
        script.Open(day, drafter, thing, "api/documents", new { documentId = thing.Reference, draft });
        if (story.Until == "Draft")
        {
            return;
        }

        script.Do(day, drafter, thing, "api/documents/{id}/submit");
        if (story.Returned is { } returned)
        {
            var back = StoryDays.Parse(returned.On, year);
            new PathScript(script, story, thing, path, year).Until(day, back, returned.By);
            script.Do(back, returned.By, thing, "api/documents/{id}/return", new { reason = returned.Reason });
            if (returned.Again is null)
            {
                return;
            }

            day = StoryDays.OfficeDay(StoryDays.Parse(returned.Again, year));
            draft = Draft(story, path, year, day, [.. story.Lines, "검토 의견을 반영하여 보완하였음"]);
            script.Add(day, drafter, thing, HttpMethod.Put, "api/documents/{id}/draft", new { draft }, versioned: true);
            script.Do(day, drafter, thing, "api/documents/{id}/submit");
        }

        var decided = StoryDays.OfficeDay(story.Decided is { } given ? StoryDays.Parse(given, year) : StoryDays.After(day, 1 + Pace.Of(thing, path.Review?.Count ?? 0)));
        if (!new PathScript(script, story, thing, path, year).Through(day, decided))
        {
            return;
        }

        Circulate(story, thing, drafter, year);
        Dispatch(story, thing, year, decided);
    }

    private object Draft(DocumentStory story, PathStory path, int year, DateOnly day, IReadOnlyList<string> lines) => new
    {
        matter = path.Matter,
        title = AgencyScript.For(story.Title, year),
        body = AgencyScript.Body(lines, year),
        significance = story.Significance,
        isInternal = story.To is null,
        recipients = story.To?.Select(to => script.Recipients.TryGetValue(to, out var name) ? new { name, agencyCode = (string?)to } : new { name = to, agencyCode = (string?)null }),
        sender = story.Sender ?? "DepartmentHead",
        unitTaskCode = story.UnitTask ?? (card is null ? throw new StoryException($"{story.Key} names no unit task.") : card.Task ?? card.Managed!.UnitTasks[0]),
        disclosure = story.Disclosure is { } d ? new { @class = d.Class, clauses = d.Clauses, reason = d.Reason } : new { @class = "Open", clauses = (IReadOnlyList<int>)[], reason = (string?)null },
        path = PathScript.Steps(path),
        dueAt = story.Due is { } due ? $"{StoryDays.Parse(due, year):yyyy-MM-dd}T18:00:00+09:00" : null,
        taskCardId = card is null ? null : script.Thing(ThingKind.Card, card.Code).Reference,
    };

    private void Circulate(DocumentStory story, Thing document, string drafter, int year)
    {
        if (story.Circulated is not { } round)
        {
            return;
        }

        var circulation = script.Thing(ThingKind.Circulation, document.Key);
        script.Open(StoryDays.Parse(round.On, year), drafter, circulation, $"api/documents/{document.Reference}/circulate", new
        {
            circulationId = circulation.Reference,
            readerIds = AgencyScript.People(round.To),
            note = round.Note,
        });
        foreach (var (reader, on) in round.Read ?? new Dictionary<string, string>())
        {
            script.Add(StoryDays.Parse(on, year), reader, document, HttpMethod.Get, "api/documents/{id}", null);
        }
    }

    private void Dispatch(DocumentStory story, Thing thing, int year, DateOnly decided)
    {
        if (story.To is null || story.Until == "Decided")
        {
            return;
        }

        var sent = story.Dispatched is { } on ? StoryDays.Parse(on, year) : decided;
        if (story.Sender == "AgencyHead")
        {
            script.Do(sent, script.Story.DispatchClerk, thing, "api/documents/{id}/seal", new { sealName = script.Story.Seal });
        }

        script.Add(sent, script.Story.DispatchClerk, thing, HttpMethod.Post, "api/documents/{id}/dispatch", new { }, versioned: true, announces: true);
        foreach (var receipt in story.Received ?? [])
        {
            new ReceiptScript(script, receipt, thing, AgencyScript.For(story.Title, year), year).Write(sent);
        }
    }
}

/// <summary>How many working days something takes: different from thing to thing, and the same on every machine.</summary>
internal static class Pace
{
    public static int Of(Thing thing, int steps) => (int)(Hash(thing.ToString()) % (uint)(steps + 2));

    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 7;
}
