using Marten;
using OnNara.Domain.Access;
using OnNara.Domain.Organizations;
using OnNara.Projections;

namespace OnNara.Api.Access;

/// <summary>
/// Writes down who opened what and who was refused it, in a transaction of its own: a refused request commits nothing else, and
/// content is given out only after its opening is on record.
/// </summary>
public sealed class AccessRecord(IDocumentStore store)
{
    /// <param name="documentId">A document or an incoming document of the agency.</param>
    /// <param name="part">An attachment's hash; none for the content itself.</param>
    public Task Opened(
        string agencyCode, Guid documentId, Official by, DateTimeOffset at, int contentVersion, string? part = null, CancellationToken cancellation = default) =>
        Record(agencyCode, documentId, new ContentOpened(documentId, by, at, contentVersion, part), cancellation);

    /// <param name="code">The code of the refusal that is about to be told.</param>
    public Task Refused(
        string agencyCode, Guid documentId, Official by, DateTimeOffset at, string code, string? part = null, CancellationToken cancellation = default) =>
        Record(agencyCode, documentId, new ContentRefused(documentId, by, at, code, part), cancellation);

    /// <summary>That the whole record goes out as evidence.</summary>
    public Task Exported(string agencyCode, EvidenceExported fact, CancellationToken cancellation) => Record(agencyCode, fact.SubjectId, fact, cancellation);

    private async Task Record(string agencyCode, Guid documentId, object fact, CancellationToken cancellation)
    {
        var stream = ContentAccess.StreamOf(documentId);
        await using var session = store.LightweightSession(agencyCode);
        await StreamTurn.Take(session, stream, cancellation);
        if (await session.Events.FetchStreamStateAsync(stream, cancellation) is null)
        {
            session.Events.StartStream<ContentAccess>(stream, fact);
        }
        else
        {
            session.Events.Append(stream, fact);
        }

        await session.SaveChangesAsync(cancellation);
    }
}
