using Marten;
using Marten.Linq.MatchesSql;
using OnNara.Domain.Documents;
using OnNara.Domain.Handovers;
using OnNara.Domain.Incoming;
using OnNara.Domain.Instructions;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Documents;
using OnNara.Projections.Instructions;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Work;

namespace OnNara.Projections.Handovers;

/// <summary>Finds everything that a person holds now. The rows say where to look, the streams what there is.</summary>
public sealed class WorkOf(IQuerySession session)
{
    public async Task<IReadOnlyList<Holding>> Person(Guid personId, CancellationToken cancellation)
    {
        var holdings = new List<Holding>();
        foreach (var id in await Cards(personId, cancellation))
            holdings.AddRange(TaskCardHoldings.Of((await session.Events.AggregateStreamAsync<TaskCard>(id, token: cancellation))!, personId));
        foreach (var id in await Documents(personId, cancellation))
            holdings.AddRange(DocumentHoldings.Of((await session.Events.AggregateStreamAsync<Document>(id, token: cancellation))!, personId));
        foreach (var id in await Incoming(personId, cancellation))
            holdings.AddRange(IncomingHoldings.Of((await session.Events.AggregateStreamAsync<IncomingDocument>(id, token: cancellation))!, personId));
        foreach (var id in await Instructions(personId, cancellation))
            holdings.AddRange(InstructionHoldings.Of((await session.Events.AggregateStreamAsync<Instruction>(id, token: cancellation))!, personId));
        return holdings;
    }

    private async Task<IReadOnlyList<Guid>> Cards(Guid personId, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var owned = batch.Query<TaskCardRow>().Where(row => row.OwnerId == personId && row.ClosedOn == null).OrderBy(row => row.Recency).Select(row => row.Id).ToList();
        var milestones = batch.Query<MilestoneRow>()
            .Where(row => row.ResponsibleId == personId && row.ReachedAt == null && row.EndedAt == null)
            .OrderBy(row => row.SortOrder)
            .Select(row => row.TaskCardId)
            .ToList();
        var points = batch.Query<PointRow>()
            .Where(row => row.OwnerId == personId && (row.Status == PointStatus.Raised || row.Status == PointStatus.Accepted))
            .OrderBy(row => row.SortOrder)
            .Select(row => row.TaskCardId)
            .ToList();
        await batch.Execute(cancellation);
        return [.. (await owned).Union(await milestones).Union(await points)];
    }

    // Steps that are still to come wait for nobody yet, so they stand in no list of work.
    private async Task<IReadOnlyList<Guid>> Documents(Guid personId, CancellationToken cancellation)
    {
        var step = $"[{{\"assignee\":{{\"personId\":\"{personId}\"}}}}]";
        var onTheirWay = await session.Query<DocumentSummary>()
            .Where(d => d.MatchesSql($"d.data ->> 'status' = '{nameof(DocumentStatus.InProgress)}' and d.data -> 'path' @> ?::jsonb", step))
            .OrderBy(d => d.Recency)
            .Select(d => d.Id)
            .ToListAsync(cancellation);
        var drafted = await session.Query<DocumentSummary>()
            .Where(d => d.DrafterId == personId
                && (d.Status == DocumentStatus.Draft || d.Status == DocumentStatus.Returned || d.Status == DocumentStatus.InProgress))
            .OrderBy(d => d.Recency)
            .Select(d => d.Id)
            .ToListAsync(cancellation);
        return [.. drafted.Union(onTheirWay)];
    }

    private async Task<IReadOnlyList<Guid>> Incoming(Guid personId, CancellationToken cancellation)
    {
        var address = WorkAddress.Of(personId);
        var ids = await session.Query<WorkItem>()
            .Where(item => item.AddressedTo == address && item.Subject == WorkSubject.IncomingDocument)
            .OrderBy(item => item.SortOrder)
            .Select(item => item.SubjectId)
            .ToListAsync(cancellation);
        return [.. ids.Distinct()];
    }

    private async Task<IReadOnlyList<Guid>> Instructions(Guid personId, CancellationToken cancellation)
    {
        string[] keys = [InstructionSummary.KeyOfGiver(personId), InstructionSummary.KeyOfHandler(personId)];
        return await session.Query<InstructionSummary>()
            .Where(i => i.Status != InstructionStatus.Closed && i.Status != InstructionStatus.Withdrawn && i.MatchesSql("d.keys && ?", (object)keys))
            .OrderBy(i => i.SortOrder)
            .Select(i => i.Id)
            .ToListAsync(cancellation);
    }
}
