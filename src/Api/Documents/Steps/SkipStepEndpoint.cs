using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class SkipStepEndpoint
{
    /// <summary>Passes over an absent reviewer, with the reason.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/skip-step")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, SkipStepRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => SkipStep.Decide(document, new(at.Standing, at.Organization, request.Reason)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record SkipStepRequest(long Version, string Reason);
