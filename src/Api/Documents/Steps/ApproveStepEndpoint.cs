using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ApproveStepEndpoint
{
    /// <summary>A reviewer lets the document go on, with or without a dissent.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/approve")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, ApproveStepRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => ApproveStep.Decide(document, new(at.Standing, request.Opinion, request.Dissents)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ApproveStepRequest(long Version, string? Opinion = null, bool Dissents = false);
