using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>A year's plan: written, sent as a document, perhaps returned and sent again, decided; and changed in the course of the year.</summary>
internal sealed class PlanScript(AgencyScript script, CardStory card, Thing thing, int index)
{
    private readonly int _year = script.Story.Years[index];

    public void Write(PlanStory plan)
    {
        script.Do(Day(plan.Opened), card.Owner, thing, "api/task-cards/{id}/open-cycle", new { name = $"{_year}", from = $"{_year}-01-01", to = $"{_year}-12-31" });
        Draft(Day(plan.Sent), null);
        Send(Day(plan.Sent), 1, plan.Decided is { } on ? Day(on) : null, plan.Returned, null);
    }

    public void Write(ChangeStory change)
    {
        Draft(Day(change.Sent), change);
        Send(Day(change.Sent), 2, change.Decided is { } on ? Day(on) : null, null, change.Reason);
    }

    private DateOnly Day(string day) => StoryDays.Parse(day, _year);

    private void Draft(DateOnly day, ChangeStory? change) => script.Do(day, card.OwnerOn(day), thing, "api/task-cards/{id}/draft-plan", new
    {
        plan = new
        {
            objectives = card.Objectives.Select(o => AgencyScript.For(o, _year)),
            background = AgencyScript.For(card.Background, _year),
            indicators = card.Indicators.Select(i => Indicator(i, change)),
            milestones = card.Milestones.Select(m => Milestone(m, change)),
            budget = card.Budget is { } b ? new { code = b.Code, name = AgencyScript.For(b.Name, _year), amount = b.Amounts[index] } : null,
        },
    });

    private object Indicator(IndicatorStory indicator, ChangeStory? change) => new
    {
        code = indicator.Code,
        name = indicator.Name,
        unit = indicator.Unit,
        direction = indicator.Direction,
        baseline = index == 0 ? indicator.Baseline : indicator.Actuals?[index - 1],
        target = change?.Targets is { } targets && targets.TryGetValue(indicator.Code, out var changed) ? changed : indicator.Targets[index],
        source = indicator.Source,
        sourceNote = indicator.Note is null ? null : AgencyScript.For(indicator.Note, _year),
    };

    private object Milestone(MilestoneStory milestone, ChangeStory? change) => new
    {
        code = milestone.Code,
        title = AgencyScript.For(milestone.Title, _year),
        from = $"{Day(milestone.From):yyyy-MM-dd}",
        dueOn = $"{Day(change?.Due?.GetValueOrDefault(milestone.Code) ?? milestone.Due):yyyy-MM-dd}",
        responsibleId = AgencyScript.Person(milestone.By ?? card.Owner),
        after = milestone.After ?? [],
    };

    private void Send(DateOnly day, int version, DateOnly? decided, ReturnStory? returned, string? changeReason)
    {
        var document = script.Thing(ThingKind.PlanDocument, $"{card.Code} {_year} {version}");
        script.Owners[document] = card.Owner;
        var path = new PathScript(script, null, document, card.Path, _year);
        Submit(day);
        if (returned is not null)
        {
            var back = Day(returned.On);
            path.Until(day, back, returned.By);
            script.Do(back, returned.By, document, "api/documents/{id}/return", new { reason = returned.Reason });
            if (returned.Again is not { } again)
            {
                return;
            }

            day = Day(again);
            Submit(day);
        }

        if (decided is { } on)
        {
            path.Through(day, on);
        }
        else
        {
            // It waits for the decider now.
            path.Until(day, day.AddDays(3), card.Path.Decide);
        }

        void Submit(DateOnly on) => script.Do(on, card.OwnerOn(on), thing, "api/task-cards/{id}/submit-plan", new
        {
            matter = card.Path.Matter,
            path = PathScript.Steps(card.Path),
            disclosure = new { @class = "Open", clauses = Array.Empty<int>() },
            changeReason,
        });
    }
}
