using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Dashboards;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReadTaskCardTrailEndpoint
{
    /// <summary>Every fact of the card in order, each with its id in the log and its place in the card's stream; told from the stream itself, so nothing is missing.</summary>
    [WolverineGet("/api/task-cards/{taskCardId:guid}/trail")]
    [ProducesResponseType<TaskCardTrail>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId, string? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var start = 0L;
        if (page.After is { } place && !long.TryParse(place, System.Globalization.CultureInfo.InvariantCulture, out start))
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.cursor-malformed", "after is not the next of an earlier page.");
        if (await session.LoadAsync<TaskCardRow>(taskCardId, cancellation) is not { } row)
            return new TaskCardNotFound().ToProblem();
        var standing = TaskCardStanding.Of(row.Card, official.Actor, official.At, official.Organization);
        if (TaskCardPermissions.Check(row.Card, standing.Roles, TaskCardAction.Read) is { } refusal)
            return refusal.ToProblem();

        var facts = await session.Events.FetchStreamAsync(taskCardId, version: start + page.Limit + 1, fromVersion: start + 1, token: cancellation);
        var acts = page.Cut(
            [.. facts.Select(TaskActivities.Of).OfType<TaskActivity>()], activity => activity.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Results.Ok(new TaskCardTrail(taskCardId, row.Version, [.. acts.Items.Select(ActivityItem.Of)], acts.Next));
    }
}

/// <summary>A trail from its beginning.</summary>
/// <param name="Version">The version of the card as it stands.</param>
public sealed record TaskCardTrail(Guid TaskCardId, long Version, IReadOnlyList<ActivityItem> Items, string? Next);
