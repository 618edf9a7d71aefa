using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Dashboards;

public static class ReadEvaluationEndpoint
{
    /// <summary>What was reached: how far the targets were, which grades were given, and how that went from cycle to cycle and by department.</summary>
    /// <param name="department">Whose tasks, with the departments below; all that I see where it is left out.</param>
    /// <param name="cycle">The cycle of that name; all of them where it is left out. The trend always shows all.</param>
    [WolverineGet("/api/evaluation")]
    [ProducesResponseType<EvaluationView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string? department, string? cycle, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var asking = TaskAsking.Of(official, department, null, cycle, null, null, null);
        var every = asking with { Cycle = null };
        var indicators = await new IndicatorBoard(session, asking.Question(official)).Count(cancellation);
        var cycles = await new CycleBoard(session, asking.Question(official)).Count(cancellation);
        var trend = cycle is null ? cycles : await new CycleBoard(session, every.Question(official)).Count(cancellation);
        return Results.Ok(new EvaluationView(
            cycle, department, IndicatorFigures.Of(asking, indicators.First(i => i.Cycle is null && i.DepartmentCode is null)),
            CycleFigures.Of(asking, cycles.First(c => c.Cycle is null && c.DepartmentCode is null)),
            [.. trend.Where(c => c.Cycle is not null).Select(c => new CycleTrend(c.Cycle!, CycleFigures.Of(every with { Cycle = c.Cycle }, c)))],
            [
                .. from c in cycles
                   where c.DepartmentCode is not null
                   let code = c.DepartmentCode!
                   let own = asking.In(code)
                   join i in indicators on code equals i.DepartmentCode into known
                   select new DepartmentEvaluation(code, CycleFigures.Of(own, c), known.Select(i => IndicatorFigures.Of(own, i)).FirstOrDefault()),
            ]));
    }
}

/// <summary>What was reached.</summary>
public sealed record EvaluationView(
    string? Cycle, string? Department, IndicatorFigures Indicators, CycleFigures Cycles, IReadOnlyList<CycleTrend> Trend, IReadOnlyList<DepartmentEvaluation> Departments);

/// <summary>One cycle beside the others.</summary>
public sealed record CycleTrend(string Cycle, CycleFigures Figures);

/// <summary>One department's own tasks.</summary>
/// <param name="Indicators">None where its plans have none.</param>
public sealed record DepartmentEvaluation(string DepartmentCode, CycleFigures Cycles, IndicatorFigures? Indicators);

/// <summary>Indicators against their targets.</summary>
/// <param name="Underway">With a value that no self-evaluation has put down yet.</param>
/// <param name="Missed">Put down without the target being reached.</param>
/// <param name="AttainmentPercent">How much of the way to the target was made, in the mean over those that were put down with a value.</param>
public sealed record IndicatorFigures(Figure Total, Figure Attained, Figure Missed, Figure Underway, Figure WithoutValue, MeanFigure AttainmentPercent)
{
    internal static IndicatorFigures Of(TaskAsking asking, IndicatorCounts counts)
    {
        return new(
            asking.Figure(counts.Total, "indicators"), Of(IndicatorState.Attained), Of(IndicatorState.Missed), Of(IndicatorState.Underway), Of(IndicatorState.WithoutValue),
            asking.Figure(counts.Attainment, "indicators", ("hasAttainment", "true")));

        Figure Of(IndicatorState state) => asking.Figure(counts.ByState[state], "indicators", ("state", state));
    }
}

/// <summary>Cycles and how they were graded: by the owners, by the evaluators as it stands after objections, and in the end.</summary>
public sealed record CycleFigures(
    Figure Total, IReadOnlyList<GradeFigure> SelfGrades, IReadOnlyList<GradeFigure> Grades, IReadOnlyList<GradeFigure> FinalGrades, MeanFigure AttainmentPercent)
{
    internal static CycleFigures Of(TaskAsking asking, CycleCounts counts)
    {
        return new(
            asking.Figure(counts.Cycles, "task-cycles"), Of(counts.BySelfGrade, "selfGrade"), Of(counts.ByGrade, "grade"), Of(counts.ByFinalGrade, "finalGrade"),
            asking.Figure(counts.Attainment, "task-cycles", ("hasAttainment", "true")));

        IReadOnlyList<GradeFigure> Of(IReadOnlyDictionary<Grade, long> grades, string name) =>
            [.. grades.Select(g => new GradeFigure(g.Key, asking.Figure(g.Value, "task-cycles", (name, g.Key))))];
    }
}

public sealed record GradeFigure(Grade Grade, Figure Cycles);
