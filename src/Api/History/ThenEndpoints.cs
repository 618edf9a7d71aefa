using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Projections.History;
using Wolverine.Http;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace OnNara.Api.History;

public static class ReadDocumentThenEndpoint
{
    /// <summary>A document as it was: at a version, at a moment, or as it was known at a moment. Without any of them as it is today.</summary>
    /// <param name="version">After so many facts.</param>
    /// <param name="asOf">With what had happened by this moment.</param>
    /// <param name="knownBy">With what was recorded by this moment; facts that came to be known later are left out, however early they happened.</param>
    /// <param name="corrected">true: with the corrections of the register, however late they came.</param>
    [WolverineGet("/api/history/documents/{documentId:guid}")]
    [ProducesResponseType<DocumentThen>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid documentId, long? version, DateTimeOffset? asOf, DateTimeOffset? knownBy, bool? corrected, CurrentOfficial official, HistoryReading history, CancellationToken cancellation)
    {
        var (then, refusal) = await history.Document(official, documentId, new(version, asOf, knownBy, corrected ?? false), cancellation);
        return refusal?.ToProblem() ?? Results.Ok(then);
    }
}

public static class ReadTaskCardThenEndpoint
{
    /// <summary>A task card as it was: at a version, at a moment, or as it was known at a moment. Without any of them as it is today.</summary>
    /// <param name="version">After so many facts.</param>
    /// <param name="asOf">With what had happened by this moment.</param>
    /// <param name="knownBy">With what was recorded by this moment.</param>
    [WolverineGet("/api/history/task-cards/{taskCardId:guid}")]
    [ProducesResponseType<TaskCardThen>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId, long? version, DateTimeOffset? asOf, DateTimeOffset? knownBy, CurrentOfficial official, HistoryReading history, CancellationToken cancellation)
    {
        var (then, refusal) = await history.TaskCard(official, taskCardId, new(version, asOf, knownBy), cancellation);
        return refusal?.ToProblem() ?? Results.Ok(then);
    }
}

/// <summary>What changed between two places in a history.</summary>
/// <param name="Changes">Member by member, as the state at each place reads as JSON.</param>
public sealed record HistoryDifference(HistoryPlace From, HistoryPlace To, IReadOnlyList<Change> Changes);

public static class CompareDocumentEndpoint
{
    /// <summary>What changed in a document between two versions or two moments.</summary>
    /// <param name="fromVersion">The earlier version.</param>
    /// <param name="toVersion">The later version; the present one where it and the later moment are left out.</param>
    /// <param name="from">The earlier moment.</param>
    /// <param name="to">The later moment.</param>
    [WolverineGet("/api/history/documents/{documentId:guid}/difference")]
    [ProducesResponseType<HistoryDifference>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid documentId, long? fromVersion, long? toVersion, DateTimeOffset? from, DateTimeOffset? to,
        CurrentOfficial official, HistoryReading history, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        var (before, refusal) = await history.Document(official, documentId, new(fromVersion, from), cancellation);
        if (refusal is not null)
            return refusal.ToProblem();
        var (after, late) = await history.Document(official, documentId, new(toVersion, to), cancellation);
        return late?.ToProblem() ?? Results.Ok(Comparing.Of(before!.Place, before.Card, after!.Place, after.Card, json.Value));
    }
}

public static class CompareTaskCardEndpoint
{
    /// <summary>What changed in a task card between two versions or two moments.</summary>
    /// <param name="fromVersion">The earlier version.</param>
    /// <param name="toVersion">The later version; the present one where it and the later moment are left out.</param>
    /// <param name="from">The earlier moment.</param>
    /// <param name="to">The later moment.</param>
    [WolverineGet("/api/history/task-cards/{taskCardId:guid}/difference")]
    [ProducesResponseType<HistoryDifference>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId, long? fromVersion, long? toVersion, DateTimeOffset? from, DateTimeOffset? to,
        CurrentOfficial official, HistoryReading history, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        var (before, refusal) = await history.TaskCard(official, taskCardId, new(fromVersion, from), cancellation);
        if (refusal is not null)
            return refusal.ToProblem();
        var (after, late) = await history.TaskCard(official, taskCardId, new(toVersion, to), cancellation);
        return late?.ToProblem() ?? Results.Ok(Comparing.Of(before!.Place, before.Card, after!.Place, after.Card, json.Value));
    }
}

internal static class Comparing
{
    public static HistoryDifference Of<T>(HistoryPlace from, T before, HistoryPlace to, T after, JsonOptions json) =>
        new(from, to, Difference.Between(NodeOf(before, json), NodeOf(after, json)));

    private static JsonNode? NodeOf<T>(T state, JsonOptions json) => JsonSerializer.SerializeToNode(state, json.SerializerOptions);
}
