using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Functions;
using Wolverine.Http;

namespace OnNara.Api.Functions;

/// <param name="From">The first day on which documents can be filed under it.</param>
/// <param name="Disclosure">What a document of the task is proposed to be for the public.</param>
/// <param name="Clauses">Clauses 1–8 of art. 9(1) of the Official Information Disclosure Act; none for open.</param>
/// <param name="SmallFunctionCode">Where it stands in the government's tree; it can be classified later.</param>
public sealed record EstablishUnitTaskRequest(
    string Code,
    string Name,
    string DepartmentCode,
    RetentionPeriod Retention,
    DateOnly From,
    DisclosureClass Disclosure = DisclosureClass.Open,
    IReadOnlyList<int>? Clauses = null,
    string? SmallFunctionCode = null);

public static class EstablishUnitTaskEndpoint
{
    /// <summary>A new unit task of my agency.</summary>
    [WolverinePost("/api/unit-tasks")]
    [ProducesResponseType<UnitTasksChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(EstablishUnitTaskRequest request, CurrentOfficial official, UnitTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            null,
            (by, at) => new EstablishUnitTask(
                new(request.Code, request.Name, request.DepartmentCode, request.SmallFunctionCode, new(request.Retention, request.Disclosure, request.Clauses ?? [])),
                request.From,
                by,
                at),
            cancellation);
}

public sealed record RenameUnitTaskRequest(string Name, DateOnly From, long? Version = null);

public static class RenameUnitTaskEndpoint
{
    /// <summary>Gives a unit task another name; the earlier one is still found.</summary>
    [WolverinePost("/api/unit-tasks/{code}/rename")]
    [ProducesResponseType<UnitTasksChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, RenameUnitTaskRequest request, CurrentOfficial official, UnitTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(official, (code, request.Version), (by, at) => new RenameUnitTask(code, request.Name, request.From, by, at), cancellation);
}

public sealed record MoveUnitTaskRequest(string DepartmentCode, DateOnly From, long? Version = null);

public static class MoveUnitTaskEndpoint
{
    /// <summary>Gives a unit task to another department of the agency.</summary>
    [WolverinePost("/api/unit-tasks/{code}/move")]
    [ProducesResponseType<UnitTasksChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, MoveUnitTaskRequest request, CurrentOfficial official, UnitTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(official, (code, request.Version), (by, at) => new MoveUnitTask(code, request.DepartmentCode, request.From, by, at), cancellation);
}

public sealed record ReclassifyUnitTaskRequest(string SmallFunctionCode, DateOnly From, long? Version = null);

public static class ReclassifyUnitTaskEndpoint
{
    /// <summary>Puts a unit task under a small function.</summary>
    [WolverinePost("/api/unit-tasks/{code}/reclassify")]
    [ProducesResponseType<UnitTasksChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, ReclassifyUnitTaskRequest request, CurrentOfficial official, UnitTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(official, (code, request.Version), (by, at) => new ReclassifyUnitTask(code, request.SmallFunctionCode, request.From, by, at), cancellation);
}

/// <param name="Reason">Why documents are kept or shown otherwise from now on.</param>
public sealed record ChangeUnitTaskDefaultsRequest(
    RetentionPeriod Retention, DisclosureClass Disclosure, string Reason, DateOnly From, IReadOnlyList<int>? Clauses = null, long? Version = null);

public static class ChangeUnitTaskDefaultsEndpoint
{
    /// <summary>Changes what documents get from the unit task; those that are registered already keep what they have.</summary>
    [WolverinePost("/api/unit-tasks/{code}/defaults")]
    [ProducesResponseType<UnitTasksChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, ChangeUnitTaskDefaultsRequest request, CurrentOfficial official, UnitTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            (code, request.Version),
            (by, at) => new ChangeUnitTaskDefaults(code, new(request.Retention, request.Disclosure, request.Clauses ?? []), request.Reason, request.From, by, at),
            cancellation);
}

/// <param name="Successors">The unit tasks of the agency that are used in its place.</param>
public sealed record RetireUnitTaskRequest(string Reason, DateOnly From, IReadOnlyList<string>? Successors = null, long? Version = null);

public static class RetireUnitTaskEndpoint
{
    /// <summary>Ends a unit task; what lies filed under it stays there, and it is still found, with what is used in its place.</summary>
    [WolverinePost("/api/unit-tasks/{code}/retire")]
    [ProducesResponseType<UnitTasksChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, RetireUnitTaskRequest request, CurrentOfficial official, UnitTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(official, (code, request.Version), (by, at) => new RetireUnitTask(code, request.Reason, request.Successors.OrEmpty(), request.From, by, at), cancellation);
}

/// <summary>A unit task that begins with a division or a merger.</summary>
public sealed record NewUnitTaskRequest(
    string Code,
    string Name,
    string DepartmentCode,
    RetentionPeriod Retention,
    DisclosureClass Disclosure = DisclosureClass.Open,
    IReadOnlyList<int>? Clauses = null,
    string? SmallFunctionCode = null)
{
    /// <summary>A list in JSON can hold null whatever its type says; that is a unit task without a code.</summary>
    internal static NewUnitTask ToNewUnitTask(NewUnitTaskRequest? request) => request is null
        ? new("", "", "", null, new(default, default, []))
        : new(request.Code, request.Name, request.DepartmentCode, request.SmallFunctionCode, new(request.Retention, request.Disclosure, request.Clauses ?? []));
}

/// <param name="Into">At least two.</param>
public sealed record SplitUnitTaskRequest(IReadOnlyList<NewUnitTaskRequest> Into, string Reason, DateOnly From, long? Version = null);

public static class SplitUnitTaskEndpoint
{
    /// <summary>Ends a unit task and begins several that continue it, in one act.</summary>
    [WolverinePost("/api/unit-tasks/{code}/split")]
    [ProducesResponseType<UnitTasksChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, SplitUnitTaskRequest request, CurrentOfficial official, UnitTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            (code, request.Version),
            (by, at) => new SplitUnitTask(code, [.. request.Into.Select(NewUnitTaskRequest.ToNewUnitTask)], request.Reason, request.From, by, at),
            cancellation);
}

/// <param name="Codes">At least two; each of them ends.</param>
public sealed record MergeUnitTasksRequest(IReadOnlyList<string> Codes, NewUnitTaskRequest Into, string Reason, DateOnly From);

public static class MergeUnitTasksEndpoint
{
    /// <summary>Ends several unit tasks and begins one that continues them, in one act.</summary>
    [WolverinePost("/api/unit-tasks/merge")]
    [ProducesResponseType<UnitTasksChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(MergeUnitTasksRequest request, CurrentOfficial official, UnitTaskDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            null,
            (by, at) => new MergeUnitTasks(request.Codes.OrEmpty(), NewUnitTaskRequest.ToNewUnitTask(request.Into), request.Reason, request.From, by, at),
            cancellation);
}

internal static class Codes
{
    /// <summary>A list in JSON can hold null whatever its type says; nothing has that code.</summary>
    public static IReadOnlyList<string> OrEmpty(this IReadOnlyList<string>? codes) => [.. (codes ?? []).Select(code => code ?? "")];
}
