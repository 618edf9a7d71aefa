using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Incoming;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class ErasePersonalDataEndpoint
{
    /// <summary>
    /// The records officer has what a person's letters tell of that person erased, in all letters of that person: name, text and files. It cannot
    /// be undone; titles, registers and the order of events stay, and every proof made before still verifies.
    /// </summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/erase-personal-data")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, ErasePersonalDataRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.ErasePersonalData(official, incomingId, request, cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
/// <param name="Reason">Why, in words: whose request, or which order.</param>
public sealed record ErasePersonalDataRequest(long Version, ErasureBasis Basis, string Reason);
