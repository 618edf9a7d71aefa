using OnNara.Domain.Organizations;

namespace OnNara.Domain.Handovers;

/// <summary>What of somebody's work can go to somebody else.</summary>
public enum HandoverItemKind
{
    /// <summary>A task: its card's owner changes.</summary>
    TaskCard,

    /// <summary>The responsibility for a milestone of an approved plan.</summary>
    Milestone,

    /// <summary>What an evaluation taught and has to be answered or done.</summary>
    ImprovementPoint,

    /// <summary>A draft, a returned document, or one on its way: whoever has it from now on revises, submits and recalls it.</summary>
    Document,

    /// <summary>A step of a running reporting path, reached, held or still to come.</summary>
    Step,

    /// <summary>A document from outside that somebody was named to handle.</summary>
    Incoming,

    /// <summary>A superior's instruction, to be done or to be minded.</summary>
    Instruction,
}

/// <summary>One thing of somebody's work.</summary>
/// <param name="Id">The card, the document, the incoming document or the instruction.</param>
/// <param name="Part">
/// What of it: the cycle and the code of a milestone, the id of an improvement point, the round and the number of a step, the
/// department of an incoming document; none where it is the whole.
/// </param>
/// <param name="Title">As it read then.</param>
/// <param name="What">Its state, or the act that it asks for, as the thing itself says it.</param>
public sealed record HandoverItem(HandoverItemKind Kind, Guid Id, string? Part, string Title, string What)
{
    /// <summary>Why it stays with the giver although the form names it; none where it moves.</summary>
    public Hindrance? Hindrance { get; init; }

    internal HandoverItemReference Reference => new(Kind, Id, Part);
}

/// <summary>Names one thing of somebody's work.</summary>
public sealed record HandoverItemReference(HandoverItemKind Kind, Guid Id, string? Part = null);

/// <summary>A rule that keeps an item where it is, with its code and in words.</summary>
public sealed record Hindrance(string Code, string Why)
{
    internal static Hindrance Of(Refusal refusal) => new(refusal.Code, refusal.Message);
}

/// <summary>An item that the form named and that did not move in the end.</summary>
public sealed record DroppedItem(HandoverItem Item, Hindrance Why);

/// <summary>From whom to whom, by whom and when: what every item has to know to go over.</summary>
/// <param name="To">The receiver in the first capacity.</param>
public sealed record HandoverTerms(Guid HandoverId, Official By, DateTimeOffset At, Official To, string Reason, Organization Organization)
{
    public DateOnly Day => OfficeDay.Of(At);

    /// <summary>The receiver as serving in that department; none who does not.</summary>
    public Official? ReceiverIn(string departmentCode) => ReceiverIn([departmentCode]);

    /// <summary>The receiver as serving in the first of these departments that has the receiver; none who serves in none.</summary>
    public Official? ReceiverIn(IReadOnlyList<string> departmentCodes)
    {
        var capacities = Organization.AppointmentsOn(To.PersonId, Day);
        return departmentCodes.Select(code => capacities.FirstOrDefault(c => c.DepartmentCode == code)).FirstOrDefault(c => c is not null);
    }
}

/// <summary>Something that a person holds now.</summary>
/// <param name="Move">The facts by which it goes over on these terms, or the rule that keeps it.</param>
public sealed record Holding(HandoverItem Item, Func<HandoverTerms, Decision> Move)
{
    /// <summary>The item as the form has it: with the rule that keeps it, where one does.</summary>
    public HandoverItem On(HandoverTerms terms) =>
        Move(terms) is Decision.Refused refused ? Item with { Hindrance = Hindrance.Of(refused.Reason) } : Item;
}
