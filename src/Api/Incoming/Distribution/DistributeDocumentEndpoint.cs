using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Incoming;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class DistributeDocumentEndpoint
{
    /// <summary>The document office gives it to a department, or to several of which one leads.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/distribute")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, DistributeDocumentRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Act(official, incomingId, request.Version, (document, by) => DistributeDocument.Decide(document, new(by, official.Organization, request.LeadDepartmentCode, request.OtherDepartmentCodes ?? [], request.Note)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
/// <param name="LeadDepartmentCode">Who handles it; left out where others are added to a lead that stands.</param>
public sealed record DistributeDocumentRequest(long Version, string? LeadDepartmentCode = null, IReadOnlyList<string>? OtherDepartmentCodes = null, string? Note = null);
