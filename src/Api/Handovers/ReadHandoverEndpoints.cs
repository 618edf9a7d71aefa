using Marten;
using Marten.Linq.MatchesSql;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Handovers;
using OnNara.Domain.Organizations;
using OnNara.Projections.Handovers;
using Wolverine.Http;

namespace OnNara.Api.Handovers;

public static class ReadHandoverEndpoint
{
    /// <summary>The form: who hands what over to whom, how the work is done, who has confirmed, and what moved.</summary>
    [WolverineGet("/api/handovers/{handoverId:guid}")]
    [ProducesResponseType<HandoverView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid handoverId, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<HandoverRow>(handoverId, cancellation) is not { } row)
            return new HandoverNotFound().ToProblem();

        var standing = HandoverStanding.Of(row.Handover, official.Actor, official.At, official.Organization);
        if (HandoverPermissions.Check(row.Handover, standing, HandoverAction.Read) is { } refusal)
            return refusal.ToProblem();

        var continuedBy = await session.Query<HandoverRow>().Where(r => r.Continues == handoverId).OrderBy(r => r.Recency).Select(r => r.Id).ToListAsync(cancellation);
        return Results.Ok(new HandoverView(row.Id, row.Version, row.Handover, continuedBy, HandoverPermissions.Abilities(row.Handover, standing)));
    }
}

public static class ReadMyHandoversEndpoint
{
    /// <summary>The handovers that I give, receive or prepared, what was touched last first.</summary>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    [WolverineGet("/api/handovers")]
    [ProducesResponseType<MyHandovers>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;

        var (me, start) = (official.PersonId, page.Start);
        var rows = await session.Query<HandoverRow>()
            .Where(r => (r.GiverId == me || r.ReceiverId == me || r.PreparerId == me) && r.MatchesSql("d.recency > ?", start))
            .OrderBy(r => r.Recency)
            .Take(page.Limit + 1)
            .ToListAsync(cancellation);
        var found = page.Cut(rows, r => r.Recency).Select(HandoverLine.Of);
        return Results.Ok(new MyHandovers(found.Items, found.Next));
    }
}

/// <summary>A handover as one person may read it.</summary>
/// <param name="Version">The version that the next act has to name.</param>
/// <param name="Handover">The form, who confirmed it, and what moved.</param>
/// <param name="ContinuedBy">The later handovers by which an acting person passes it on.</param>
/// <param name="Abilities">What this person may do with it now.</param>
public sealed record HandoverView(
    Guid HandoverId, long Version, Handover Handover, IReadOnlyList<Guid> ContinuedBy, IReadOnlyList<HandoverAction> Abilities);

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record MyHandovers(IReadOnlyList<HandoverLine> Items, string? Next);

/// <summary>A handover in a list.</summary>
public sealed record HandoverLine(
    Guid HandoverId, long Version, HandoverStatus Status, Official From, Official To, bool IsToActing, int ItemCount, DateTimeOffset PreparedAt, DateTimeOffset? CompletedAt)
{
    internal static HandoverLine Of(HandoverRow row) => new(
        row.Id, row.Version, row.Handover.Status, row.Handover.From, row.Handover.To, row.Handover.IsToActing, row.Handover.Items.Count,
        row.Handover.PreparedAt, row.Handover.CompletedAt);
}
