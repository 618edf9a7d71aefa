using JasperFx.Events;
using Marten;
using OnNara.Api.Access;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Projections.Documents;

namespace OnNara.Api.Documents;

/// <summary>A document that somebody asked for, and what this person is to it.</summary>
public sealed record OpenedCard(DocumentCard Card, Standing Standing, IReadOnlyList<IEvent> Facts)
{
    public bool May(DocumentAction action) => DocumentPermissions.Check(Card.Document, Standing.Roles, action) is null;
}

/// <summary>
/// The one way in which anybody reads a document: what the person may see, the record of the access or of its refusal (Public Records
/// Act Decree, art. 28), and that something circulated was viewed.
/// </summary>
public sealed class DocumentReadingRoom(IQuerySession session, DocumentReaders readers, AccessRecord accesses, Circulations.Circulations circulations)
{
    /// <summary>Opens what the table allows for this action, and records it either way.</summary>
    /// <param name="part">What is opened beside the content itself, as the record names it.</param>
    public async Task<(OpenedCard? Opened, Refusal? Refusal)> Open(
        CurrentOfficial official, Guid documentId, DocumentAction action, CancellationToken cancellation, string? part = null)
    {
        var facts = await session.Events.FetchStreamAsync(documentId, token: cancellation);
        if (DocumentCard.Of(facts.Select(e => e.Data)) is not { } card)
            return (null, new DocumentNotFound());

        var circulated = await circulations.IsCirculatedTo(official.AgencyCode, documentId, official.PersonId, cancellation);
        var standing = readers.StandingOf(card.Document, official, circulated);
        var by = official.Actor.Official;
        if (DocumentPermissions.Check(card.Document, standing.Roles, action) is { } refusal)
        {
            await accesses.Refused(official.AgencyCode, documentId, by, official.At, refusal.Code, part, cancellation);
            return (refusal is DocumentNotFound ? null : new(card, standing, facts), refusal);
        }

        await accesses.Opened(official.AgencyCode, documentId, by, official.At, card.Document.ContentVersion, part, cancellation);
        if (circulated)
            await circulations.RecordViewing(official.AgencyCode, documentId, official.Actor, official.At, cancellation);
        return (new(card, standing, facts), null);
    }
}
