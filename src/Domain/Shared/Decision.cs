namespace OnNara.Domain;

/// <summary>What a decision function returns: the facts to record, or the one rule that would be broken.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The facts, in the order in which they happened; empty where nothing is left to record.</summary>
    public sealed record Accepted(IReadOnlyList<object> Events) : Decision;

    /// <summary>The rule that said no; nothing is to be recorded.</summary>
    public sealed record Refused(Refusal Reason) : Decision;

    public static Decision Accept(params IReadOnlyList<object> events) => new Accepted(events);

    public static Decision Refuse(Refusal reason) => new Refused(reason);

    public static implicit operator Decision(Refusal reason) => new Refused(reason);
}
