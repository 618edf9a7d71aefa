using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Projections;
using Wolverine.Http;

namespace OnNara.Api.Evidence;

public static class ReadWitnessedEndpoint
{
    /// <summary>
    /// The last checkpoint of the agency's log that each other agency has seen and signed (C2SP tlog-cosignature). Open to everybody, as the
    /// log's own checkpoint is.
    /// </summary>
    /// <param name="agency">The agency's code.</param>
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/api/evidence/logs/{agency}/witnessed")]
    [ProducesResponseType<IReadOnlyList<WitnessedCheckpoint>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string agency, IDocumentStore store, CancellationToken cancellation)
    {
        if (!await new Databases(store).KnowsAsync(agency))
            return Results.Ok(Array.Empty<WitnessedCheckpoint>());
        await using var session = store.QuerySession(agency);
        var latest = await CheckpointWitness.LatestAsync(session, agency, cancellation);
        return Results.Ok(latest.Select(c => new WitnessedCheckpoint(c.Witness, c.Size, c.Note)));
    }
}

/// <param name="Witness">The agency that signed it.</param>
/// <param name="Size">How many events the log had.</param>
/// <param name="Note">The signed checkpoint, with the witness's signature under the log's own.</param>
public sealed record WitnessedCheckpoint(string Witness, long Size, string Note);

public static class ReadWitnessKeysEndpoint
{
    /// <summary>The public keys with which agencies sign that they saw each other's logs, one a line. For comparing, as the logs' own keys are.</summary>
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/api/evidence/witnesses")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    public static IResult Get(EvidenceKeys keys) => Results.Text(
        string.Concat((keys.Witnesses?.Known ?? []).Select(k => $"{k}\n")), "text/plain", System.Text.Encoding.UTF8);
}
