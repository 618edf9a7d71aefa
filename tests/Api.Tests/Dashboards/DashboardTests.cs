using System.Text.Json;
using OnNara.Api.Dashboards;
using OnNara.Api.Tests.Reading;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using static OnNara.Api.Tests.Dashboards.AnnualTask;

namespace OnNara.Api.Tests.Dashboards;

public sealed class DashboardTests(OnNaraHost host)
{
    [Theory]
    [InlineData("/api/planning")]
    [InlineData("/api/planning?cycle=2026")]
    [InlineData("/api/implementation?asOf=2026-05-10")]
    [InlineData("/api/implementation?cycle=2026&asOf=2026-05-10")]
    [InlineData("/api/implementation?from=2026-02-01&to=2026-12-31&asOf=2026-05-10")]
    [InlineData("/api/implementation?department=HR&asOf=2026-04-01")]
    [InlineData("/api/implementation?from=0001-01-01&to=9999-12-31&asOf=9999-12-31")]
    [InlineData("/api/evaluation")]
    [InlineData("/api/evaluation?cycle=2026")]
    [InlineData("/api/feedback?asOf=2026-09-01")]
    [InlineData("/api/feedback?asOf=2027-03-01")]
    public async Task lists_behind_each_figure_exactly_what_was_counted(string dashboard)
    {
        var agency = await host.OpenAgencyAsync();
        await WorkedAsync(agency);
        var recorded = TimeProvider.System.GetUtcNow();
        foreach (var who in new[] { "auditor", "director", "manager", "drafter" })
        {
            using var client = await agency.AsAsync(who);
            await Eventually.ReadAsync(() => client.GetAsync("/api/task-activities?limit=1").ReadAsync<ActivityPage>(), page => page.AsOf >= recorded);
            var figures = FiguresIn(await client.GetAsync(dashboard).ReadAsync<JsonElement>()).ToList();
            figures.Count.ShouldBeGreaterThan(3);
            foreach (var (count, href) in figures.Distinct())
                (await CountAsync(client, href)).ShouldBe(count, $"{who}: {href}");
        }
    }

    [Fact]
    public async Task tells_what_is_late_at_risk_and_on_schedule()
    {
        var agency = await host.OpenAgencyAsync();
        await WorkedAsync(agency);
        using var head = await agency.AsAsync("manager");
        var view = await head.GetAsync("/api/implementation?asOf=2026-05-10").ReadAsync<ImplementationView>();
        var milestones = view.Milestones;
        new[] { milestones.ReachedOnTime, milestones.ReachedLate, milestones.Late, milestones.AtRisk, milestones.NotBegun, milestones.OnSchedule }
            .Select(f => f.Value).ShouldBe([1, 1, 1, 2, 1, 1]);

        var risks = await head.GetAsync(milestones.AtRisk.Href).ReadAsync<Page<MilestoneItem>>();
        risks.Items.Select(m => m.Code).ShouldBe(["M4", "M5"]);
        view.Cards.Open.Value.ShouldBe(1);
        view.People.ShouldContain(p => p.Person.Name == "colleague" && p.OpenMilestones.Value == 1);

        // A day on which neither was reached yet, and less had been reported.
        var before = await head.GetAsync("/api/implementation?asOf=2026-02-10").ReadAsync<ImplementationView>();
        (before.Milestones.ReachedOnTime.Value, before.Milestones.ReachedLate.Value).ShouldBe((0, 0));
        await Eventually.ReadAsync(
            async () => (await head.GetAsync("/api/milestones?asOf=2026-02-10").ReadAsync<Page<MilestoneItem>>()).Items,
            items => items.Single(m => (m.Card.TaskCode, m.Code) == ("HR-TASK", "M1")).Percent == 30);
    }

    [Fact]
    public async Task shows_a_head_the_departments_below_an_auditor_all_and_others_their_own()
    {
        var agency = await host.OpenAgencyAsync();
        await WorkedAsync(agency);
        (await CardsAsync("auditor")).ShouldBe(["FIN-TASK", "HR-TASK", "T-1"]);
        (await CardsAsync("director")).ShouldBe(["FIN-TASK", "HR-TASK", "T-1"]);
        (await CardsAsync("manager")).ShouldBe(["HR-TASK", "T-1"]);
        (await CardsAsync("drafter")).ShouldBe(["HR-TASK"]);
        (await CardsAsync("accountant")).ShouldBe(["FIN-TASK"]);
        (await CardsAsync("accountant", "?department=HR")).ShouldBeEmpty();
        (await CardsAsync("director", "?department=HR&below=false")).ShouldBe(["HR-TASK"]);

        async Task<IEnumerable<string>> CardsAsync(string who, string query = "")
        {
            using var client = await agency.AsAsync(who);
            return (await client.GetAsync($"/api/task-cards{query}").ReadAsync<Page<CardItem>>()).Items.Select(c => c.Task.Code).Order();
        }
    }

