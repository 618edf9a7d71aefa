using Marten;
using Marten.Linq.MatchesSql;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Domain.ReadingWatch;
using OnNara.Projections;
using OnNara.Projections.ReadingWatch;
using Wolverine.Http;

namespace OnNara.Api.ReadingWatch;

public static class ListReadingFlagsEndpoint
{
    /// <summary>How contents were read in unusual ways, the latest first. For the security officer, who looks into them, and the auditor.</summary>
    /// <param name="isOpen">true: only what nobody has looked into yet; false: only what somebody has.</param>
    [WolverineGet("/api/reading-flags")]
    [ProducesResponseType<Page<ReadingFlagView>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(bool? isOpen, string? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        if (ReadingWatchPermissions.RefusalToRead(official.Actor) is { } refusal)
            return refusal.ToProblem();
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var (start, wanted) = (page.Start, isOpen);
        var rows = await session.Query<ReadingFlagRow>()
            .Where(row => wanted == null || row.IsOpen == wanted)
            .Where(row => row.MatchesSql("d.recency > ?", start))
            .OrderBy(row => row.Recency)
            .Take(page.Limit + 1)
            .ToListAsync(cancellation);
        return Results.Ok(page.Cut(rows, row => row.Recency).Select(row => ReadingFlagView.Of(row, official)));
    }
}

public static class ReadReadingFlagEndpoint
{
    /// <summary>One flag. For the security officer and the auditor.</summary>
    [WolverineGet("/api/reading-flags/{flagId:guid}")]
    [ProducesResponseType<ReadingFlagView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid flagId, CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        ReadingWatchPermissions.RefusalToRead(official.Actor) is { } refusal ? refusal.ToProblem()
        : await session.LoadAsync<ReadingFlagRow>(flagId, cancellation) is { } row ? Results.Ok(ReadingFlagView.Of(row, official))
        : new ReadingFlagNotFound().ToProblem();
}

/// <param name="Count">How many.</param>
/// <param name="Limit">How many would have been usual.</param>
/// <param name="Since">When the first of them was read.</param>
/// <param name="DocumentId">What was opened, or refused, last; who opened it stands under <c>accesses</c>.</param>
/// <param name="At">When the last of them was read.</param>
/// <param name="Note">What was found.</param>
/// <param name="MayLookInto">Whether I may say what I found.</param>
public sealed record ReadingFlagView(
    Guid FlagId,
    long Version,
    UnusualReadingKind What,
    Official Reader,
    int Count,
    int Limit,
    DateTimeOffset Since,
    Guid DocumentId,
    DateTimeOffset At,
    Official? LookedIntoBy,
    DateTimeOffset? LookedIntoAt,
    string? Note,
    bool MayLookInto)
{
    internal static ReadingFlagView Of(ReadingFlagRow row, CurrentOfficial reader)
    {
        var flag = row.Flag;
        return new(
            flag.Id, row.Version, flag.What, flag.Reader, flag.Count, flag.Limit, flag.Since, flag.DocumentId, flag.At, flag.LookedIntoBy, flag.LookedIntoAt, flag.Note,
            LookIntoReading.Decide(flag, new(reader.Actor, reader.At, "…")) is Decision.Accepted);
    }
}

public static class LookIntoReadingEndpoint
{
    /// <summary>Says what was found about a reading that was flagged. For the security officer.</summary>
    [WolverinePost("/api/reading-flags/{flagId:guid}/look-into")]
    [ProducesResponseType<ReadingFlagAnswer>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(Guid flagId, LookIntoReadingRequest request, CurrentOfficial official, IDocumentSession session, CancellationToken cancellation)
    {
        if (ReadingWatchPermissions.RefusalToRead(official.Actor) is { } forbidden)
            return forbidden.ToProblem();
        var stream = await session.Events.FetchForWriting<ReadingFlag>(flagId, cancellation);
        if (stream.Aggregate is not { } flag)
            return new ReadingFlagNotFound().ToProblem();
        var decision = LookIntoReading.Decide(flag, new(official.Actor, official.At, request.Note));
        if (decision is not Decision.Accepted accepted)
            return ((Decision.Refused)decision).Reason.ToProblem();
        stream.AppendMany(accepted.Events);
        return Results.Ok(new ReadingFlagAnswer(flagId, (stream.CurrentVersion ?? 0) + accepted.Events.Count));
    }
}

/// <param name="Note">What was found.</param>
public sealed record LookIntoReadingRequest(string Note);

public sealed record ReadingFlagAnswer(Guid FlagId, long Version);

public static class ReadReadingLimitsEndpoint
{
    /// <summary>What the agency takes for usual reading. For the security officer and the auditor.</summary>
    [WolverineGet("/api/reading-limits")]
    [ProducesResponseType<ReadingLimits>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        ReadingWatchPermissions.RefusalToRead(official.Actor) is { } refusal ? refusal.ToProblem() : Results.Ok(await AgencyReadingLimits.ReadAsync(session, cancellation));
}

public static class SetReadingLimitsEndpoint
{
    /// <summary>Says what the agency takes for usual reading from now on. For the security officer.</summary>
    [WolverinePut("/api/reading-limits")]
    [ProducesResponseType<ReadingLimits>(StatusCodes.Status200OK)]
    public static async Task<IResult> Put(ReadingLimits request, CurrentOfficial official, IDocumentSession session, CancellationToken cancellation)
    {
        if (SetReadingLimits.Decide(new(official.Actor, official.At, request)) is var decision && decision is not Decision.Accepted accepted)
            return ((Decision.Refused)decision).Reason.ToProblem();
        var stream = ReadingRules.StreamOf(official.AgencyCode);
        await StreamTurn.Take(session, stream, cancellation);
        if (await session.Events.FetchStreamStateAsync(stream, cancellation) is null)
            session.Events.StartStream<ReadingRules>(stream, accepted.Events);
        else
            session.Events.Append(stream, accepted.Events);
        return Results.Ok(request);
    }
}
