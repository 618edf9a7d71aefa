namespace OnNara.Faults.Kinds;

/// <summary>A way in which things break.</summary>
public interface IFault
{
    /// <summary>As <c>--only</c> names it.</summary>
    string Name { get; }

    /// <summary>Why it cannot be made here; none where it can.</summary>
    string? WhyNot(Installation installation);

    /// <summary>Breaks it, and mends from outside what no program could mend: a full disk is emptied, a line is laid again.</summary>
    /// <returns>The moment from which on the product has to come back without hands.</returns>
    Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation);
}

/// <summary>What a fault may use while it is made.</summary>
public sealed record Round(int Number, Installation Installation, Load Load, Random Random);
