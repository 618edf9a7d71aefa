using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Documents;
using OnNara.Api.Shared;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class TakeInDocumentEndpoint
{
    /// <summary>The document office takes in what came from outside the installation.</summary>
    [WolverinePost("/api/incoming")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(TakeInDocumentRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.TakeIn(official, request, cancellation);
}

/// <param name="IncomingId">Chosen by the client, so that a repeated request cannot take it in twice; the server chooses one where it is left out.</param>
/// <param name="Body">The text, or a description of what lies in the attachments.</param>
/// <param name="ExternalReference">The number that the sender gave it.</param>
/// <param name="DueAt">When it has to be handled.</param>
/// <param name="SenderKind">A person's name, text and files are kept so that they can be erased one day; a person where it is left out.</param>
/// <param name="DataSubjectId">The person, as an earlier letter of the same sender names it; somebody new where it is left out.</param>
public sealed record TakeInDocumentRequest(
    Channel Channel,
    string SenderName,
    string Title,
    Body? Body = null,
    IReadOnlyList<AttachmentReference>? Attachments = null,
    string? ExternalReference = null,
    DateTimeOffset? DueAt = null,
    Guid? IncomingId = null,
    SenderKind SenderKind = SenderKind.Person,
    Guid? DataSubjectId = null)
{
    public TakeInDocument ToCommand(Guid id, CurrentOfficial by, IReadOnlyList<Attachment> files, Guid? dataSubjectId) => new(
        id, by.AgencyCode, by.Actor, by.At, Channel, SenderName, Title, Body ?? Domain.Documents.Content.Body.Empty, files, ExternalReference, DueAt, dataSubjectId);
}
