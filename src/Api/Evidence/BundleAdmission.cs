using System.Text.Json;
using Marten;
using OnNara.Api.Access;
using OnNara.Api.Documents;
using OnNara.Api.Mandates;
using OnNara.Api.Shared;
using OnNara.Api.TaskCards;
using OnNara.Domain;
using OnNara.Domain.Access;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Circulations;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Evidence;

/// <summary>
/// Who may take a record out of the house, and which streams make it up. A stored event tells everything, so a bundle is for those who may
/// read the record whole; whoever is refused stands in the record of accesses as for any other reading.
/// </summary>
public sealed class BundleAdmission(
    IDocumentStore store, DocumentReaders readers, TaskCardReaders cards, Circulations.Circulations circulations, MandateDesk mandates, AccessRecord accesses)
{
    private const string Part = "evidence";

    public async Task<(IReadOnlyList<Guid> Streams, Refusal? Refusal)> OfDocument(
        CurrentOfficial official, string agency, Guid documentId, CancellationToken cancellation)
    {
        if (await RefusalToLook(official, agency, cancellation) is { } unmandated)
            return ([], unmandated);
        await using var session = store.QuerySession(agency);
        if (await DocumentIn(session, documentId, cancellation) is not { } document)
            return ([], new DocumentNotFound());
        if (agency == official.AgencyCode && await RefusalOf(official, document, cancellation) is { } refusal)
        {
            await accesses.Refused(agency, documentId, official.Actor.Official, official.At, refusal.Code, Part, cancellation);
            return ([], refusal);
        }

        var circulated = await session.Query<CirculatedItem>().Where(i => i.SubjectId == documentId).Select(i => i.CirculationId).ToListAsync(cancellation);
        return ([documentId, .. circulated.Distinct().Order()], null);
    }

    public async Task<(IReadOnlyList<Guid> Streams, Refusal? Refusal)> OfTaskCard(
        CurrentOfficial official, string agency, Guid taskCardId, CancellationToken cancellation)
    {
        if (await RefusalToLook(official, agency, cancellation) is { } unmandated)
            return ([], unmandated);
        await using var session = store.QuerySession(agency);
        if (await session.LoadAsync<TaskCardRow>(taskCardId, cancellation) is not { Card: var card })
            return ([], new TaskCardNotFound());
        if (agency == official.AgencyCode && await RefusalOf(official, card, cancellation) is { } refusal)
        {
            await accesses.Refused(agency, taskCardId, official.Actor.Official, official.At, refusal.Code, Part, cancellation);
            return ([], refusal);
        }

        var facts = await session.Events.FetchStreamAsync(taskCardId, token: cancellation);
        var plans = new List<Guid>();
        foreach (var id in facts.Select(f => f.Data).OfType<PlanSubmitted>().Select(p => p.DocumentId).Distinct())
        {
            if (await DocumentIn(session, id, cancellation) is { } plan && (agency != official.AgencyCode || await RefusalOf(official, plan, cancellation) is null))
                plans.Add(id);
        }

        return ([taskCardId, .. plans], null);
    }

    // Into another agency's records an auditor looks under its mandate, and then as its own auditor does.
    private async Task<Refusal?> RefusalToLook(CurrentOfficial official, string agency, CancellationToken cancellation) =>
        agency == official.AgencyCode ? null
        : EventSearchPermissions.RefusalToSearch(official.Actor) ?? await mandates.RefusalToLook(official, agency, cancellation);

    private async Task<Refusal?> RefusalOf(CurrentOfficial official, Document document, CancellationToken cancellation)
    {
        var circulated = await circulations.IsCirculatedTo(official.AgencyCode, document.Id, official.PersonId, cancellation);
        return DocumentPermissions.Check(document, readers.StandingOf(document, official, circulated).Roles, DocumentAction.ReadTrail);
    }

    private async Task<Refusal?> RefusalOf(CurrentOfficial official, TaskCard card, CancellationToken cancellation)
    {
        if (official.Actor.Holds(Office.Auditor))
            return null;
        var roles = TaskCardPermissions.RolesOf(card, official.Actor, official.Organization, official.Day);
        if (TaskCardPermissions.Check(card, roles, TaskCardAction.Read) is { } refusal)
            return refusal;

        // Evidence and incoming documents on the card have readers of their own; the events name them all.
        var seen = await cards.AsSeenBy(official, card, cancellation);
        return JsonSerializer.Serialize(seen) == JsonSerializer.Serialize(card) ? null : new EvidenceForbidden();
    }

    private static async Task<Document?> DocumentIn(IQuerySession session, Guid id, CancellationToken cancellation) =>
        (await session.Events.FetchStreamAsync(id, token: cancellation)).Select(e => e.Data).Aggregate((Document?)null, Document.Evolve);
}
