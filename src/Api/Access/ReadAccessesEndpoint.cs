using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Access;
using OnNara.Domain.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Access;

public static class ReadAccessesEndpoint
{
    /// <summary>Who opened the content and who was refused it, in order, for the auditor and the records officer.</summary>
    /// <param name="documentId">A document, or an incoming document.</param>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    [WolverineGet("/api/documents/{documentId:guid}/accesses")]
    [ProducesResponseType<Accesses>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid documentId, long? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        Page(documentId, after, limit, official, session, cancellation);

    internal static async Task<IResult> Page(
        Guid documentId, long? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        if (AccessPermissions.RefusalToRead(official.Actor) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (await session.Events.FetchStreamStateAsync(documentId, cancellation) is null)
        {
            return new AccessedNotFound().ToProblem();
        }

        var (page, fault) = Paging.Read(null, limit);
        if (fault is not null)
        {
            return fault;
        }

        var size = page.Limit;
        var from = Math.Max(after ?? 0, 0);
        var stream = ContentAccess.StreamOf(documentId);
        var found = await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId == stream && e.Version > from)
            .OrderBy(e => e.Version).Take(size + 1)
            .ToListAsync(cancellation);
        return Results.Ok(new Accesses(
            [.. found.Take(size).Select(e => AccessLine.Of(e.Data))],
            found.Count > size ? found[size - 1].Version : null));
    }
}

public static class ReadIncomingAccessesEndpoint
{
    /// <summary>Who opened the content of an incoming document and who was refused it.</summary>
    [WolverineGet("/api/incoming/{incomingId:guid}/accesses")]
    [ProducesResponseType<Accesses>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid incomingId, long? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        ReadAccessesEndpoint.Page(incomingId, after, limit, official, session, cancellation);
}

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record Accesses(IReadOnlyList<AccessLine> Items, long? Next);

/// <param name="ContentVersion">The version that was shown; none where it was refused.</param>
/// <param name="Part">An attachment's hash, or <c>evidence</c> where the whole record was taken out; none for the content itself.</param>
/// <param name="Refusal">The code of the refusal; none where it was opened.</param>
public sealed record AccessLine(Official By, DateTimeOffset At, int? ContentVersion, string? Part, string? Refusal)
{
    public static AccessLine Of(object fact) => fact switch
    {
        ContentOpened e => new(e.By, e.At, e.ContentVersion, e.Part, null),
        EvidenceExported e => new(e.By, e.At, null, "evidence", null),
        ContentRefused e => new(e.By, e.At, null, e.Part, e.Code),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No access."),
    };
}