    [Fact]
    public async Task shows_whoever_acts_for_the_absent_head_what_the_head_sees()
    {
        var agency = await host.OpenAgencyAsync();
        await WorkedAsync(agency);
        using var drafter = await agency.AsAsync("drafter");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        using (var administrator = await agency.AsAsync("administrator"))
        {
            await administrator.PostAsync("/api/organization/absences", new { personId = agency.PersonId("manager"), from = today.AddDays(-1), to = today.AddDays(3), reason = "출장", actingPersonId = agency.PersonId("drafter") })
                .ShouldBeAsync(System.Net.HttpStatusCode.OK);
        }

        (await drafter.GetAsync("/api/task-cards").ReadAsync<Page<CardItem>>()).Items.Count.ShouldBe(2);
        (await drafter.GetAsync("/api/planning").ReadAsync<PlanningView>()).Figures.Tasks.Value.ShouldBe(1);
    }

    [Fact]
    public async Task tells_what_nobody_has_planned()
    {
        var agency = await host.OpenAgencyAsync();
        var task = new AnnualTask(host, agency, "drafter", "HR", "HR-TASK");
        await task.OpenAsync();
        using var auditor = await agency.AsAsync("auditor");
        (await StatesAsync()).ShouldBe([("FIN-TASK", PlanningState.WithoutCard), ("HR-TASK", PlanningState.WithoutCycle)]);
        await task.OpenCycleAsync();
        (await StatesAsync()).ShouldContain(("HR-TASK", PlanningState.WithoutPlan));
        await task.PlanAsync("2026", task.Milestone("M1", new(2026, 1, 1), new(2026, 6, 30)));
        var view = await auditor.GetAsync("/api/planning").ReadAsync<PlanningView>();
        (view.Figures.Approved.Value, view.Figures.Unplanned.Value).ShouldBe((1, 1));
        var planned = view.Tasks.Items.Single(t => t.State == PlanningState.Approved);
        (planned.Milestones!.Value, planned.Indicators!.Value, planned.FirstDay, planned.LastDay).ShouldBe((1, 2, new(2026, 1, 1), new(2026, 6, 30)));
        view.Departments.Select(d => (d.Code, d.Figures.Tasks.Value)).ShouldBe([("PLAN", 2)]);

        async Task<IEnumerable<(string, PlanningState)>> StatesAsync() =>
            (await auditor.GetAsync("/api/planning/tasks").ReadAsync<Page<PlannedTask>>()).Items.Select(t => (t.Code, t.State));
    }

    [Fact]
    public async Task opens_a_card_down_to_the_facts_of_its_stream()
    {
        var agency = await host.OpenAgencyAsync();
        var task = (await WorkedAsync(agency))[0];
        using var drafter = await agency.AsAsync("drafter");
        await using var session = host.Store.QuerySession(agency.Code);
        var facts = await session.Events.FetchStreamAsync(task.Id);

        var told = new List<ActivityItem>();
        var address = $"/api/task-cards/{task.Id}/trail?limit=4";
        for (string? next = ""; next is not null;)
        {
            var page = await drafter.GetAsync(next.Length == 0 ? address : $"{address}&after={next}").ReadAsync<OnNara.Api.TaskCards.TaskCardTrail>();
            told.AddRange(page.Items);
            next = page.Next;
        }

        told.Select(a => (a.EventId, a.Version)).ShouldBe(facts.Select(f => (f.Id, f.Version)));
        using var accountant = await agency.AsAsync("accountant");
        await accountant.GetAsync(address).ShouldBeRefusedAsync(System.Net.HttpStatusCode.Forbidden, "task.forbidden");
    }

    [Fact]
    public async Task answers_a_card_with_everything_that_stands_on_it()
    {
        var agency = await host.OpenAgencyAsync();
        var task = (await WorkedAsync(agency))[0];
        using var drafter = await agency.AsAsync("drafter");
        var contents = (await drafter.GetAsync($"/api/task-cards/{task.Id}").ReadAsync<OnNara.Api.TaskCards.TaskCardView>()).Contents!;
        (contents.Milestones.Count, contents.Milestones.First.Count, contents.Indicators.Count).ShouldBe((7, 7, 2));
        contents.OpenWork.ShouldNotBeEmpty();
        (await CountAsync(drafter, contents.Milestones.Href)).ShouldBe(contents.Milestones.Count);

        var mine = (await drafter.GetAsync("/api/my-work?section=Tasks").ReadAsync<OnNara.Api.Work.MyWorkView>()).Tasks!.Items.ShouldHaveSingleItem();
        (mine.TaskCardId, mine.IsOwn, mine.Next!.Code).ShouldBe((task.Id, true, "M3"));
    }

