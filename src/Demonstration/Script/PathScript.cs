using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>What the people of a reporting path do, one after another, between the submission and the decision.</summary>
internal sealed class PathScript(AgencyScript script, DocumentStory? story, Thing thing, PathStory path, int year)
{
    public static IReadOnlyList<object> Steps(PathStory path)
    {
        var steps = new List<object>();
        var stage = 0;
        foreach (var reviewer in path.Review ?? [])
        {
            steps.Add(new { stage = ++stage, act = "Review", personId = AgencyScript.Person(reviewer) });
        }

        if (path.Consult is { Count: > 0 } consulted)
        {
            stage++;
            steps.AddRange(consulted.Select(c => new { stage, act = "Consultation", personId = AgencyScript.Person(c) }));
        }

        steps.Add(new { stage = ++stage, act = "Decision", personId = AgencyScript.Person(path.Decide) });
        return steps;
    }

    /// <summary>Those before this person.</summary>
    public void Until(DateOnly from, DateOnly to, string person) => Before(from, to, [.. Everybody().TakeWhile(s => s.Person != person)]);

    /// <summary>All of them, as far as the story goes.</summary>
    /// <returns>Whether it was decided.</returns>
    public bool Through(DateOnly from, DateOnly decided)
    {
        var steps = Everybody().ToList();
        if (story?.Held is { } held)
        {
            var day = StoryDays.Parse(held.On, year);
            Before(from, day, [.. steps.TakeWhile(s => s.Person != held.By)]);
            script.Do(day, held.By, thing, "api/documents/{id}/hold", new { reason = held.Reason, until = $"{StoryDays.Parse(held.Until, year):yyyy-MM-dd}" });
            if (story.Decided is null)
            {
                return false;
            }

            steps = [.. steps.SkipWhile(s => s.Person != held.By)];
            from = day;
        }

        if (story?.Until == "Submitted")
        {
            return false;
        }

        Before(from, decided, story?.Until == "Reviewed" ? [.. steps.Where(s => !s.Consults)] : steps);
        if (story?.Until is "Reviewed" or "Consulted")
        {
            return false;
        }

        script.Do(decided, story?.DecidedBy ?? path.Decide, thing, "api/documents/{id}/decide", new { opinion = OpinionOf(path.Decide) });
        return true;
    }

    private void Before(DateOnly from, DateOnly to, List<(string Person, bool Consults)> steps)
    {
        foreach (var (number, (person, consults)) in steps.Index())
        {
            var day = from.AddDays((to.DayNumber - from.DayNumber) * (number + 1) / (steps.Count + 1));
            if (story?.Edited is { } edited && edited.By == person)
            {
                script.Do(day, person, thing, "api/documents/{id}/edit", new { title = AgencyScript.For(story.Title, year), body = AgencyScript.Body(edited.Lines, year) });
            }

            var dissents = story?.Dissents?.Contains(person) ?? false;
            if (consults)
            {
                script.Do(day, person, thing, "api/documents/{id}/consult", new { agrees = !dissents, opinion = OpinionOf(person) ?? "이견 없습니다." });
            }
            else
            {
                script.Do(day, person, thing, "api/documents/{id}/approve", new { dissents, opinion = OpinionOf(person) });
            }
        }
    }

    private IEnumerable<(string Person, bool Consults)> Everybody() =>
        (path.Review ?? []).Select(r => (r, false)).Concat((path.Consult ?? []).Select(c => (c, true)));

    private string? OpinionOf(string person) => story?.Opinions?.GetValueOrDefault(person);
}
