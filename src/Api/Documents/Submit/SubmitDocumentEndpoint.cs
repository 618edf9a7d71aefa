using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class SubmitDocumentEndpoint
{
    /// <summary>Sends the draft on its reporting path.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/submit")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, SubmitDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            documentId,
            request.Version,
            (document, at) => SubmitDocument.Decide(document, new(at.Standing, at.Organization, at.UnitTask) { Filing = at.Filing }),
            cancellation,
            together: true,
            unitTask: document => document.Draft.UnitTaskCode,
            taskCard: document => document.Draft.TaskCardId);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record SubmitDocumentRequest(long Version);
