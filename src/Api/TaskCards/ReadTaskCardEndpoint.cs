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
    public static async Task<IResult> Get(Guid taskCardId, CurrentOfficial official, TaskCardReaders readers, IQuerySession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<TaskCardRow>(taskCardId, cancellation) is not { } row)
            return new TaskCardNotFound().ToProblem();

        var standing = TaskCardStanding.Of(row.Card, official.Actor, official.At, official.Organization);
        var whole = TaskCardPermissions.Check(row.Card, standing.Roles, TaskCardAction.Read) is null;
        return Results.Ok(new TaskCardView(
            row.Id, row.Version, row.Card.Subject, row.Card.Title, row.Card.Owner, row.Stage, row.Card.Current?.Name, whole ? await readers.AsSeenBy(official, row.Card, cancellation) : null,
            whole ? [.. row.Card.OpenPoints.Where(p => p.Cycle != row.Card.Current?.Name)] : null,
            official.Organization.TaskCardSectionsOn(official.Day), TaskCardPermissions.Abilities(row.Card, standing), whole ? await TaskCardContents.Of(row, official, session, cancellation) : null));
    }
}

/// <summary>A task card as somebody may see it.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
/// <param name="Card">All of it, without evidence and incoming documents that this person may not read; left out for whoever may only know that there is such a task.</param>
/// <param name="CarriedPoints">What earlier cycles taught and is still to be done: it goes with the plan until it is closed.</param>
/// <param name="Sections">Those that the agency's task cards have today.</param>
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
    IReadOnlyList<ImprovementPoint>? CarriedPoints,
    IReadOnlyList<TaskCardSection> Sections,
    IReadOnlyList<TaskCardAction> Abilities,
    TaskCardContents? Contents);
