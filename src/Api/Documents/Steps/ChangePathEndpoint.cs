using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ChangePathEndpoint
{
    /// <summary>Changes what comes after the own step.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/change-path")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, ChangePathRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => ChangePath.Decide(document, new(at.Standing, at.Organization, request.Remaining, request.Reason)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
/// <param name="Remaining">The steps after the open one, as they are to be; the deciding step comes last.</param>
public sealed record ChangePathRequest(long Version, IReadOnlyList<PlannedStep> Remaining, string Reason);