    [Fact]
    public async Task tells_what_comes_again_and_how_cycles_were_graded()
    {
        var agency = await host.OpenAgencyAsync();
        await WorkedAsync(agency);
        using var director = await agency.AsAsync("director");
        var feedback = await director.GetAsync("/api/feedback?asOf=2027-03-01").ReadAsync<FeedbackView>();
        feedback.Themes.Select(t => (t.Theme, t.Total.Value, t.Recurs)).ShouldBe([("Speed", 2, true), ("Lateness", 1, false), ("Reports", 1, false)]);
        (feedback.Points.ClosureRate.Value, feedback.Points.DeclinedShare.Value, feedback.Points.Overdue.Value).ShouldBe((0m, 50m, 2));
        var evaluation = await director.GetAsync("/api/evaluation?cycle=2025").ReadAsync<EvaluationView>();
        evaluation.Cycles.FinalGrades.Single(g => g.Grade == Grade.Good).Cycles.Value.ShouldBe(1);
        evaluation.Indicators.AttainmentPercent.Value.ShouldBe(100m);
        evaluation.Trend.Select(t => t.Cycle).ShouldBe(["2025", "2026"]);
    }

    [Fact]
    public async Task refuses_a_state_that_there_is_not()
    {
        var agency = await host.OpenAgencyAsync();
        using var drafter = await agency.AsAsync("drafter");
        await drafter.GetAsync("/api/milestones?state=Lost").ShouldBeRefusedAsync(System.Net.HttpStatusCode.UnprocessableEntity, "request.state-unknown");
    }

    /// <summary>A running task in HR, one evaluated in two departments, so that every figure has something to count.</summary>
    private async Task<AnnualTask[]> WorkedAsync(TestAgency agency)
    {
        var running = new AnnualTask(host, agency, "drafter", "HR", "HR-TASK");
        await running.OpenAsync();
        await running.OpenCycleAsync();
        await running.PlanAsync(
            "2026",
            running.Milestone("M1", new(2026, 2, 1), new(2026, 3, 1)), running.Milestone("M2", new(2026, 2, 1), new(2026, 3, 31)),
            running.Milestone("M3", new(2026, 2, 1), new(2026, 4, 30)), running.Milestone("M4", new(2026, 4, 1), new(2026, 5, 15), "colleague"),
            running.Milestone("M5", new(2026, 5, 1), new(2026, 8, 31), null, "M3"), running.Milestone("M6", new(2026, 7, 1), new(2026, 9, 30)),
            running.Milestone("M7", new(2026, 5, 1), new(2026, 12, 31)));
        await running.ReportAsync("M1", 30, At(2, 9));
        await running.ReportAsync("M1", 60, At(2, 20));
        await running.ReachAsync("M1", At(3, 1));
        await running.ReachAsync("M2", At(4, 2));
        await running.ReportAsync("M4", 20, At(5, 2), "colleague");
        await running.ReportAsync(null, null, At(5, 3));

        var evaluated = new AnnualTask(host, agency, "accountant", "FIN", "FIN-TASK");
        await evaluated.OpenAsync();
        await evaluated.OpenCycleAsync();
        await evaluated.PlanAsync("2026", evaluated.Milestone("M1", new(2026, 2, 1), new(2026, 3, 1)), evaluated.Milestone("M2", new(2026, 2, 1), new(2026, 3, 31)));
        await evaluated.ReachAsync("M1", At(2, 27));
        await evaluated.EvaluateAsync("treasurer", Grade.Excellent, Grade.Adequate, "Lateness", At(8, 1));

        var closed = new AnnualTask(host, agency, "junior", "HR-1", "T-1");
        await closed.OpenAsync();
        await closed.OpenCycleAsync("2025");
        await closed.PlanAsync("2025", closed.Milestone("M1", new(2026, 2, 1), new(2026, 3, 1)));
        await closed.EvaluateAsync("leader", Grade.Good, Grade.Good, "Reports", At(3, 20), "2025");
        await closed.RecordAsync(new TaskCardClosed(closed.Official("leader"), At(4, 1), "Done for good"));
        return [running, evaluated, closed];
    }

    private static IEnumerable<(long Count, string Href)> FiguresIn(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(FiguresIn);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.TryGetProperty("href", out var href) && (element.TryGetProperty("count", out var count) || element.TryGetProperty("value", out count))
            ? [(count.GetInt64(), href.GetString()!)]
            : element.EnumerateObject().SelectMany(p => FiguresIn(p.Value));
    }

    private static async Task<long> CountAsync(HttpClient client, string href)
    {
        var (count, after) = (0L, "");
        while (true)
        {
            var page = await client.GetAsync($"{href}{(href.Contains('?') ? '&' : '?')}limit=2{after}").ReadAsync<JsonElement>();
            count += page.GetProperty("items").GetArrayLength();
            if (page.GetProperty("next").GetString() is not { } next)
                return count;
            after = $"&after={next}";
        }
    }
}
