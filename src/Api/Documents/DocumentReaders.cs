using Marten;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Projections;
using OnNara.Projections.Documents;
using OnNara.Projections.Organizations;

namespace OnNara.Api.Documents;

/// <summary>What the desk has to look up beside the document's own stream.</summary>
public sealed class DocumentReaders(IDocumentSession session)
{
    /// <summary>What the person is to the document now.</summary>
    /// <param name="circulated">Whether it was circulated to the person; that lets one read and never act, so acts need not ask.</param>
    public Standing StandingOf(Document document, CurrentOfficial by, bool circulated = false)
    {
        var inLineOfCommand = by.Organization.IsInLineOfCommand(document.Drafter.DepartmentCode, by.Actor.Official.DepartmentCode, by.Day);
        return new(by.Actor, by.At, DocumentPermissions.RolesOf(document, by.Actor, inLineOfCommand, circulated));
    }

    /// <summary>The other documents that are to be decided together with this one.</summary>
    public async Task<IReadOnlyList<Guid>> BundledWith(Guid bundleId, Guid documentId, CancellationToken cancellation) =>
        await session.Query<DocumentSummary>().Where(d => d.BundleId == bundleId && d.Id != documentId).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellation);

    /// <summary>The codes of all agencies of the installation.</summary>
    public async Task<IReadOnlySet<string>> AgencyCodes(CancellationToken cancellation) =>
        (await new Databases(session.DocumentStore).PlacedAgenciesAsync()
            ?? await session.Query<AgencyEntry>().Select(a => a.Code).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
}
