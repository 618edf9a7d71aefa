using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Projections;
using OnNara.Projections.Registers;
using Wolverine.Http;

namespace OnNara.Api.Registers;

/// <summary>A part of a register.</summary>
/// <param name="Count">How many lines there are in all that this person may know.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterLineView> Items, string? Next, long Count);

/// <summary>A line as corrected, with its number as it stands on paper.</summary>
public sealed record RegisterLineView(string Number, RegisterLine Line)
{
    internal static RegisterLineView Of(RegisterLine line) => new(line.Number.ToString(), line);
}

public static class ReadDocumentRegisterEndpoint
{
    /// <summary>The register of produced documents by year, department and number; returned originals that were registered stand in it too.</summary>
    /// <param name="from">First day of registration.</param>
    /// <param name="to">Last day of registration.</param>
    [WolverineGet("/api/registers/documents")]
    [ProducesResponseType<RegisterPage>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        string? department,
        int? year,
        string? unitTask,
        DateOnly? from,
        DateOnly? to,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation) =>
        RegisterPages.Of(official, session, new(false, department, year, unitTask, from, to), after, limit, cancellation);
}

public static class ReadIncomingRegisterEndpoint
{
    /// <summary>The register of received documents by year, department and number.</summary>
    [WolverineGet("/api/registers/incoming")]
    [ProducesResponseType<RegisterPage>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        string? department,
        int? year,
        string? unitTask,
        DateOnly? from,
        DateOnly? to,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation) =>
        RegisterPages.Of(official, session, new(true, department, year, unitTask, from, to), after, limit, cancellation);
}

public static class CountIncomingRegisterEndpoint
{
    /// <summary>How many received documents there are, and how many were not handled in time.</summary>
    [WolverineGet("/api/registers/incoming/counts")]
    [ProducesResponseType<LatenessCounts>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department, int? year, string? unitTask, DateOnly? from, DateOnly? to, CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        Results.Ok(await new Register(session, Reach.Of(official.Actor, official.Organization, official.Day))
            .Lateness(new(true, department, year, unitTask, from, to), official.At, cancellation));
}

public static class ReadRecordFilesEndpoint
{
    /// <summary>The record files by year, department and unit task.</summary>
    [WolverineGet("/api/registers/record-files")]
    [ProducesResponseType<Page<RecordFileLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department, int? year, string? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        return fault ?? Results.Ok(
            await new Register(session, Reach.Of(official.Actor, official.Organization, official.Day)).RecordFiles(department, year, page, cancellation));
    }
}

internal static class RegisterPages
{
    public static async Task<IResult> Of(
        CurrentOfficial official, IQuerySession session, RegisterFilter filter, string? after, int? limit, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var (found, count) = await new Register(session, Reach.Of(official.Actor, official.Organization, official.Day)).Lines(filter, page, cancellation);
        return Results.Ok(new RegisterPage([.. found.Items.Select(RegisterLineView.Of)], found.Next, count));
    }
}
