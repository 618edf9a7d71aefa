using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.DailyWork;
using OnNara.Projections;

namespace OnNara.Api.DailyWork;

/// <summary>
/// The one way in which anybody plans and does a day's work. It is the person's own, so nobody else's act can make a version stale;
/// those of one person at the same moment wait for each other.
/// </summary>
public sealed class DailyWorkDesk(IDocumentSession session, TaskCardFiling filing)
{
    public async Task<IResult> Plan(CurrentOfficial by, PlanWorkRequest request, CancellationToken cancellation)
    {
        foreach (var card in request.Items.Select(i => i.TaskCardId).Distinct())
        {
            if (await filing.Check(card, by, cancellation) is { } unfit)
            {
                return unfit.ToProblem();
            }
        }

        var items = request.Items.Select(i => new PlannedWork(i.ItemId ?? Guid.CreateVersion7(), i.Text, i.TaskCardId, i.MilestoneCode)).ToList();
        var (refusal, month) = await Record(by, request.Day, known => PlanWork.Decide(known, new(by.Actor, by.At, request.Day, items)), cancellation);
        return refusal?.ToProblem()
            ?? Results.Created($"/api/daily-work?from={request.Day:yyyy-MM-dd}&to={request.Day:yyyy-MM-dd}", new DailyWorkAnswer([.. items.Select(i => month!.Find(i.ItemId)!)]));
    }

    /// <summary>Acts on a piece of work that stands on a day.</summary>
    /// <param name="day">The day on which it stands, or any of the same month.</param>
    public async Task<IResult> Act(CurrentOfficial by, DateOnly day, Guid itemId, Func<WorkMonth?, Decision> decide, CancellationToken cancellation)
    {
        var (refusal, month) = await Record(by, day, decide, cancellation);
        return refusal?.ToProblem() ?? Results.Ok(new DailyWorkAnswer([month!.Find(itemId)!]));
    }

    /// <summary>Puts it off; into another month as one act in both.</summary>
    public async Task<IResult> Postpone(CurrentOfficial by, DateOnly day, Guid itemId, PostponeWorkRequest request, CancellationToken cancellation)
    {
        var command = new PostponeWork(by.Actor, by.At, itemId, request.ToDay, request.Reason);
        var (refusal, month) = await Record(by, day, known => PostponeWork.Decide(known, command), cancellation);
        if (refusal is not null)
        {
            return refusal.ToProblem();
        }

        var item = month!.Find(itemId)!;
        if (item.Status != DailyWorkStatus.CarriedOver)
        {
            return Results.Ok(new DailyWorkAnswer([item]));
        }

        var onward = PostponeWork.Onward(item, command, Guid.CreateVersion7());
        var (full, next) = await Record(by, request.ToDay, known => PlanWork.Decide(known, onward), cancellation);
        if (full is not null)
        {
            session.EjectAllPendingChanges();
            return full.ToProblem();
        }

        return Results.Ok(new DailyWorkAnswer([item, next!.Find(onward.Items[0].ItemId)!]));
    }

    private async Task<(Refusal? Refusal, WorkMonth? Month)> Record(
        CurrentOfficial by, DateOnly day, Func<WorkMonth?, Decision> decide, CancellationToken cancellation)
    {
        var stream = WorkMonth.IdOf(by.PersonId, day);
        await StreamTurn.Take(session, stream, cancellation);
        var month = await session.Events.AggregateStreamAsync<WorkMonth>(stream, token: cancellation);
        var decision = decide(month);
        if (decision is not Decision.Accepted accepted)
        {
            return (((Decision.Refused)decision).Reason, null);
        }

        if (month is null)
        {
            session.Events.StartStream<WorkMonth>(stream, accepted.Events);
        }
        else
        {
            session.Events.Append(stream, [.. accepted.Events]);
        }

        return (null, accepted.Events.Aggregate(month, WorkMonth.Evolve));
    }
}

/// <param name="Items">What is to be done on that day.</param>
public sealed record PlanWorkRequest(DateOnly Day, IReadOnlyList<PlanWorkItem> Items);

/// <param name="TaskCardId">The task card on which it is filed.</param>
/// <param name="MilestoneCode">The milestone of that card toward which it is done.</param>
/// <param name="ItemId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record PlanWorkItem(string Text, Guid? TaskCardId = null, string? MilestoneCode = null, Guid? ItemId = null);

/// <param name="Minutes">How long it took, where somebody counted.</param>
public sealed record FinishWorkRequest(string Result, int? Minutes = null);

public sealed record PostponeWorkRequest(DateOnly ToDay, string Reason);

public sealed record DropWorkRequest(string Reason);

/// <summary>What the act touched, as it stands now.</summary>
public sealed record DailyWorkAnswer(IReadOnlyList<DailyWorkItem> Items);
