using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ChangeRecipientsEndpoint
{
    /// <summary>The department head adds or takes away recipients after the decision.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/change-recipients")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, ChangeRecipientsRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => ChangeRecipients.Decide(document, new(at.Standing, at.Organization, at.NewId, request.Added, request.Removed, request.Reason, at.AgencyCodes)), cancellation, agencies: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ChangeRecipientsRequest(long Version, IReadOnlyList<Recipient> Added, IReadOnlyList<Recipient> Removed, string Reason);
