using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Hosting;
using OnNara.Api.Shared;
using OnNara.Domain.Access;
using OnNara.Evidence.Logs;
using OnNara.Projections.Sealing;
using Wolverine.Http;

namespace OnNara.Api.Evidence;

public static class ReadLogEntriesEndpoint
{
    /// <summary>
    /// What stands in the store now at the places of the agency's tree, a line of JSON each (NDJSON) with the event in its canonical form
    /// (RFC 8785), whose bytes the leaf is the hash of; for the auditor, who holds it against the tree. The reading is recorded before it is answered.
    /// </summary>
    /// <param name="agency">The agency's code; another one's where a mandate lets me look.</param>
    /// <param name="from">The first place; the log's first one where it is left out.</param>
    /// <param name="to">The place after the last one; all that are sealed where it is left out.</param>
    [TakesLong]
    [WolverineGet("/api/evidence/logs/{agency}/entries")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, LogLines.MediaType)]
    public static async Task<IResult> Get(
        string agency, long? from, long? to, ClaimsPrincipal user, LogDesk desk, StoredLog log, CancellationToken cancellation)
    {
        var (range, refused) = await desk.OpenAsync(user, agency, from, to, LogPart.Events, cancellation);
        return refused ?? new LogLines(aborted => Lines(log.EntriesAsync(agency, range.From, range.To, aborted)));
    }

    private static async IAsyncEnumerable<byte[]> Lines(IAsyncEnumerable<EntryLine> entries)
    {
        await foreach (var entry in entries)
            yield return entry.ToJson();
    }
}

public static class ReadLogFilesEndpoint
{
    /// <summary>
    /// The files that the events between two places of the agency's tree name, in pieces, a line of JSON each (NDJSON), as they are stored
    /// now; for the auditor, who makes their hashes again. The reading is recorded before it is answered.
    /// </summary>
    /// <param name="agency">The agency's code; another one's where a mandate lets me look.</param>
    /// <param name="from">The first place; the log's first one where it is left out.</param>
    /// <param name="to">The place after the last one; all that are sealed where it is left out.</param>
    [TakesLong]
    [WolverineGet("/api/evidence/logs/{agency}/files")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, LogLines.MediaType)]
    public static async Task<IResult> Get(
        string agency, long? from, long? to, ClaimsPrincipal user, LogDesk desk, StoredLog log, CancellationToken cancellation)
    {
        var (range, refused) = await desk.OpenAsync(user, agency, from, to, LogPart.Files, cancellation);
        return refused ?? new LogLines(aborted => Lines(log.FilesAsync(agency, range.From, range.To, aborted)));
    }

    private static async IAsyncEnumerable<byte[]> Lines(IAsyncEnumerable<FileLine> files)
    {
        await foreach (var file in files)
            yield return file.ToJson();
    }
}

public static class ReadLogStreamsEndpoint
{
    /// <summary>How far each stream of the agency has come by the store's own count, a line of JSON each (NDJSON); for the auditor. It tells nothing of what was said in them.</summary>
    /// <param name="agency">The agency's code; another one's where a mandate lets me look.</param>
    [TakesLong]
    [WolverineGet("/api/evidence/logs/{agency}/streams")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, LogLines.MediaType)]
    public static async Task<IResult> Get(string agency, ClaimsPrincipal user, LogDesk desk, StoredLog log, CancellationToken cancellation)
    {
        var (_, refusal) = await desk.AdmitAsync(user, agency, cancellation);
        return refusal is null ? new LogLines(aborted => Lines(log.StreamsAsync(agency, aborted))) : refusal.ToProblem();
    }

    private static async IAsyncEnumerable<byte[]> Lines(IAsyncEnumerable<StreamLine> streams)
    {
        await foreach (var stream in streams)
            yield return stream.ToJson();
    }
}

public static class ReadUnsealedEventsEndpoint
{
    /// <summary>The events of the agency that its tree does not hold (yet), without what they say; for the auditor.</summary>
    /// <param name="agency">The agency's code; another one's where a mandate lets me look.</param>
    [TakesLong]
    [WolverineGet("/api/evidence/logs/{agency}/unsealed")]
    [ProducesResponseType<UnsealedEvents>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string agency, ClaimsPrincipal user, LogDesk desk, StoredLog log, CancellationToken cancellation)
    {
        var (_, refusal) = await desk.AdmitAsync(user, agency, cancellation);
        return refusal is null ? Results.Ok(await log.UnsealedAsync(agency, cancellation)) : refusal.ToProblem();
    }
}
