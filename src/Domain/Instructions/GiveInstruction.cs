using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Instructions;

/// <summary>A superior says what is to be done, by whom and by when (Decree, art. 18 (5)).</summary>
/// <param name="Source">What it comes of; that the giver may read it is asked before.</param>
/// <param name="Bound">Those whom the giver may tell without being their superior: who sat in the meeting whose decision it is.</param>
public sealed record GiveInstruction(
    Guid InstructionId,
    Actor By,
    DateTimeOffset At,
    string Content,
    IReadOnlyList<Guid> HandlerIds,
    DateOnly? DueOn,
    string? WayOfHandling,
    InstructionSource Source,
    Guid? TaskCardId,
    BoundPeople Bound,
    Organization Organization)
{
    public static Decision Decide(GiveInstruction command)
    {
        var day = OfficeDay.Of(command.At);
        if (Refusal.FirstOf(
            InstructionTexts.Needed("content", command.Content),
            InstructionTexts.Optional("wayOfHandling", command.WayOfHandling),
            InstructionTexts.Due(command.DueOn, day)) is { } refusal)
        {
            return refusal;
        }

        var (handlers, right, unfit) = InstructionHandlers.Find(command.HandlerIds, command.Bound, command.By, command.Organization, day);
        return unfit is not null
            ? unfit
            : Decision.Accept(new InstructionGiven(
                command.InstructionId, command.By.Official, command.At, command.Content, handlers, command.DueOn, command.WayOfHandling, command.Source,
                command.TaskCardId, right));
    }
}

/// <summary>People whom somebody may tell what to do for another reason than standing over them.</summary>
/// <param name="Under">Whose right that is.</param>
public sealed record BoundPeople(IReadOnlyCollection<Guid> Ids, Authority Under)
{
    public static readonly BoundPeople None = new([], Authority.Own);
}

/// <summary>Finds those who are to do it, and the right under which they are told.</summary>
internal static class InstructionHandlers
{
    public const int Limit = 50;

    public static (IReadOnlyList<Official> Handlers, Authority Right, Refusal? Unfit) Find(
        IReadOnlyList<Guid> ids, BoundPeople bound, Actor by, Organization organization, DateOnly day)
    {
        if (ids.Count is 0 or > Limit) return Unfit(new InstructionHandlersMissing(Limit));
        if (ids.GroupBy(id => id).FirstOrDefault(g => g.Count() > 1) is { } twice) return Unfit(new InstructionHandlerTwice(twice.Key));
        var capacities = ids.ToDictionary(id => id, id => organization.AppointmentsOn(id, day));
        if (capacities.FirstOrDefault(c => c.Value.Count == 0) is { Value: not null } unknown) return Unfit(new InstructionHandlerUnknown(unknown.Key));

        var ordered = ids.Where(id => !bound.Ids.Contains(id)).Select(id => capacities[id]).ToList();
        if (Superior.RightOver(ordered, by, organization, day) is not { } reached)
        {
            var outOfReach = ordered.FirstOrDefault(c => Superior.RightOver([c], by, organization, day) is null) ?? ordered[0];
            return Unfit(new NotTheirSuperior(outOfReach[0].PersonId));
        }

        var told = reached.People.ToDictionary(o => o.PersonId);
        var right = reached.Right.ProxyUnder is null && ordered.Count < ids.Count ? bound.Under : reached.Right;
        return ([.. ids.Select(id => told.GetValueOrDefault(id) ?? capacities[id][0])], right, null);

        static (IReadOnlyList<Official>, Authority, Refusal?) Unfit(Refusal refusal) => ([], Authority.Own, refusal);
    }
}
