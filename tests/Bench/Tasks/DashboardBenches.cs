namespace OnNara.Bench.Tasks;

/// <summary>The planning tree of an agency with 10,000 unit tasks, over HTTP, signed in.</summary>
public sealed class PlanningBench : IBench
{
    public string Name => "planning";

    public Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation) => DashboardBenches.RunAsync(
        Name, workplace,
        [
            ("the whole agency, as the auditor sees it", "auditor", "/api/planning"),
            ("the cycle of a year", "minister", "/api/planning?cycle=2026"),
            ("a bureau", "director3", "/api/planning?department=B3"),
            ("a page of the tasks without a card", "auditor", "/api/planning/tasks?state=WithoutCard"),
            ("a division, as an official sees it", "officer7-1", "/api/planning"),
        ],
        cancellation);
}

/// <summary>The implementation dashboard over more than 100,000 facts of task cards, over HTTP, signed in.</summary>
public sealed class ImplementationBench : IBench
{
    public string Name => "implementation";

    public Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation) => DashboardBenches.RunAsync(
        Name, workplace,
        [
            ("the whole agency, as the auditor sees it", "auditor", "/api/implementation?asOf=2026-10-05"),
            ("the whole agency, as its head sees it", "minister", "/api/implementation?asOf=2026-10-05"),
            ("as it stood in the middle of the year", "auditor", "/api/implementation?asOf=2026-06-30"),
            ("a bureau", "director3", "/api/implementation?asOf=2026-10-05"),
            ("a page of what is late", "auditor", "/api/milestones?asOf=2026-10-05&state=Late"),
            ("a page of what one act was", "auditor", "/api/task-activities?act=MilestoneReached&from=2026-04-01&to=2026-06-30"),
            ("evaluation", "auditor", "/api/evaluation"),
            ("feedback", "auditor", "/api/feedback"),
        ],
        cancellation);
}

internal static class DashboardBenches
{
    private const int Calls = 100;
    private const double Goal = 150;

    public static async Task<IReadOnlyList<Measurement>> RunAsync(
        string bench, Workplace workplace, IReadOnlyList<(string What, string Who, string Address)> questions, CancellationToken cancellation)
    {
        var agency = await AnnualAgency.OpenAsync(workplace, cancellation);
        workplace.Say("Measuring");
        var measured = new List<Measurement>();
        foreach (var (what, who, address) in questions)
            measured.Add(new(bench, what, "ms p95", await Workplace.P95Async(Calls, await agency.AskingAsync(who, address, cancellation)), Goal: Goal));
        return measured;
    }
}
