using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class RaisePointEndpoint
{
    /// <summary>Says what is to be better next time, who answers it and by when.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/points")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, RaisePointRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => RaisePoint.Decide(card, new(by, request.Point.ToPoint(official))), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record RaisePointRequest(long Version, PointRequest Point);

/// <param name="Theme">A short heading, the same for points of one kind, so that what recurs is seen.</param>
/// <param name="OwnerId">Who is to answer it.</param>
/// <param name="DueOn">By which day it is to be answered.</param>
/// <param name="PointId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record PointRequest(string Theme, string Text, Guid OwnerId, DateOnly DueOn, Guid? PointId = null)
{
    internal NewPoint ToPoint(CurrentOfficial by) => new(
        PointId ?? Guid.CreateVersion7(), Theme, Text, OwnerId, by.Organization.OfficialOn(OwnerId, by.Day), DueOn);
}
