using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>What is said and agreed beside the documents: instructions, meetings, memo reports, daily work; on a card, or on none.</summary>
internal sealed class PaperScript(AgencyScript script, CardStory? card)
{
    private string? CardReference => card is null ? null : script.Thing(ThingKind.Card, card.Code).Reference;

    public void Write(IReadOnlyList<InstructionStory>? instructions, IReadOnlyList<MeetingStory>? meetings, IReadOnlyList<MemoStory>? memos)
    {
        foreach (var meeting in meetings ?? [])
        {
            Write(meeting);
        }

        foreach (var instruction in instructions ?? [])
        {
            Write(instruction);
        }

        foreach (var memo in memos ?? [])
        {
            Write(memo);
        }
    }

    private void Write(InstructionStory story)
    {
        var thing = script.Thing(ThingKind.Instruction, story.Key);
        script.Open(Day(story.On), story.By, thing, "api/instructions", new
        {
            content = story.Text,
            handlerIds = AgencyScript.People(story.To),
            dueOn = story.Due,
            wayOfHandling = story.Way,
            source = story.Source is { } source ? new { kind = "Document", id = script.Thing(ThingKind.Document, source).Reference } : null,
            taskCardId = CardReference,
            instructionId = thing.Reference,
        });
        Follow(story, thing);
    }

    private void Write(MeetingStory story)
    {
        var thing = script.Thing(ThingKind.Meeting, story.Key);
        script.Open(Day(story.Called), story.By, thing, "api/meetings", new
        {
            name = story.Name,
            begins = $"{story.On}T{story.Begins}:00+09:00",
            ends = $"{story.On}T{story.Ends}:00+09:00",
            place = story.Place,
            attendeeIds = AgencyScript.People(story.Attendees),
            agenda = story.Agenda,
            taskCardId = CardReference,
            meetingId = thing.Reference,
        });
        if (story.Minutes is not { } minutes)
        {
            return;
        }

        script.Do(Day(minutes.On), story.By, thing, "api/meetings/{id}/minutes", new
        {
            presentIds = AgencyScript.People(story.Attendees),
            gists = minutes.Gists.Index().Select(g => new { agendaNumber = g.Index + 1, gist = g.Item }),
            decisions = minutes.Decisions.Index().Select(d => new
            {
                number = d.Index + 1,
                text = d.Item.Text,
                agendaNumber = d.Item.Agenda,
                vote = d.Item.Vote is [var inFavour, var against, var abstained] ? new { inFavour, against, abstained } : null,
            }),
        });
        foreach (var (number, decision) in minutes.Decisions.Index())
        {
            if (decision.Instruction is { } told)
            {
                var instruction = script.Thing(ThingKind.Instruction, told.Key);
                script.Do(Day(told.On), story.By, thing, $"api/meetings/{{id}}/decisions/{number + 1}/instruct", new
                {
                    handlerIds = AgencyScript.People(told.To),
                    content = told.Text,
                    dueOn = told.Due,
                    instructionId = instruction.Reference,
                });
                Follow(told, instruction);
            }
        }
    }

    // What those who are to do it, and the one who gave it, did about it.
    private void Follow(InstructionStory story, Thing thing)
    {
        if (story.AnsweredBack is { } back)
        {
            script.Do(Day(back.On), story.To[0], thing, "api/instructions/{id}/answer-back", new { reason = back.Reason });
            if (back.RestatedOn is { } restated)
            {
                script.Do(Day(restated), story.By, thing, "api/instructions/{id}/restate", new
                {
                    content = back.Content ?? story.Text,
                    handlerIds = AgencyScript.People(story.To),
                    reason = back.Because,
                    dueOn = back.Due,
                });
            }
        }

        foreach (var (number, accepted) in (story.Accepted ?? []).Index())
        {
            script.Do(Day(accepted), story.To[number], thing, "api/instructions/{id}/accept");
        }

        Report(story.Reported);
        if (story.Reopened is { } reopened)
        {
            script.Do(Day(reopened.On), story.By, thing, "api/instructions/{id}/reopen", new { reason = reopened.Text, dueOn = story.Due });
        }

        Report(story.ReportedAgain);
        if (story.Closed is { } closed)
        {
            script.Do(Day(closed.On), story.By, thing, "api/instructions/{id}/close", new { remark = closed.Text });
        }

        void Report(DayText? report)
        {
            if (report is not null)
            {
                script.Do(Day(report.On), story.ReportedBy ?? story.To[0], thing, "api/instructions/{id}/report", new { report = report.Text });
            }
        }
    }

    private void Write(MemoStory story)
    {
        var thing = script.Thing(ThingKind.MemoReport, story.Key);
        script.Open(Day(story.On), story.By, thing, "api/memo-reports", new
        {
            title = story.Title,
            recipientIds = AgencyScript.People(story.To),
            body = AgencyScript.Body(story.Lines, Day(story.On).Year),
            memoReportId = thing.Reference,
        });
        foreach (var opinion in story.Opinions ?? [])
        {
            script.Add(Day(opinion.On), opinion.By, thing, HttpMethod.Get, "api/memo-reports/{id}", null);
            script.Add(Day(opinion.On), opinion.By, thing, HttpMethod.Post, "api/memo-reports/{id}/opinions", new { opinion = opinion.Text });
        }
    }

    public void Write(IReadOnlyList<DailyStory>? daily)
    {
        foreach (var story in daily ?? [])
        {
            var by = story.By ?? card?.OwnerOn(Day(story.On)) ?? throw new StoryException($"\"{story.Text}\" is nobody's work.");
            var thing = script.Thing(ThingKind.DailyWork, $"{story.On} {by} {story.Text}");
            var day = StoryDays.OfficeDay(Day(story.On));
            script.Open(day, by, thing, "api/daily-work", new
            {
                day = $"{day:yyyy-MM-dd}",
                items = new[] { new { text = story.Text, taskCardId = CardReference, milestoneCode = story.Milestone, itemId = thing.Reference } },
            });
            if (story.Result is { } result)
            {
                script.Add(day, by, thing, HttpMethod.Post, $"api/daily-work/{day:yyyy-MM-dd}/{{id}}/finish", new { result, minutes = story.Minutes });
            }
        }
    }

    private static DateOnly Day(string day) => StoryDays.Parse(day, 0);
}
