using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>One year of a card.</summary>
internal sealed class CycleScript(AgencyScript script, CardStory card, CycleStory cycle, Thing thing, int index)
{
    private readonly int _year = script.Story.Years[index];

    public void Write()
    {
        var plan = new PlanScript(script, card, thing, index);
        plan.Write(cycle.Plan);
        CloseCarried();
        if (cycle.Plan.Decided is null)
        {
            return;
        }

        foreach (var milestone in card.Milestones)
        {
            Report(milestone);
        }

        if (cycle.Change is { } change)
        {
            plan.Write(change);
        }

        Evaluate();
    }

    private DateOnly Day(string day) => StoryDays.Parse(day, _year);

    private void Report(MilestoneStory milestone)
    {
        if (milestone.Reached.ElementAtOrDefault(index) is not { } reached)
        {
            return;
        }

        var parts = reached.Split(' ');
        var day = Day(parts[0]);
        if (parts is [_, var percent])
        {
            Progress(day, milestone, int.Parse(percent.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture), milestone.Half ?? milestone.Done);
            return;
        }

        var from = Day(milestone.From);
        if (milestone.Half is { } half && day > from.AddDays(2))
        {
            Progress(from.AddDays((day.DayNumber - from.DayNumber) / 2), milestone, 50, half);
        }

        Progress(day, milestone, 100, milestone.Done);
    }

    private void Progress(DateOnly day, MilestoneStory milestone, int percent, string report) =>
        script.Do(day, milestone.By ?? card.OwnerOn(day), thing, "api/task-cards/{id}/progress", new { milestoneCode = milestone.Code, percent, report = AgencyScript.For(report, _year) });

    // What the year before taught, and this year does.
    private void CloseCarried()
    {
        var before = card.Cycles.GetValueOrDefault($"{_year - 1}");
        foreach (var point in before?.Points ?? [])
        {
            if (point.Done is { } done)
            {
                script.Do(StoryDays.Parse(done.On, _year), card.Superior, thing, $"api/task-cards/{{id}}/points/{PointOf(point, _year - 1).Reference}/close", new { result = done.Text });
            }
        }
    }

    private void Evaluate()
    {
        if (cycle.Self is not { } self)
        {
            return;
        }

        var day = Day(self.On);
        script.Do(Day("11-10"), card.Superior, thing, "api/task-cards/{id}/evaluator", new { evaluatorId = AgencyScript.Person(card.Evaluator) });
        foreach (var indicator in card.Indicators)
        {
            if (indicator.Actuals?.ElementAtOrDefault(index) is { } value)
            {
                script.Do(day.AddDays(-3), card.Owner, thing, "api/task-cards/{id}/actuals", new
                {
                    indicatorCode = indicator.Code,
                    value,
                    note = indicator.Note is null ? null : AgencyScript.For(indicator.Note, _year),
                    evidence = EvidenceOf(indicator),
                });
            }
        }

        script.Do(day, card.Owner, thing, "api/task-cards/{id}/self-evaluation", new { grade = self.Grade, assessment = self.Text });
        if (cycle.Evaluation is not { } evaluation)
        {
            return;
        }

        script.Do(Day(evaluation.On), card.Evaluator, thing, "api/task-cards/{id}/evaluation", new
        {
            grade = evaluation.Grade,
            assessment = evaluation.Text,
            points = (cycle.Points ?? []).Select(p => new
            {
                pointId = PointOf(p, _year).Reference,
                theme = p.Theme,
                text = p.Text,
                ownerId = AgencyScript.Person(p.Owner),
                dueOn = $"{Day(p.Due):yyyy-MM-dd}",
            }),
        });
        Finish();
    }

    private void Finish()
    {
        if (cycle.Objection is { } objection)
        {
            script.Do(Day(objection.On), card.Owner, thing, "api/task-cards/{id}/objection", new { reason = objection.Reason });
            script.Do(Day(objection.Answered), card.Evaluator, thing, "api/task-cards/{id}/objection/answer", new { isUpheld = objection.Upheld, grade = objection.Grade, answer = objection.Answer });
        }

        if (cycle.Final is { } final)
        {
            script.Do(Day(final.On), card.Superior, thing, "api/task-cards/{id}/result", new { remark = final.Text });
        }

        foreach (var point in cycle.Points ?? [])
        {
            var path = $"api/task-cards/{{id}}/points/{PointOf(point, _year).Reference}";
            if (point.Accepted is { } accepted)
            {
                script.Do(Day(accepted.On), point.Owner, thing, $"{path}/accept", new { action = accepted.Action, dueOn = $"{Day(accepted.Due):yyyy-MM-dd}" });
            }

            if (point.Declined is { } declined)
            {
                script.Do(Day(declined.On), point.Owner, thing, $"{path}/decline", new { reason = declined.Text });
            }
        }

        if (cycle.Closed is { } closed)
        {
            script.Do(Day(closed), card.Owner, thing, "api/task-cards/{id}/cycle/close");
        }
    }

    private IReadOnlyList<object> EvidenceOf(IndicatorStory indicator)
    {
        var document = card.Documents?.FirstOrDefault(d => d.Key == indicator.Evidence);
        return document is null
            ? []
            : [new { kind = "Document", id = script.Thing(ThingKind.Document, DocumentScript.KeyOf(document, _year)).Reference }];
    }

    private Thing PointOf(PointStory point, int year) => script.Thing(ThingKind.Point, $"{card.Code}-{year}-{point.Key}");
}
