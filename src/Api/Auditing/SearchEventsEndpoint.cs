using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Hosting;
using OnNara.Api.Mandates;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Access;
using OnNara.Projections;
using OnNara.Projections.Auditing;
using Wolverine.Http;

namespace OnNara.Api.Auditing;

public static class SearchEventsEndpoint
{
    /// <summary>What stands in a fact has to be a number that a double holds (JSON's own, RFC 7493); no log comes as far.</summary>
    private const long FurthestPosition = 9_007_199_254_740_991;

    /// <summary>The facts of the agency as they were recorded, a CloudEvents line each (NDJSON), for the auditor; the search is recorded before it is answered.</summary>
    /// <param name="agency">Another agency, into whose records a mandate lets me look; my own where it is left out.</param>
    /// <param name="person">Who acted.</param>
    /// <param name="actingFor">The absent person for whom the actor signed.</param>
    /// <param name="department">The actor's department as it was recorded.</param>
    /// <param name="kind">Stored names as in the glossary, several separated by commas.</param>
    /// <param name="subject">The document, the task card or whatever else has a stream.</param>
    /// <param name="from">From this moment on.</param>
    /// <param name="to">Up to this moment, not included.</param>
    /// <param name="time">Which of the two times is meant: when it was so, or when it was recorded; Occurred where it is left out.</param>
    /// <param name="text">Words that stand in the fact exactly so.</param>
    /// <param name="after">The <c>sequence</c> of the last line read, or the answer's <c>OnNara-Position</c>: goes on from there.</param>
    /// <param name="limit">How many lines at most; all where it is left out.</param>
    [TakesLong]
    [WolverineGet("/api/audit/events")]
    [ProducesResponseType<CloudEvent>(StatusCodes.Status200OK, EventLines.MediaType)]
    public static async Task<IResult> Get(
        string? agency,
        Guid? person,
        Guid? actingFor,
        string? department,
        string? kind,
        Guid? subject,
        DateTimeOffset? from,
        DateTimeOffset? to,
        EventClock? time,
        string? text,
        long? after,
        int? limit,
        CurrentOfficial official,
        MandateDesk mandates,
        EventSearchRecord record,
        CancellationToken cancellation)
    {
        if (EventSearchPermissions.RefusalToSearch(official.Actor) is { } forbidden)
            return forbidden.ToProblem();
        var kinds = kind?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (FaultOf(kinds, from, to, text, limit) is { } fault)
            return fault;

        var criteria = new EventCriteria(person, actingFor, department, kinds, subject, from, to, time ?? EventClock.Occurred, text);
        var begin = Math.Clamp(after ?? 0, 0, FurthestPosition);
        var whose = agency ?? official.AgencyCode;
        if (whose != official.AgencyCode && await mandates.RefusalToLook(official, whose, cancellation) is { } unmandated)
            return unmandated.ToProblem();

        await record.Searched(official, whose, criteria, begin, cancellation);
        return new EventLines(whose, criteria, begin, limit);
    }

    private static IResult? FaultOf(IReadOnlyList<string> kinds, DateTimeOffset? from, DateTimeOffset? to, string? text, int? limit)
    {
        if (kinds.FirstOrDefault(k => EventCatalogue.All.All(stored => stored.Name != k)) is { } unknown)
            return new EventKindUnknown(unknown).ToProblem();
        if (from >= to)
            return new EventPeriodEmpty().ToProblem();
        return limit < 1
            ? Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.limit-out-of-range", "limit is a number from 1 on.")
            : SearchWords.FaultOf(text);
    }
}

/// <summary>Writes down who searched for what in the log that was searched, in a transaction of its own and before anything is given out.</summary>
public sealed class EventSearchRecord(IDocumentStore store)
{
    public async Task Searched(CurrentOfficial official, string agencyCode, EventCriteria criteria, long after, CancellationToken cancellation)
    {
        var stream = EventSearches.StreamOf(official.PersonId);
        await using var session = store.LightweightSession(agencyCode);
        await StreamTurn.Take(session, stream, cancellation);
        var fact = new EventsSearched(official.Actor.Official, official.At, criteria, after);
        if (await session.Events.FetchStreamStateAsync(stream, cancellation) is null)
            session.Events.StartStream<EventSearches>(stream, fact);
        else
            session.Events.Append(stream, fact);
        await session.SaveChangesAsync(cancellation);
    }
}
