using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>A document where it came to: distributed, received, given to a handler, taken up as work, handled.</summary>
internal sealed class ReceiptScript(AgencyScript script, ReceiptStory story, Thing sent, string title, int year)
{
    public void Write(DateOnly sentOn)
    {
        var thing = new Thing(ThingKind.Incoming, story.Agency, sent.Key);
        if (story.Department is not { } department)
        {
            return;
        }

        // The day after: the recipient's day has hours of its own, and nothing is distributed before it was sent.
        var on = Later(StoryDays.After(sentOn, 1), story.On);
        script.Letters[thing] = new(sent, title, [story.Office, .. new[] { story.Chief, story.Handler }.OfType<string>()]);
        script.Add(
            on, story.Office, thing, HttpMethod.Post, "api/incoming/{id}/distribute", new { leadDepartmentCode = department }, versioned: true, awaits: sent);
        if (story.Chief is not { } chief || story.UnitTask is not { } unitTask)
        {
            return;
        }

        var received = Later(on, story.Received);
        script.Do(received, chief, thing, "api/incoming/{id}/receive", new { unitTaskCode = unitTask });
        if (story.Handler is not { } handler)
        {
            return;
        }

        script.Do(received, chief, thing, "api/incoming/{id}/name-handler", new
        {
            handlerId = AgencyScript.Person(handler),
            dueAt = Day(story.Due) is { } due ? $"{due:yyyy-MM-dd}T18:00:00+09:00" : null,
        });
        if (story.Card is { } card)
        {
            script.Do(Later(received, story.TakenUp), handler, new(ThingKind.Card, story.Agency, card), "api/task-cards/{id}/intake", new { incomingId = thing.Reference });
        }

        if (story.Handled is { } handled)
        {
            script.Do(Later(received, handled.On), handler, thing, "api/incoming/{id}/handle", new
            {
                outcome = handled.Text,
                answeringDocumentId = story.AnsweredWith is { } key ? new Thing(ThingKind.Document, story.Agency, key).Reference : null,
            });
        }
    }

    // What the story dates too early for the letter's way waits for the step before it.
    private DateOnly Later(DateOnly earliest, string? told) => Day(told) is { } day && day > earliest ? day : earliest;

    private DateOnly? Day(string? day) => day is null ? null : StoryDays.Parse(day, year);
}

/// <summary>A letter on its way to another agency.</summary>
/// <param name="Title">What it is called, by which those there find it.</param>
/// <param name="Desks">On whose desks it may lie, one after another.</param>
public sealed record Letter(Thing Sent, string Title, IReadOnlyList<string> Desks);
