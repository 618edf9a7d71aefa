using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Functions;
using Wolverine.Http;

namespace OnNara.Api.Functions;

/// <param name="ParentCode">The function directly above; none for a policy field.</param>
/// <param name="From">The first day on which it is there.</param>
public sealed record EstablishFunctionRequest(string Code, FunctionLevel Level, string Name, DateOnly From, string? ParentCode = null);

public static class EstablishFunctionEndpoint
{
    /// <summary>A new function of the government's tree, above the unit tasks.</summary>
    [WolverinePost("/api/functions")]
    [ProducesResponseType<FunctionChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(EstablishFunctionRequest request, ClaimsPrincipal user, FunctionDesk desk, CancellationToken cancellation) =>
        desk.Act(user, null, (by, at) => new EstablishFunction(request.Code, request.Level, request.Name, request.ParentCode, request.From, by, at), cancellation);
}

public sealed record RenameFunctionRequest(string Name, DateOnly From, long? Version = null);

public static class RenameFunctionEndpoint
{
    /// <summary>Gives a function another name; the earlier one is still found.</summary>
    [WolverinePost("/api/functions/{code}/rename")]
    [ProducesResponseType<FunctionChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, RenameFunctionRequest request, ClaimsPrincipal user, FunctionDesk desk, CancellationToken cancellation) =>
        desk.Act(user, request.Version, (by, at) => new RenameFunction(code, request.Name, request.From, by, at), cancellation);
}

/// <param name="ParentCode">A function of the level above.</param>
public sealed record MoveFunctionRequest(string ParentCode, DateOnly From, long? Version = null);

public static class MoveFunctionEndpoint
{
    /// <summary>Puts a function, with all that stands under it, under another one.</summary>
    [WolverinePost("/api/functions/{code}/move")]
    [ProducesResponseType<FunctionChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, MoveFunctionRequest request, ClaimsPrincipal user, FunctionDesk desk, CancellationToken cancellation) =>
        desk.Act(user, request.Version, (by, at) => new MoveFunction(code, request.ParentCode, request.From, by, at), cancellation);
}

/// <param name="Successors">The functions of the same level that are used in its place.</param>
public sealed record RetireFunctionRequest(string Reason, DateOnly From, IReadOnlyList<string>? Successors = null, long? Version = null);

public static class RetireFunctionEndpoint
{
    /// <summary>Ends a function under which nothing stands any more; it is still found, with what is used in its place.</summary>
    [WolverinePost("/api/functions/{code}/retire")]
    [ProducesResponseType<FunctionChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string code, RetireFunctionRequest request, ClaimsPrincipal user, FunctionDesk desk, CancellationToken cancellation) =>
        desk.Retire(user, code, request, cancellation);
}
