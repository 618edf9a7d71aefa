using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class CorrectIncomingEntryEndpoint
{
    /// <summary>The records officer corrects a line of a register.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/correct-register-entry")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, CorrectIncomingEntryRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Correct(official, incomingId, request, cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
/// <param name="DepartmentCode">Whose register; the lead department's where it is left out.</param>
/// <param name="To">A title, a unit task code, a retention period or a day as <c>yyyy-MM-dd</c>.</param>
public sealed record CorrectIncomingEntryRequest(long Version, RegisterField Field, string To, string Reason, string? DepartmentCode = null);
