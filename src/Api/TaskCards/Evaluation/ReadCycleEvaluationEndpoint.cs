using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

// Not the namespace of the proofs.
using Evidence = OnNara.Domain.TaskCards.Evidence;

public static class ReadCycleEvaluationEndpoint
{
    /// <summary>A cycle against its plan: every indicator with target, value and what it comes from, and who said what of it.</summary>
    /// <param name="cycle">Its name; the last one where it is left out.</param>
    [WolverineGet("/api/task-cards/{taskCardId:guid}/evaluation")]
    [ProducesResponseType<CycleEvaluationView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId,
        string? cycle,
        CurrentOfficial official,
        TaskCardReaders readers,
        EvidenceShelf shelf,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (card, refusal) = await readers.Open(official, taskCardId, cancellation);
        if (card is null)
        {
            return refusal!.ToProblem();
        }

        if (card.Cycles.LastOrDefault(c => cycle is null || c.Name == cycle) is not { } asked)
        {
            return new CycleNotFound(cycle).ToProblem();
        }

        var isPinned = asked.SelfEvaluation is not null;
        var results = isPinned
            ? asked.Results
            : ComputedFigures.Of(asked, await new FiledDocuments(session).Figures(taskCardId, cancellation), official.Day);
        var indicators = new List<IndicatorView>();
        foreach (var indicator in asked.Plan?.Indicators ?? [])
        {
            var result = results.First(r => r.IndicatorCode == indicator.Code);
            var evidence = await shelf.VisibleOf(official, result.Evidence, cancellation);
            indicators.Add(new(indicator, result.Value, result.AttainmentPercent, result.IsComputed, result.Basis, HrefOf(card, asked, indicator), evidence));
        }

        return Results.Ok(new CycleEvaluationView(
            taskCardId, asked.Name, asked.From, asked.To, asked.Evaluator, isPinned, indicators, asked.SelfEvaluation, asked.Evaluation, asked.Objection,
            asked.Final, [.. card.Points.Where(p => p.Cycle == asked.Name || p.CarriedInto.Contains(asked.Name))]));
    }

    private static string? HrefOf(TaskCard card, Cycle cycle, Indicator indicator) => indicator.Source switch
    {
        IndicatorSource.Reported => null,
        IndicatorSource.MilestonesOnTime => $"/api/task-cards/{card.Id}",
        _ => $"/api/task-cards/{card.Id}/documents?cycle={Uri.EscapeDataString(cycle.Name)}",
    };
}

/// <summary>A cycle against its plan.</summary>
/// <param name="IsPinned">Whether the figures stand as they were at the self-evaluation; before it they are as of today.</param>
/// <param name="Points">What it taught, and what earlier cycles taught and its plan had to answer.</param>
public sealed record CycleEvaluationView(
    Guid TaskCardId,
    string Cycle,
    DateOnly From,
    DateOnly To,
    Official? Evaluator,
    bool IsPinned,
    IReadOnlyList<IndicatorView> Indicators,
    Assessment? SelfEvaluation,
    Assessment? Evaluation,
    Objection? Objection,
    Assessment? Final,
    IReadOnlyList<ImprovementPoint> Points);

/// <summary>An indicator with what was reached.</summary>
/// <param name="Value">None where there is nothing to compute it from, or nobody has reported it.</param>
/// <param name="IsComputed">Whether it follows from events instead of a report.</param>
/// <param name="Basis">The documents or milestones that it is computed from.</param>
/// <param name="Href">The list of what it is computed from; none for a reported value.</param>
/// <param name="Evidence">What shows that a reported value is true, as far as this person may read it.</param>
public sealed record IndicatorView(
    Indicator Indicator,
    decimal? Value,
    decimal? AttainmentPercent,
    bool IsComputed,
    IReadOnlyList<string> Basis,
    string? Href,
    IReadOnlyList<Evidence> Evidence);
