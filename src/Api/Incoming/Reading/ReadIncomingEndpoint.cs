using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class ReadIncomingEndpoint
{
    /// <summary>An incoming document: its entry for whoever may know of it, its content and its way for whoever may read them.</summary>
    [WolverineGet("/api/incoming/{incomingId:guid}")]
    [ProducesResponseType<IncomingCard>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid incomingId, CurrentOfficial official, IncomingDesk desk, IQuerySession session, CancellationToken cancellation)
    {
        if (await desk.Look(incomingId, official, cancellation) is not { } opened)
        {
            return new IncomingNotFound().ToProblem();
        }

        var refused = await desk.OpenContent(opened, official, part: null, cancellation);
        var mayReadTrail = IncomingPermissions.Check(opened.Document, opened.Standing, IncomingAction.ReadTrail) is null;
        var trail = mayReadTrail
            ? (await session.Events.FetchStreamAsync(incomingId, token: cancellation)).Select(e => IncomingStep.Of(e.Data)).ToList()
            : null;
        return Results.Ok(IncomingCard.Of(opened, refused is null ? IncomingContent.Of(opened.Document) : null, trail, official.At));
    }
}

/// <param name="SenderName">Empty where the sender's personal data was erased.</param>
/// <param name="DataSubjectId">Whose personal data it holds or held, to be named when the same person writes again; none where an organization sent it.</param>
/// <param name="PersonalDataErasedAt">Since when nobody can read what it told of its sender.</param>
/// <param name="Content">None where this person may not read it; the attempt is on record.</param>
/// <param name="Trail">Every step in order; none where this person may not read it.</param>
public sealed record IncomingCard(
    Guid IncomingId,
    long Version,
    IncomingStatus Status,
    Channel Channel,
    string SenderName,
    string? SenderNumber,
    string Title,
    DateTimeOffset ArrivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? HandledAt,
    bool IsLate,
    Guid? AnsweringDocumentId,
    IReadOnlyList<RegisterEntry> Entries,
    IReadOnlyList<DepartmentPart> Departments,
    IncomingContent? Content,
    IReadOnlyList<IncomingStep>? Trail,
    IReadOnlyList<IncomingAction> Abilities,
    Guid? DataSubjectId,
    DateTimeOffset? PersonalDataErasedAt)
{
    public static IncomingCard Of(OpenedIncoming opened, IncomingContent? content, IReadOnlyList<IncomingStep>? trail, DateTimeOffset now)
    {
        var d = opened.Document;
        return new(
            d.Id, opened.Version, d.Status, d.Channel, d.SenderName, d.SenderNumber, d.Title, d.ArrivedAt, d.DueAt, d.HandledAt, d.IsLate(now),
            d.AnsweringDocumentId, d.Entries, d.Parts, content, trail, IncomingPermissions.Abilities(d, opened.Standing),
            d.DataSubjectId, d.PersonalDataErasedAt);
    }
}

/// <param name="Recipient">The agency that it is meant for, and by which other one it comes; none for what was taken in from outside.</param>
/// <param name="Forwardings">What intermediate agencies added on the way.</param>
public sealed record IncomingContent(
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    Recipient? Recipient,
    Official? Drafter,
    Official? DecidedBy,
    string? SealName,
    Disclosure? Disclosure,
    DateTimeOffset? SentAt,
    IReadOnlyList<Forwarding> Forwardings)
{
    public static IncomingContent Of(IncomingDocument document) => new(
        document.Body,
        document.Attachments,
        document.Letter?.Recipient,
        document.Letter?.Origin.Drafter,
        document.Letter?.Origin.DecidedBy,
        document.Letter?.SealName,
        document.Letter?.Disclosure,
        document.SentAt,
        document.Letter?.Forwardings ?? []);
}

/// <summary>A step of the way: what happened, when, by whom, and what there is to say of it.</summary>
/// <param name="Act">The name of the fact.</param>
/// <param name="By">None for an arrival, which needs nobody.</param>
/// <param name="To">The department, the person or the agency to which it went.</param>
/// <param name="Reason">The reason, the opinion, the outcome or the note that was given.</param>
public sealed record IncomingStep(string Act, DateTimeOffset At, Official? By, string? To, string? Reason)
{
    public static IncomingStep Of(object fact) => fact switch
    {
        DocumentArrived e => new(nameof(DocumentArrived), e.At, null, e.AgencyCode, null),
        DocumentTakenIn e => new(nameof(DocumentTakenIn), e.At, e.By, null, e.ExternalReference),
        IncomingDistributed e => new(nameof(IncomingDistributed), e.At, e.By, string.Join(", ", Named(e)), e.Note),
        ReceivedByDepartment e => new(nameof(ReceivedByDepartment), e.At, e.By, e.Department.Name, e.Registration.Number.ToString()),
        HandlerNamed e => new(nameof(HandlerNamed), e.At, e.By, e.Handler.Name, e.Note),
        IncomingHandedOver e => new(nameof(IncomingHandedOver), e.At, e.By, e.To.Name, null),
        SentBackToDocumentOffice e => new(nameof(SentBackToDocumentOffice), e.At, e.By, null, e.Reason),
        TransferredToAgency e => new(nameof(TransferredToAgency), e.At, e.By, e.ToAgencyName, e.Reason),
        ReturnedToSender e => new(nameof(ReturnedToSender), e.At, e.By, null, e.Reason),
        ForwardedVia e => new(nameof(ForwardedVia), e.At, e.By, e.ToAgencyCode, e.Opinion),
        IncomingHandled e => new(nameof(IncomingHandled), e.At, e.By, null, e.Outcome),
        PersonalDataErased e => new(nameof(PersonalDataErased), e.At, e.By, null, e.Reason),
        IncomingEntryCorrected e => new(nameof(IncomingEntryCorrected), e.At, e.By, null, e.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No step of an incoming document."),
    };

    private static IEnumerable<string> Named(IncomingDistributed fact) =>
        fact.LeadDepartment is { } lead ? fact.OtherDepartments.Prepend(lead).Select(d => d.Name) : fact.OtherDepartments.Select(d => d.Name);
}
