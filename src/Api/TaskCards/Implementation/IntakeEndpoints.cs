using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class TakeUpIncomingEndpoint
{
    /// <summary>Makes an incoming document work of the task; whoever does so has to be able to read it.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/intake")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, TakeUpIncomingRequest request, CurrentOfficial official, TaskCardDesk desk, Intake intake, CancellationToken cancellation) =>
        desk.Act(
            official,
            taskCardId,
            request.Version,
            async (card, by) => TakeUpIncoming.Decide(card, new(
                by, request.IncomingId, await intake.Find(official, request.IncomingId, IncomingAction.ReadContent, cancellation))),
            cancellation);
}

public static class ReadIntakeEndpoint
{
    /// <summary>The incoming documents that became work of the task, as far as this person may know of them.</summary>
    [WolverineGet("/api/task-cards/{taskCardId:guid}/intake")]
    [ProducesResponseType<IReadOnlyList<IntakeLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId, CurrentOfficial official, TaskCardReaders readers, Intake intake, CancellationToken cancellation)
    {
        var (card, refusal) = await readers.Open(official, taskCardId, cancellation);
        return card is null ? refusal!.ToProblem() : Results.Ok(await intake.LinesOf(official, card, cancellation));
    }
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record TakeUpIncomingRequest(long Version, Guid IncomingId);

/// <summary>An incoming document that became work of the task.</summary>
/// <param name="Status">Where it stands now.</param>
public sealed record IntakeLine(
    Guid IncomingId, string Title, string SenderName, IncomingStatus Status, DateTimeOffset ArrivedAt, DateTimeOffset? DueAt, Official TakenUpBy, DateTimeOffset TakenUpAt);

/// <summary>Incoming documents as a task card needs them.</summary>
public sealed class Intake(IDocumentSession session, Circulations.Circulations circulations)
{
    /// <summary>The incoming document, where this person may do that with it; none otherwise.</summary>
    public async Task<IncomingDocument?> Find(CurrentOfficial by, Guid incomingId, IncomingAction action, CancellationToken cancellation)
    {
        if (await session.Events.AggregateStreamAsync<IncomingDocument>(incomingId, token: cancellation) is not { } incoming)
        {
            return null;
        }

        var circulated = await circulations.IsCirculatedTo(by.AgencyCode, incomingId, by.PersonId, cancellation);
        var standing = IncomingStanding.Of(incoming, by.Actor, by.At, by.Organization, circulated);
        return IncomingPermissions.Check(incoming, standing, action) is null ? incoming : null;
    }

    /// <summary>What of the card's intake this person may know.</summary>
    public async Task<IReadOnlyList<IntakeLine>> LinesOf(CurrentOfficial by, TaskCard card, CancellationToken cancellation)
    {
        var lines = new List<IntakeLine>();
        foreach (var taken in card.Intake)
        {
            if (await Find(by, taken.IncomingId, IncomingAction.ReadEntry, cancellation) is { } incoming)
            {
                lines.Add(new(
                    incoming.Id, incoming.Title, incoming.SenderName, incoming.Status, incoming.ArrivedAt, incoming.DueAt, taken.By, taken.At));
            }
        }

        return lines;
    }
}
