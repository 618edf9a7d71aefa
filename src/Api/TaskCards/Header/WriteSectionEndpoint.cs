using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class WriteSectionEndpoint
{
    /// <summary>Writes a section of the card as a whole: intake, quality, publicity or customer.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/sections")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, WriteSectionRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => WriteSection.Decide(card, new(by, request.Section, request.Text, official.Organization)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record WriteSectionRequest(long Version, TaskCardSection Section, string Text);
