using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.History;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Trails;
using Wolverine.Http;

namespace OnNara.Api.History;

/// <summary>What a delegation rule would have changed.</summary>
/// <param name="Decisions">How many decisions on the matter fall into the period.</param>
/// <param name="Elsewhere">How many of them another person would have made.</param>
/// <param name="Load">Whose decisions they were and would have been, the largest change first.</param>
/// <param name="Items">The decisions that would have gone elsewhere, in the order in which they were made.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record TrialView(int Decisions, int Elsewhere, IReadOnlyList<DecidingLoad> Load, IReadOnlyList<DecisionElsewhere> Items, string? Next);

/// <summary>How many of the decisions the holders of a post made, and how many they would have made.</summary>
public sealed record DecidingLoad(string Post, string DepartmentCode, int Was, int WouldBe);

public static class TryDelegationRuleEndpoint
{
    /// <summary>Runs a delegation rule over the decisions of a period and tells which would have gone elsewhere. Nothing is changed.</summary>
    /// <param name="matter">The kind of matter whose rule is on trial.</param>
    /// <param name="decidingPost">The post that would decide it; the head of the agency where it is left out.</param>
    /// <param name="from">From this moment on.</param>
    /// <param name="to">Up to this moment, not included; now where it is left out.</param>
    [WolverineGet("/api/history/delegation-rules/trial")]
    [ProducesResponseType<TrialView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string matter,
        string? decidingPost,
        DateTimeOffset from,
        DateTimeOffset? to,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        if (TrialForbidden.For(official.Actor, official.Organization, official.Day) is { } forbidden)
            return forbidden.ToProblem();
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        if (from > official.At || to > official.At)
            return new HistoryInFuture(from > official.At ? from : to!.Value).ToProblem();

        var trial = new DelegationTrial(official.Organization, matter, decidingPost);
        var (decisions, load) = (0, new Dictionary<(string Post, string Department), (int Was, int WouldBe)>());
        var elsewhere = new List<(string Place, DecisionElsewhere Decision)>();
        var (since, until) = (from.ToUniversalTime(), (to ?? official.At).ToUniversalTime());
        var rows = session.Query<DecisionTrailEntry>()
            .Where(e => e.Act == TrailAct.Decided && e.Matter == matter && e.OccurredAt >= since && e.OccurredAt < until)
            .OrderBy(e => e.SortOrder);
        await foreach (var entry in rows.ToAsyncEnumerable(cancellation))
        {
            decisions++;
            var decider = entry.Authority?.ProxyUnder?.Absent ?? entry.By!;
            var past = new PastDecision(entry.SubjectId, entry.Title, entry.Matter!, entry.DepartmentCode!, entry.OccurredAt, decider);
            Add(decider.Post, decider.DepartmentCode, (1, 0));
            if (trial.Of(past) is not { } other)
            {
                Add(decider.Post, decider.DepartmentCode, (0, 1));
                continue;
            }

            Add(other.Lawful.Post, other.Lawful.DepartmentCode, (0, 1));
            elsewhere.Add((entry.SortOrder, other));
        }

        var shown = page.Cut([.. elsewhere.Where(e => string.CompareOrdinal(e.Place, page.Start) > 0).Take(page.Limit + 1)], e => e.Place);
        return Results.Ok(new TrialView(
            decisions, elsewhere.Count,
            [.. load.Select(l => new DecidingLoad(l.Key.Post, l.Key.Department, l.Value.Was, l.Value.WouldBe))
                .OrderByDescending(l => Math.Abs(l.Was - l.WouldBe)).ThenBy(l => l.Post, StringComparer.Ordinal).ThenBy(l => l.DepartmentCode, StringComparer.Ordinal)],
            [.. shown.Items.Select(e => e.Decision)],
            shown.Next));

        void Add(string post, string department, (int Was, int WouldBe) more)
        {
            var known = load.GetValueOrDefault((post, department));
            load[(post, department)] = (known.Was + more.Was, known.WouldBe + more.WouldBe);
        }
    }
}
