using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Projections.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ReadDocumentVersionEndpoint
{
    /// <summary>What the document said at an earlier time, word for word.</summary>
    [WolverineGet("/api/documents/{documentId:guid}/versions/{contentVersion:int}")]
    [ProducesResponseType<DocumentContent>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid documentId, int contentVersion, CurrentOfficial official, DocumentReadingRoom room, CancellationToken cancellation)
    {
        var (opened, refusal) = await room.Open(official, documentId, DocumentAction.ReadContent, cancellation, $"version {contentVersion}");
        if (refusal is not null)
            return refusal.ToProblem();
        return opened!.Card.Versions.FirstOrDefault(v => v.ContentVersion == contentVersion) is { } content
            ? Results.Ok(content)
            : new DocumentVersionNotFound(contentVersion).ToProblem();
    }
}
