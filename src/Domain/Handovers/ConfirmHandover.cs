using OnNara.Domain.Organizations;

namespace OnNara.Domain.Handovers;

/// <summary>One side says yes to the form; with the second yes everything moves (Enforcement Rule, art. 45).</summary>
/// <param name="Settlement">What moves and what does not; needed where this is the second yes.</param>
public sealed record ConfirmHandover(HandoverStanding By, HandoverSide Side, Settlement? Settlement)
{
    /// <summary>Why it cannot be confirmed, before anything is looked up for it; nothing where it can.</summary>
    public static Refusal? Check(Handover handover, HandoverStanding by, HandoverSide side) => Refusal.FirstOf(
        HandoverPermissions.Check(handover, by, side == HandoverSide.Giver ? HandoverAction.ConfirmAsGiver : HandoverAction.ConfirmAsReceiver),
        handover.IsConfirmedBy(side) ? new ConfirmedAlready(side) : null);

    public static Decision Decide(Handover handover, ConfirmHandover command)
    {
        if (Check(handover, command.By, command.Side) is { } refusal)
        {
            return refusal;
        }

        var confirmed = new HandoverConfirmed(
            command.By.By, command.By.At, command.Side, command.Side == HandoverSide.Giver ? command.By.InPlaceOfGiver : null);
        return handover.CompletesWith(command.Side)
            ? Decision.Accept(confirmed, new HandoverCompleted(
                command.By.By, command.By.At, [.. command.Settlement!.Moved.Select(m => m.Item)], command.Settlement.Dropped))
            : Decision.Accept(confirmed);
    }
}

/// <summary>An item that moves, with the facts of its own stream.</summary>
public sealed record MovedItem(HandoverItem Item, IReadOnlyList<object> Facts);

/// <summary>What becomes of each item of a form when both sides have confirmed it.</summary>
public sealed record Settlement(IReadOnlyList<MovedItem> Moved, IReadOnlyList<DroppedItem> Dropped)
{
    /// <summary>
    /// What the form names and the giver still holds moves as far as the rules of the day let it. What the giver got since is not
    /// in the form, and stays.
    /// </summary>
    /// <param name="held">What the giver holds now of the things that the form names.</param>
    public static (Settlement? Settlement, Refusal? Refusal) Of(
        Handover handover, HandoverStanding by, Organization organization, IReadOnlyList<Holding> held)
    {
        if (organization.OfficialOn(handover.To.PersonId, by.Day) is not { } to)
        {
            return (null, new HandoverPersonUnknown(handover.To.PersonId));
        }

        var terms = new HandoverTerms(handover.Id, by.By, by.At, to, handover.Reason, organization);
        var moved = new List<MovedItem>();
        var dropped = new List<DroppedItem>();
        foreach (var item in handover.Items)
        {
            // Both sides confirmed that it stays, even where the rule would let it go by now.
            if (item.Hindrance is { } hindrance)
            {
                dropped.Add(new(item, hindrance));
            }
            else if (held.FirstOrDefault(h => h.Item.Reference == item.Reference) is not { } holding)
            {
                dropped.Add(new(item, Hindrance.Of(new FinishedMeanwhile())));
            }
            else if (holding.Move(terms) is Decision.Accepted accepted)
            {
                moved.Add(new(holding.Item, accepted.Events));
            }
            else
            {
                dropped.Add(new(holding.Item, holding.On(terms).Hindrance!));
            }
        }

        return (new(moved, dropped), null);
    }
}
