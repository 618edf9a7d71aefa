using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.ManagedTasks;
using Wolverine.Http;

namespace OnNara.Api.ManagedTasks;

public static class EstablishManagedTaskEndpoint
{
    /// <summary>Sets my agency a goal of its own, with the unit tasks by which the work toward it is done.</summary>
    [WolverinePost("/api/managed-tasks")]
    [ProducesResponseType<ManagedTaskAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(EstablishManagedTaskRequest request, CurrentOfficial official, ManagedTaskDesk desk, CancellationToken cancellation) =>
        desk.Establish(official, request, cancellation);
}

/// <param name="Goal">What the agency wants to reach by it.</param>
/// <param name="DepartmentCode">The department that answers for it.</param>
/// <param name="UnitTaskCodes">Documents of its card are filed under the first.</param>
/// <param name="From">The first day on which a card can be opened for it; today where it is left out.</param>
public sealed record EstablishManagedTaskRequest(
    string Code, string Name, string Goal, string DepartmentCode, IReadOnlyList<string> UnitTaskCodes, DateOnly? From = null);

public static class RenameManagedTaskEndpoint
{
    /// <summary>Says otherwise what a managed task is called and what its goal is.</summary>
    [WolverinePost("/api/managed-tasks/{code}/rename")]
    [ProducesResponseType<ManagedTaskAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, RenameManagedTaskRequest request, CurrentOfficial official, ManagedTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(official, code, request.Version, (task, change) => RenameManagedTask.Decide(task, new(change, request.Name, request.Goal)), cancellation);
}

/// <param name="Version">The version of the managed task that the writer saw.</param>
public sealed record RenameManagedTaskRequest(long Version, string Name, string Goal);

public static class ChangeManagedTaskUnitTasksEndpoint
{
    /// <summary>Names all unit tasks that a managed task uses from now on.</summary>
    [WolverinePost("/api/managed-tasks/{code}/unit-tasks")]
    [ProducesResponseType<ManagedTaskAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        string code, ChangeManagedTaskUnitTasksRequest request, CurrentOfficial official, ManagedTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official, code, request.Version, (task, change) => ChangeManagedTaskUnitTasks.Decide(task, new(change, request.UnitTaskCodes)), cancellation,
            request.UnitTaskCodes);
}

/// <param name="Version">The version of the managed task that the writer saw.</param>
public sealed record ChangeManagedTaskUnitTasksRequest(long Version, IReadOnlyList<string> UnitTaskCodes);

public static class MoveManagedTaskEndpoint
{
    /// <summary>Gives a managed task to another department of the agency.</summary>
    [WolverinePost("/api/managed-tasks/{code}/move")]
    [ProducesResponseType<ManagedTaskAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, MoveManagedTaskRequest request, CurrentOfficial official, ManagedTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(official, code, request.Version, (task, change) => MoveManagedTask.Decide(task, new(change, request.DepartmentCode)), cancellation);
}

/// <param name="Version">The version of the managed task that the writer saw.</param>
public sealed record MoveManagedTaskRequest(long Version, string DepartmentCode);

public static class RetireManagedTaskEndpoint
{
    /// <summary>Retires a managed task: no card is opened for it any more, and its code is never given again.</summary>
    [WolverinePost("/api/managed-tasks/{code}/retire")]
    [ProducesResponseType<ManagedTaskAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, RetireManagedTaskRequest request, CurrentOfficial official, ManagedTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(official, code, request.Version, (task, change) => RetireManagedTask.Decide(task, new(change, request.Reason)), cancellation);
}

/// <param name="Version">The version of the managed task that the writer saw.</param>
public sealed record RetireManagedTaskRequest(long Version, string Reason);
