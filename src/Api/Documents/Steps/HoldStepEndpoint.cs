using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class HoldStepEndpoint
{
    /// <summary>Keeps the document, with a reason and a day.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/hold")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, HoldStepRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => HoldStep.Decide(document, new(at.Standing, request.Reason, request.Until)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record HoldStepRequest(long Version, string Reason, DateOnly Until);
