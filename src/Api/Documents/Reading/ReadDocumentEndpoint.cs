using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Projections.Circulations;
using OnNara.Projections.Documents;
using OnNara.Projections.Functions;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ReadDocumentEndpoint
{
    /// <summary>The document card: everything of the document that this person may read.</summary>
    [WolverineGet("/api/documents/{documentId:guid}")]
    [ProducesResponseType<DocumentCardView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid documentId, CurrentOfficial official, DocumentReadingRoom room, IQuerySession session, CancellationToken cancellation)
    {
        var (opened, refusal) = await room.Open(official, documentId, DocumentAction.ReadContent, cancellation);
        if (opened is null)
            return refusal!.ToProblem();

        var readers = refusal is null
            ? await session.Query<CirculatedItem>().Where(i => i.SubjectId == documentId).OrderBy(i => i.Id).ToListAsync(cancellation)
            : [];
        var unitTask = await session.UnitTask(ManagementInformation.UnitTaskOf(opened.Card.Document), cancellation);
        return Results.Ok(DocumentCardView.Of(opened, official, contentAllowed: refusal is null, readers, unitTask?.LastOn(official.Day)));
    }
}
