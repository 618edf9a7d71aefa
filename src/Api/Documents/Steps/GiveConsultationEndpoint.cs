using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class GiveConsultationEndpoint
{
    /// <summary>Another department gives its opinion.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/consult")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, GiveConsultationRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => GiveConsultation.Decide(document, new(at.Standing, request.Agrees, request.Opinion)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record GiveConsultationRequest(long Version, bool Agrees, string? Opinion = null);
