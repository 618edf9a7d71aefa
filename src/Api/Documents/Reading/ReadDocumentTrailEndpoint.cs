using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Projections.Trails;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ReadDocumentTrailEndpoint
{
    /// <summary>Every act on the document in order, earlier rounds included.</summary>
    [WolverineGet("/api/documents/{documentId:guid}/trail")]
    [ProducesResponseType<TrailView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid documentId, CurrentOfficial official, DocumentReadingRoom room, IQuerySession session, CancellationToken cancellation)
    {
        var (opened, refusal) = await room.Open(official, documentId, DocumentAction.ReadTrail, cancellation, "trail");
        return refusal is null
            ? Results.Ok(new TrailView(
                documentId, opened!.Card.Version, DecisionTrail.Of(await session.Events.FetchStreamAsync(documentId, opened.Card.Version, token: cancellation))))
            : refusal.ToProblem();
    }
}

/// <summary>A trail from its beginning.</summary>
/// <param name="Version">Up to which version of the subject it goes.</param>
public sealed record TrailView(Guid SubjectId, long Version, IReadOnlyList<DecisionTrailEntry> Entries);
