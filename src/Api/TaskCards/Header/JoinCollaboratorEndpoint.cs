using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.Organizations;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class JoinCollaboratorEndpoint
{
    /// <summary>Another department or agency works on the task too, as its lead or as a partner.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/collaborators")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, JoinCollaboratorRequest request, CurrentOfficial official, TaskCardDesk desk, IQuerySession session, CancellationToken cancellation) =>
        desk.Act(
            official,
            taskCardId,
            request.Version,
            async (card, by) => JoinCollaborator.Decide(card, new(
                by, new(request.AgencyCode, request.DepartmentCode), request.Leads, request.Purpose, request.Contact, official.Organization,
                await AgenciesOf(session, request.AgencyCode, cancellation))),
            cancellation);

    private static async Task<IReadOnlyDictionary<string, string>> AgenciesOf(IQuerySession session, string? code, CancellationToken cancellation) =>
        code is null
            ? new Dictionary<string, string>()
            : (await session.AskWhereLives(code, there => there.Query<AgencyEntry>().Where(a => a.Code == code).ToListAsync(cancellation))).ToDictionary(a => a.Code, a => a.Name);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="Leads">Whether it leads, and this task's owner is a partner.</param>
/// <param name="Purpose">What it does for the task.</param>
/// <param name="AgencyCode">Another agency of the installation; left out for a department of this one.</param>
/// <param name="DepartmentCode">Another department of this agency; left out for another agency.</param>
/// <param name="Contact">Who does it there, as told.</param>
public sealed record JoinCollaboratorRequest(
    long Version, string Purpose, bool Leads = false, string? AgencyCode = null, string? DepartmentCode = null, string? Contact = null);
