using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Instructions;

/// <summary>The one way in which anybody gives an instruction and acts on one, wherever it comes from.</summary>
public sealed class InstructionDesk(IDocumentSession session, InstructionPapers papers, TaskCardFiling filing)
{
    public async Task<IResult> Begin(CurrentOfficial by, GiveInstructionRequest request, CancellationToken cancellation)
    {
        var (source, unreadable) = await papers.SourceOf(by, request.Source, cancellation);
        if (unreadable is not null)
        {
            return unreadable.ToProblem();
        }

        var (given, refusal) = await Give(by, source, request.Here(), BoundPeople.None, cancellation);
        return refusal is not null
            ? refusal.ToProblem()
            : Results.Created($"/api/instructions/{given!.Id}", InstructionAnswer.Of(given, by, 1));
    }

    /// <summary>Gives an instruction that comes of something whose own rules have been asked; committed together with the rest of the request.</summary>
    /// <param name="bound">Those whom the giver may tell without being their superior.</param>
    public async Task<(Instruction? Given, Refusal? Refusal)> Give(
        CurrentOfficial by,
        InstructionSource source,
        GiveInstructionHereRequest request,
        BoundPeople bound,
        CancellationToken cancellation)
    {
        var id = request.InstructionId ?? Guid.CreateVersion7();
        var decision = GiveInstruction.Decide(new(
            id, by.Actor, by.At, request.Content, request.HandlerIds, request.DueOn, request.WayOfHandling, source, request.TaskCardId, bound,
            by.Organization));
        if (decision is not Decision.Accepted accepted)
        {
            return (null, ((Decision.Refused)decision).Reason);
        }

        // What was decided in a meeting goes where the meeting is filed, whoever of it gives the instruction.
        var card = await filing.Of(request.TaskCardId, by, cancellation);
        if ((source.Kind == InstructionSourceKind.Meeting ? card.CheckFollowing(request.TaskCardId) : card.Check(request.TaskCardId)) is { } unfit)
        {
            return (null, unfit);
        }

        if (await session.Events.FetchStreamStateAsync(id, cancellation) is not null)
        {
            return (null, new InstructionExists(id));
        }

        session.Events.StartStream<Instruction>(id, accepted.Events);
        return (accepted.Events.Aggregate((Instruction?)null, Instruction.Evolve), null);
    }

    /// <summary>Acts on an instruction.</summary>
    /// <param name="version">The version that the writer saw.</param>
    public async Task<IResult> Act(
        CurrentOfficial by, Guid instructionId, long version, Func<Instruction, InstructionStanding, Decision> decide, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Instruction>(instructionId, cancellation);
        if (stream.Aggregate is not { } instruction)
        {
            return new InstructionNotFound().ToProblem();
        }

        var standing = InstructionStanding.Of(instruction, by.Actor, by.At, by.Organization);
        if (InstructionPermissions.Check(instruction, standing, InstructionAction.Read) is { } unknown)
        {
            return unknown.ToProblem();
        }

        var current = stream.CurrentVersion ?? 0;
        if (current != version)
        {
            return new InstructionStale(current).ToProblem();
        }

        var decision = decide(instruction, standing);
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        stream.AppendMany(accepted.Events);
        return Results.Ok(InstructionAnswer.Of(
            accepted.Events.Aggregate((Instruction?)instruction, Instruction.Evolve)!, by, current + accepted.Events.Count));
    }

    /// <summary>Reports with documents that the reporter may read.</summary>
    public async Task<IResult> Report(CurrentOfficial by, Guid instructionId, ReportInstructionRequest request, CancellationToken cancellation)
    {
        var (evidence, missing) = await papers.EvidenceOf(by, request.EvidenceIds ?? [], cancellation);
        return await Act(
            by,
            instructionId,
            request.Version,
            (instruction, standing) =>
            {
                // Whoever may not report at all is told so, and nothing of the documents.
                var decision = ReportInstruction.Decide(instruction, new(standing, request.Report, evidence));
                return decision is Decision.Accepted && missing is not null ? missing : decision;
            },
            cancellation);
    }

    /// <summary>An instruction with everything that was said about it.</summary>
    public async Task<IResult> Read(CurrentOfficial by, Guid instructionId, CancellationToken cancellation)
    {
        var facts = await session.Events.FetchStreamAsync(instructionId, token: cancellation);
        if (facts.Select(e => e.Data).Aggregate((Instruction?)null, Instruction.Evolve) is not { } instruction)
        {
            return new InstructionNotFound().ToProblem();
        }

        var standing = InstructionStanding.Of(instruction, by.Actor, by.At, by.Organization);
        return InstructionPermissions.Check(instruction, standing, InstructionAction.Read) is { } refusal
            ? refusal.ToProblem()
            : Results.Ok(new InstructionView(
                InstructionLine.Of(instruction, facts.Count, by.Day), InstructionPermissions.Abilities(instruction, standing),
                [.. facts.Select(e => InstructionStep.Of(e.Data))]));
    }
}
