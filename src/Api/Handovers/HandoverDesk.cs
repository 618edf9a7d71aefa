using JasperFx.Events;
using Marten;
using Marten.Events;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Handovers;
using OnNara.Domain.Incoming;
using OnNara.Domain.Instructions;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Handovers;

namespace OnNara.Api.Handovers;

/// <summary>
/// The one way in which anybody acts on a handover. With the second confirmation every stream of the form is opened and what moves is
/// appended to each; Wolverine commits all of it together with the handover's own fact, so that whoever acts on one of them at the
/// same moment makes the whole wait for another try.
/// </summary>
public sealed class HandoverDesk(IDocumentSession session)
{
    /// <summary>What somebody holds now, each with whether it can go to that receiver.</summary>
    public async Task<IResult> Propose(CurrentOfficial by, Guid fromId, Guid? toId, CancellationToken cancellation)
    {
        if (PrepareHandover.MayPrepare(fromId, toId, by.Actor, by.At, by.Organization) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var (from, to) = (by.Organization.LastKnownOn(fromId, by.Day)!, by.Organization.OfficialOn(toId!.Value, by.Day)!);
        var terms = new HandoverTerms(Guid.Empty, by.Actor.Official, by.At, to, "", by.Organization);
        var held = await new WorkOf(session).Person(fromId, cancellation);
        return Results.Ok(new HandoverProposal(from, to, [.. held.Select(h => ProposedItem.Of(h.On(terms)))]));
    }

    /// <summary>Writes the form.</summary>
    public async Task<IResult> Prepare(CurrentOfficial by, PrepareHandoverRequest request, CancellationToken cancellation)
    {
        var fromId = request.FromId ?? by.PersonId;

        // Who may not prepare it at all is told so, before anything is said of what the giver holds.
        if (PrepareHandover.MayPrepare(fromId, request.ToId, by.Actor, by.At, by.Organization) is { } notAllowed)
        {
            return notAllowed.ToProblem();
        }

        var continued = request.Continues is { } earlier ? await session.Events.AggregateStreamAsync<Handover>(earlier, token: cancellation) : null;
        if (request.Continues is { } missing && continued is null)
        {
            return new NothingToPassOn(missing).ToProblem();
        }

        var id = request.HandoverId ?? Guid.CreateVersion7();
        var held = await new WorkOf(session).Person(fromId, cancellation);
        var decision = PrepareHandover.Decide(new(
            id, by.Actor, by.At, by.Organization, fromId, request.ToId, request.ToActing, continued, held, request.Items, request.Manual, request.Reason));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        if (await session.Events.FetchStreamStateAsync(id, cancellation) is not null)
        {
            return new HandoverExists(id).ToProblem();
        }

        session.Events.StartStream<Handover>(id, accepted.Events);
        var handover = accepted.Events.Aggregate((Handover?)null, Handover.Evolve)!;
        return Results.Created($"/api/handovers/{id}", HandoverAnswer.Of(handover, by, accepted.Events.Count));
    }

    /// <summary>Writes the form anew.</summary>
    public Task<IResult> Revise(CurrentOfficial by, Guid handoverId, ReviseHandoverRequest request, CancellationToken cancellation) =>
        Act(
            by,
            handoverId,
            request.Version,
            async (handover, standing) => HandoverPermissions.Check(handover, standing, HandoverAction.Revise) is { } refusal
                ? refusal
                : ReviseHandover.Decide(handover, new(
                    standing, by.Organization, await new WorkOf(session).Person(handover.From.PersonId, cancellation), request.Items, request.Manual, request.Reason)),
            cancellation);

    /// <summary>Confirms for one side; with the second yes everything moves.</summary>
    public Task<IResult> Confirm(CurrentOfficial by, Guid handoverId, ConfirmHandoverRequest request, CancellationToken cancellation) =>
        Act(
            by,
            handoverId,
            request.Version,
            async (handover, standing) =>
            {
                if (ConfirmHandover.Check(handover, standing, request.Side) is { } refusal)
                {
                    return refusal;
                }

                if (!handover.CompletesWith(request.Side))
                {
                    return ConfirmHandover.Decide(handover, new(standing, request.Side, null));
                }

                var opened = await Open(handover, cancellation);
                var (settlement, unsettled) = Settlement.Of(handover, standing, by.Organization, [.. opened.Values.SelectMany(o => o.Holdings)]);
                if (unsettled is not null)
                {
                    return unsettled;
                }

                foreach (var moved in settlement!.Moved)
                {
                    opened[moved.Item.Id].Append(moved.Facts);
                }

                return ConfirmHandover.Decide(handover, new(standing, request.Side, settlement));
            },
            cancellation);

    /// <summary>Acts on a handover.</summary>
    /// <param name="version">The version that the writer saw.</param>
    public Task<IResult> Act(
        CurrentOfficial by, Guid handoverId, long version, Func<Handover, HandoverStanding, Decision> decide, CancellationToken cancellation) =>
        Act(by, handoverId, version, (handover, standing) => Task.FromResult(decide(handover, standing)), cancellation);

    private async Task<IResult> Act(
        CurrentOfficial by, Guid handoverId, long version, Func<Handover, HandoverStanding, Task<Decision>> decide, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Handover>(handoverId, cancellation);
        if (stream.Aggregate is not { } handover)
        {
            return new HandoverNotFound().ToProblem();
        }

        var standing = HandoverStanding.Of(handover, by.Actor, by.At, by.Organization);
        if (HandoverPermissions.Check(handover, standing, HandoverAction.Read) is { } unknown)
        {
            return unknown.ToProblem();
        }

        var current = stream.CurrentVersion ?? 0;
        if (current != version)
        {
            return new HandoverStale(current).ToProblem();
        }

        var decision = await decide(handover, standing);
        if (decision is not Decision.Accepted accepted)
        {
            session.EjectAllPendingChanges();
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        stream.AppendMany(accepted.Events);
        var after = accepted.Events.Aggregate((Handover?)handover, Handover.Evolve)!;
        return Results.Ok(HandoverAnswer.Of(after, by, version + accepted.Events.Count));
    }

    /// <summary>Every stream that the form names, as it stands; always in the same order, so that two handovers do not wait for each other.</summary>
    private async Task<IReadOnlyDictionary<Guid, OpenedStream>> Open(Handover handover, CancellationToken cancellation)
    {
        var opened = new Dictionary<Guid, OpenedStream>();
        var giver = handover.From.PersonId;
        foreach (var item in handover.Movable.DistinctBy(i => i.Id).OrderBy(i => i.Id))
        {
            opened[item.Id] = item.Kind switch
            {
                HandoverItemKind.TaskCard or HandoverItemKind.Milestone or HandoverItemKind.ImprovementPoint =>
                    await Open<TaskCard>(item.Id, card => TaskCardHoldings.Of(card, giver), cancellation),
                HandoverItemKind.Document or HandoverItemKind.Step => await Open<Document>(item.Id, document => DocumentHoldings.Of(document, giver), cancellation),
                HandoverItemKind.Incoming => await Open<IncomingDocument>(item.Id, incoming => IncomingHoldings.Of(incoming, giver), cancellation),
                HandoverItemKind.Instruction => await Open<Instruction>(item.Id, instruction => InstructionHoldings.Of(instruction, giver), cancellation),
            };
        }

        return opened;
    }

    private async Task<OpenedStream> Open<T>(Guid id, Func<T, IReadOnlyList<Holding>> holdings, CancellationToken cancellation)
        where T : class
    {
        var stream = await session.Events.FetchForWriting<T>(id, cancellation);
        return new(stream.Aggregate is { } state ? holdings(state) : [], facts => stream.AppendMany(facts));
    }

    private sealed record OpenedStream(IReadOnlyList<Holding> Holdings, Action<IReadOnlyList<object>> Append);
}

/// <summary>What every act on a handover answers.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
/// <param name="Dropped">What the form names and did not move; known with the second confirmation.</param>
/// <param name="Abilities">What this person may do with it now.</param>
public sealed record HandoverAnswer(
    Guid HandoverId, long Version, HandoverStatus Status, IReadOnlyList<DroppedItem> Dropped, IReadOnlyList<HandoverAction> Abilities)
{
    public static HandoverAnswer Of(Handover handover, CurrentOfficial by, long version) => new(
        handover.Id, version, handover.Status, handover.Dropped,
        HandoverPermissions.Abilities(handover, HandoverStanding.Of(handover, by.Actor, by.At, by.Organization)));
}
