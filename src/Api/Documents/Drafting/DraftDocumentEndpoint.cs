using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class DraftDocumentEndpoint
{
    /// <summary>Starts a document.</summary>
    [WolverinePost("/api/documents")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(DraftDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Begin(official, request, cancellation);
}

/// <param name="DocumentId">Chosen by the client, so that a repeated request cannot start a second document; the server chooses one where it is left out.</param>
/// <param name="Replaces">The decided document whose place the new one takes.</param>
/// <param name="BundleId">The same for documents that are to be decided together.</param>
public sealed record DraftDocumentRequest(DraftRequest Draft, Guid? DocumentId = null, Guid? Replaces = null, Guid? BundleId = null);
