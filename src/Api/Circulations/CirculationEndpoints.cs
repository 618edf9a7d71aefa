using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Instructions;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.Circulations;

public static class CirculateDocumentEndpoint
{
    /// <summary>Sends a decided document round for people's information.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/circulate")]
    [ProducesResponseType<CirculationView>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(
        Guid documentId, CirculateRequest request, CurrentOfficial official, CirculationDesk desk, CancellationToken cancellation) =>
        desk.CirculateDocument(official, documentId, request, cancellation);
}

public static class CirculateIncomingEndpoint
{
    /// <summary>Sends a received document round for people's information.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/circulate")]
    [ProducesResponseType<CirculationView>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(
        Guid incomingId, CirculateRequest request, CurrentOfficial official, CirculationDesk desk, CancellationToken cancellation) =>
        desk.CirculateIncoming(official, incomingId, request, cancellation);
}

public static class ReadCirculationEndpoint
{
    /// <summary>Who was to see it, who has seen it, and what was instructed.</summary>
    [WolverineGet("/api/circulations/{circulationId:guid}")]
    [ProducesResponseType<CirculationView>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid circulationId, CurrentOfficial official, CirculationDesk desk, CancellationToken cancellation) =>
        desk.Read(official, circulationId, cancellation);
}

public static class AttachInstructionEndpoint
{
    /// <summary>A viewer who heads a department, or acts for a head, says what is to be done: gives an instruction about what was circulated.</summary>
    [WolverinePost("/api/circulations/{circulationId:guid}/instruct")]
    [ProducesResponseType<CirculationView>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid circulationId, GiveInstructionHereRequest request, CurrentOfficial official, CirculationDesk desk, CancellationToken cancellation) =>
        desk.Instruct(official, circulationId, request, cancellation);
}
