using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ReadLaterReportEndpoint
{
    /// <summary>The absent decider reads what was signed in the meantime.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/read-later-report")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, ReadLaterReportRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => ReadLaterReport.Decide(document, new(at.Standing)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ReadLaterReportRequest(long Version);
