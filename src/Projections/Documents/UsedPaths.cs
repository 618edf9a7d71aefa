using Marten;
using OnNara.Domain.Documents;

namespace OnNara.Projections.Documents;

/// <summary>A path on which a document of the drafter went, as it was sent or changed on the way.</summary>
public sealed record UsedPath(Guid DocumentId, string Title, DateTimeOffset SubmittedAt, IReadOnlyList<PlannedStep> Path);

/// <summary>The paths that a drafter used, of the documents that stand in lists anyway.</summary>
public sealed class UsedPaths(IQuerySession session)
{
    // What was used longer ago is no habit any more.
    private const int DocumentsLookedAt = 200;

    /// <summary>For the same matter or unit task, each once, what was touched last first.</summary>
    public async Task<IReadOnlyList<UsedPath>> Of(Guid drafterId, string matter, string? unitTaskCode, CancellationToken cancellation)
    {
        var documents = await session.Query<DocumentSummary>()
            .Where(d => d.DrafterId == drafterId && d.SubmittedAt != null && (d.Matter == matter || (unitTaskCode != null && d.UnitTaskCode == unitTaskCode)))
            .OrderBy(d => d.Recency)
            .Take(DocumentsLookedAt)
            .ToListAsync(cancellation);
        return
        [
            .. documents.Where(d => d.Path.Count > 0)
                .Select(d => new UsedPath(d.Id, d.Title, d.SubmittedAt!.Value, [.. d.Path.Select(s => new PlannedStep(s.Stage, s.Act, s.Assignee.PersonId))]))
                .DistinctBy(u => string.Join(' ', u.Path)),
        ];
    }
}
