using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReadTaskCardEndpoint
{
    /// <summary>The task card: all of it for those whom it concerns, its entry for everybody else of the agency.</summary>
    [WolverineGet("/api/task-cards/{taskCardId:guid}")]
    [ProducesResponseType<TaskCardView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid taskCardId, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<TaskCardRow>(taskCardId, cancellation) is not { } row)
            return new TaskCardNotFound().ToProblem();

        var standing = TaskCardStanding.Of(row.Card, official.Actor, official.At, official.Organization);
        var whole = TaskCardPermissions.Check(row.Card, standing.Roles, TaskCardAction.Read) is null;
        return Results.Ok(new TaskCardView(
            row.Id, row.Version, row.Card.Subject, row.Card.Title, row.Card.Owner, row.Stage, row.Card.Current?.Name, whole ? row.Card : null,
            TaskCardPermissions.Abilities(row.Card, standing), whole ? await TaskCardContents.Of(row, official, session, cancellation) : null));
    }
}

/// <summary>A task card as somebody may see it.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
/// <param name="Card">All of it; left out for whoever may only know that there is such a task.</param>
/// <param name="Abilities">What this person may do with it now.</param>
/// <param name="Contents">What belongs to it and stands elsewhere; left out like the card itself.</param>
public sealed record TaskCardView(
    Guid TaskCardId,
    long Version,
    TaskSubject Subject,
    string Title,
    Official Owner,
    TaskCardStage Stage,
    string? Cycle,
    TaskCard? Card,
    IReadOnlyList<TaskCardAction> Abilities,
    TaskCardContents? Contents);
