using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class CorrectRegisterEntryEndpoint
{
    /// <summary>The records officer corrects an entry of the register.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/correct-register-entry")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, CorrectRegisterEntryRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            documentId,
            request.Version,
            (document, at) => CorrectRegisterEntry.Decide(document, new(at.Standing, at.UnitTask, request.Field, request.To, request.Reason)),
            cancellation,
            unitTask: _ => request.Field == RegisterField.UnitTask ? request.To : null);
}

/// <param name="Version">The version of the document that the writer saw.</param>
/// <param name="To">A title, a unit task code, a retention period or a day as <c>yyyy-MM-dd</c>.</param>
public sealed record CorrectRegisterEntryRequest(long Version, RegisterField Field, string To, string Reason);
