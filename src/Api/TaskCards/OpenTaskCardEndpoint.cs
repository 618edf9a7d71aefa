using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class OpenTaskCardEndpoint
{
    /// <summary>Opens the card of a unit task or of a managed task; a task has one card.</summary>
    [WolverinePost("/api/task-cards")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(OpenTaskCardRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Open(official, request, cancellation);
}
