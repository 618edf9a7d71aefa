using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Registers;
using OnNara.Api.Shared;
using OnNara.Projections;
using OnNara.Projections.History;
using OnNara.Projections.Registers;
using Wolverine.Http;

namespace OnNara.Api.History;

public static class ReadDocumentRegisterThenEndpoint
{
    /// <summary>The register of produced documents as it was, by year, department and number. Without a moment as it is today.</summary>
    /// <param name="asOf">With what had happened by this moment.</param>
    /// <param name="knownBy">With what was recorded by this moment; lines that came to be known later are left out, however early they happened.</param>
    /// <param name="corrected">true: with the corrections, however late they came.</param>
    [WolverineGet("/api/history/registers/documents")]
    [ProducesResponseType<Page<RegisterLineView>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        string? department, int? year, DateTimeOffset? asOf, DateTimeOffset? knownBy, bool? corrected, string? after, int? limit,
        CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        RegistersThen.Of(official, session, new(false, department, year), new(null, asOf, knownBy, corrected ?? false), after, limit, cancellation);
}

public static class ReadIncomingRegisterThenEndpoint
{
    /// <summary>The register of received documents as it was, by year, department and number. Without a moment as it is today.</summary>
    /// <param name="asOf">With what had happened by this moment.</param>
    /// <param name="knownBy">With what was recorded by this moment; lines that came to be known later are left out, however early they happened.</param>
    /// <param name="corrected">true: with the corrections, however late they came.</param>
    [WolverineGet("/api/history/registers/incoming")]
    [ProducesResponseType<Page<RegisterLineView>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        string? department, int? year, DateTimeOffset? asOf, DateTimeOffset? knownBy, bool? corrected, string? after, int? limit,
        CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        RegistersThen.Of(official, session, new(true, department, year), new(null, asOf, knownBy, corrected ?? false), after, limit, cancellation);
}

internal static class RegistersThen
{
    // A page is cut from the lines of today that the reader may know; those that were not there yet only make it shorter.
    public static async Task<IResult> Of(
        CurrentOfficial official, IQuerySession session, RegisterFilter filter, HistoryCut cut, string? after, int? limit, CancellationToken cancellation)
    {
        if (cut.FaultAt(official.At) is { } wrong)
            return wrong.ToProblem();
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var (today, _) = await new Register(session, Reach.Of(official.Actor, official.Organization, official.Day)).Lines(filter, page, cancellation);
        var then = await RegisterThen.ReadAsync(session, today.Items, cut, cancellation);
        return Results.Ok(new Page<RegisterLineView>([.. then.Select(RegisterLineView.Of)], today.Next));
    }
}
