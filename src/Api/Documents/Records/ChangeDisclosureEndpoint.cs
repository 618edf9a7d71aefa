using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ChangeDisclosureEndpoint
{
    /// <summary>Opens or closes a decided document to the public.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/change-disclosure")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, ChangeDisclosureRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => ChangeDisclosure.Decide(document, new(at.Standing, request.Disclosure, request.Reason)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ChangeDisclosureRequest(long Version, Disclosure Disclosure, string Reason);
