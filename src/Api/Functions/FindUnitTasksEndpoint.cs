using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Functions;
using OnNara.Projections;
using OnNara.Projections.Functions;
using OnNara.Projections.Search;
using Wolverine.Http;

namespace OnNara.Api.Functions;

/// <summary>Why a unit task is proposed.</summary>
public enum ProposalReason
{
    /// <summary>The words are in its code or in a name that it has or had.</summary>
    Words,

    /// <summary>The department answers for it.</summary>
    Department,

    /// <summary>My latest documents lie there.</summary>
    UsedLast,

    /// <summary>Documents with a similar title are registered there.</summary>
    SimilarDocuments,
}

/// <param name="DepartmentCode">Which department answers for it.</param>
/// <param name="Documents">How many documents say so.</param>
/// <param name="LastAt">When the latest of them was acted on.</param>
/// <param name="Titles">Of the latest of them.</param>
public sealed record Because(
    ProposalReason Reason, string? DepartmentCode = null, long Documents = 0, DateTimeOffset? LastAt = null, IReadOnlyList<string>? Titles = null)
{
    internal static Because Of(ProposalReason reason, UnitTaskUse use) => new(reason, null, use.Documents, use.LastAt, use.Titles);
}

public sealed record ProposedUnitTask(FunctionView UnitTask, IReadOnlyList<Because> Because);

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record UnitTaskPage(IReadOnlyList<ProposedUnitTask> Items, string? Next, DateOnly On);

public static class FindUnitTasksEndpoint
{
    /// <summary>Finds a unit task of my agency: by words, by department, by what I used last, by what documents with a similar title use. Without any of them it is what I used last and then what my department answers for; each says why it is proposed.</summary>
    /// <param name="q">Words, each of which has to be in the code or in a name of then or now; parts of words find too, and what was retired is found with what is used in its place.</param>
    /// <param name="department">Only those for which this department answers.</param>
    /// <param name="usedLast">Those under which my latest documents lie.</param>
    /// <param name="similarTo">The title of a document to be filed: those under which documents with a similar one are registered.</param>
    /// <param name="on">The day that the answer is about; today where it is left out.</param>
    [WolverineGet("/api/unit-tasks")]
    [ProducesResponseType<UnitTaskPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? q,
        string? department,
        bool? usedLast,
        string? similarTo,
        DateOnly? on,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        fault ??= SearchWords.FaultOf(q) ?? SearchWords.FaultOf(similarTo);
        if (fault is not null)
            return fault;
        var proposals = new UnitTaskProposals(session, official.AgencyCode, on ?? official.Day);
        return Results.Ok(
            q is not null ? await proposals.WithWords(SearchText.TermsOf(q), department, page, cancellation)
            : similarTo is not null ? await proposals.LikeThoseOf(similarTo, page.Limit, cancellation)
            : usedLast is true ? await proposals.UsedLastBy(official.PersonId, page.Limit, cancellation)
            : department is not null ? await proposals.Of(department, page, cancellation)
            : await proposals.For(official.PersonId, official.Actor.Official.DepartmentCode, page, cancellation));
    }
}
