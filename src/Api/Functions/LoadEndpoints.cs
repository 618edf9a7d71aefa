using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Functions;
using Wolverine.Http;

namespace OnNara.Api.Functions;

/// <param name="Line">Where it stands in the file, for the answer.</param>
public sealed record FunctionLine(int Line, string Code, FunctionLevel Level, string Name, DateOnly From, string? ParentCode = null);

/// <param name="Lines">A piece of a file, at most 1,000 lines; what stands above comes before what stands below.</param>
public sealed record LoadFunctionsRequest(IReadOnlyList<FunctionLine> Lines);

/// <param name="Line">Where it stands in the file, for the answer.</param>
public sealed record UnitTaskLine(
    int Line,
    string Code,
    string Name,
    string DepartmentCode,
    RetentionPeriod Retention,
    DateOnly From,
    DisclosureClass Disclosure = DisclosureClass.Open,
    IReadOnlyList<int>? Clauses = null,
    string? SmallFunctionCode = null);

/// <param name="Lines">A piece of a file, at most 1,000 lines.</param>
public sealed record LoadUnitTasksRequest(IReadOnlyList<UnitTaskLine> Lines);

/// <summary>What became of a piece of a file.</summary>
/// <param name="Established">What was not there before.</param>
/// <param name="Unchanged">What was there already, and the same.</param>
/// <param name="Faults">Lines of which nothing was recorded: what they say differs from what is there, or a rule says no.</param>
public sealed record LoadReport(int Established, int Unchanged, IReadOnlyList<LineFault> Faults);

/// <param name="Code">The stable code of the refusal.</param>
public sealed record LineFault(int Line, string Code, string Detail);

public static class LoadFunctionsEndpoint
{
    /// <summary>Takes in a piece of a file of functions. Sent again it does nothing again; what differs from what is there is told and left as it is.</summary>
    [WolverinePost("/api/functions/load")]
    [ProducesResponseType<LoadReport>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(LoadFunctionsRequest request, ClaimsPrincipal user, FunctionLoading loading, CancellationToken cancellation) =>
        loading.Functions(user, request.Lines, cancellation);
}

public static class LoadUnitTasksEndpoint
{
    /// <summary>Takes in a piece of a file of my agency's unit tasks. Sent again it does nothing again; what differs from what is there is told and left as it is.</summary>
    [WolverinePost("/api/unit-tasks/load")]
    [ProducesResponseType<LoadReport>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(LoadUnitTasksRequest request, CurrentOfficial official, FunctionLoading loading, CancellationToken cancellation) =>
        loading.UnitTasks(official, request.Lines, cancellation);
}
