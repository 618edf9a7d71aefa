using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Documents;
using OnNara.Api.Shared;
using OnNara.Domain.MemoReports;
using OnNara.Projections;
using OnNara.Projections.MemoReports;
using Wolverine.Http;

namespace OnNara.Api.MemoReports;

public static class SendMemoReportEndpoint
{
    /// <summary>Reports to several people at once.</summary>
    [WolverinePost("/api/memo-reports")]
    [ProducesResponseType<MemoReportView>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(SendMemoReportRequest request, CurrentOfficial official, MemoReportDesk desk, CancellationToken cancellation) =>
        desk.Send(official, request, cancellation);
}

public static class OpenMemoReportEndpoint
{
    /// <summary>A memo report, for its writer and its recipients; that a recipient has read it is recorded by itself.</summary>
    [RepeatableByNature]
    [WolverineGet("/api/memo-reports/{memoReportId:guid}")]
    [ProducesResponseType<MemoReportView>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid memoReportId, CurrentOfficial official, MemoReportDesk desk, CancellationToken cancellation) =>
        desk.Act(official, memoReportId, report => ReadMemoReport.Decide(report, new(official.Actor, official.At)), cancellation);
}

public static class GiveMemoOpinionEndpoint
{
    /// <summary>A recipient says what there is to say.</summary>
    [WolverinePost("/api/memo-reports/{memoReportId:guid}/opinions")]
    [ProducesResponseType<MemoReportView>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid memoReportId, GiveMemoOpinionRequest request, CurrentOfficial official, MemoReportDesk desk, CancellationToken cancellation) =>
        desk.Act(official, memoReportId, report => GiveMemoOpinion.Decide(report, new(official.Actor, official.At, request.Opinion)), cancellation);
}

public static class TurnMemoReportIntoDraftEndpoint
{
    /// <summary>Its writer makes a formal draft of it.</summary>
    [WolverinePost("/api/memo-reports/{memoReportId:guid}/draft")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(
        Guid memoReportId, TurnIntoDraftRequest request, CurrentOfficial official, MemoReportDesk desk, CancellationToken cancellation) =>
        desk.TurnIntoDraft(official, memoReportId, request, cancellation);
}

public static class ReadMyMemoReportsEndpoint
{
    /// <summary>The memo reports that I sent and got, the newest first.</summary>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    /// <param name="taskCardId">Only those that are filed on this card.</param>
    [WolverineGet("/api/memo-reports")]
    [ProducesResponseType<MyMemoReports>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? after, int? limit, Guid? taskCardId, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
        {
            return fault;
        }

        var start = page.Start;
        var mine = session.Query<MemoReportItem>().Where(i => i.PersonId == official.PersonId && i.SortOrder.CompareTo(start) > 0);

        if (taskCardId is { } card)
        {
            mine = mine.Where(i => i.TaskCardId == card);
        }

        var found = page.Cut(await mine.OrderBy(i => i.SortOrder).Take(page.Limit + 1).ToListAsync(cancellation), i => i.SortOrder);
        return Results.Ok(new MyMemoReports(found.Items, found.Next));
    }
}

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record MyMemoReports(IReadOnlyList<MemoReportItem> Items, string? Next);
