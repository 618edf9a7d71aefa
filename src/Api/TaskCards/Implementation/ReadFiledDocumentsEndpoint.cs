using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReadFiledDocumentsEndpoint
{
    /// <summary>The registered documents of the task, the ones touched last first, as far as this person may know of them.</summary>
    /// <param name="cycle">Only those that were decided in the days of this cycle.</param>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    [WolverineGet("/api/task-cards/{taskCardId:guid}/documents")]
    [ProducesResponseType<Page<FiledDocumentLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId,
        string? cycle,
        string? after,
        int? limit,
        CurrentOfficial official,
        TaskCardReaders readers,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
        {
            return fault;
        }

        var (card, refusal) = await readers.Open(official, taskCardId, cancellation);
        if (card is null)
        {
            return refusal!.ToProblem();
        }

        var wanted = cycle is null ? null : card.Cycles.FirstOrDefault(c => c.Name == cycle);
        if (cycle is not null && wanted is null)
        {
            return new CycleNotFound(cycle).ToProblem();
        }

        var reach = Reach.Of(official.Actor, official.Organization, official.Day);
        return Results.Ok(await new FiledDocuments(session).Page(taskCardId, wanted, reach, page, cancellation));
    }
}
