using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ReviseDocumentEndpoint
{
    /// <summary>Writes the whole draft anew, as a version of its own.</summary>
    [WolverinePut("/api/documents/{documentId:guid}/draft")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Put(
        Guid documentId, ReviseDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            documentId,
            request.Version,
            (document, at) => ReviseDocument.Decide(
                document, new(at.Standing, request.Draft.ToDraft(at.Files), at.AgencyCodes, at.UnitTask?.On(at.Standing.Day)) { Filing = at.Filing }),
            cancellation,
            files: request.Draft.Attachments ?? [],
            agencies: true,
            unitTask: _ => request.Draft.UnitTaskCode,
            taskCard: _ => request.Draft.TaskCardId);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ReviseDocumentRequest(long Version, DraftRequest Draft);
