using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Evidence.Merkle;
using OnNara.Projections.Sealing;
using Wolverine.Http;

namespace OnNara.Api.Evidence;

public sealed record LogNotFound() : Refusal("evidence.log-not-found", "There is no sealed log of that name here, or none of its events has been sealed yet.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record TileNotFound() : Refusal("evidence.tile-not-found", "The log has no such tile; its checkpoint says how far it has come.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public static class ReadCheckpointEndpoint
{
    /// <summary>
    /// How far the agency's log has come, signed (C2SP tlog-checkpoint). Open to everybody, signed in or not: it holds a number and a hash,
    /// and a log proves itself only to those who keep what it said before, whoever they are.
    /// </summary>
    /// <param name="agency">The agency's code.</param>
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/api/evidence/logs/{agency}/checkpoint")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    public static async Task<IResult> Get(string agency, HttpResponse response, SealedLogs logs, CancellationToken cancellation)
    {
        if (await logs.HeadAsync(agency, cancellation) is not { } head)
            return new LogNotFound().ToProblem();
        response.Headers.CacheControl = "no-cache";
        return Results.Text(head.Note, "text/plain", System.Text.Encoding.UTF8);
    }
}

public static class ReadTileEndpoint
{
    /// <summary>
    /// Hashes of the agency's tree (C2SP tlog-tiles), from which everybody makes the proofs that they want. Open to everybody: a hash of an
    /// event says nothing of it to whoever does not have it, as its id is in it, which nobody can guess.
    /// </summary>
    /// <param name="agency">The agency's code.</param>
    /// <param name="level">0 holds the leaves.</param>
    /// <param name="place">Which tile, in groups of three digits (<c>x001/x234/067</c>), with <c>.p/W</c> for one that holds W hashes only.</param>
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/api/evidence/logs/{agency}/tile/{level}/{**place}")]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, "application/octet-stream")]
    public static async Task<IResult> Get(string agency, string level, string place, HttpResponse response, SealedLogs logs, CancellationToken cancellation)
    {
        if (Tile.Parse($"tile/{level}/{place}") is not { } tile)
            return new TileNotFound().ToProblem();
        var hashes = await logs.TileAsync(agency, tile, cancellation);
        if (hashes.Count < tile.Width)
            return new TileNotFound().ToProblem();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes([.. hashes.SelectMany(h => h.ToArray())], "application/octet-stream");
    }
}

public static class ReadLogKeysEndpoint
{
    /// <summary>
    /// The public keys of all that ever signed a checkpoint here, one a line, the present one last. For comparing: whoever checks a log
    /// takes its keys from a place that the log's server does not keep.
    /// </summary>
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/api/evidence/keys")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    public static IResult Get(EvidenceKeys keys) => keys.Keys is { } known
        ? Results.Text(string.Concat(known.Known.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k}\n"))), "text/plain", System.Text.Encoding.UTF8)
        : new LogNotFound().ToProblem();
}
