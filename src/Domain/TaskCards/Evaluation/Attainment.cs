namespace OnNara.Domain.TaskCards;

/// <summary>How much of the way to its target an indicator made.</summary>
public static class Attainment
{
    /// <summary>More than ten times the target says no more than ten times.</summary>
    public const decimal Most = 1_000;

    /// <summary>
    /// In percent: 100 or more exactly where the target is met, from 0 to <see cref="Most"/>. The way begins at the baseline; where
    /// there is none, or the baseline was at the target or beyond it already, it is as long as the target is large.
    /// </summary>
    public static decimal Of(Indicator indicator, decimal value)
    {
        var beyond = Ahead(indicator, value);
        var way = indicator.Baseline is { } baseline && Ahead(indicator, baseline) is < 0 and var behind ? -behind : Math.Abs(indicator.Target);
        if (way == 0)
        {
            return beyond >= 0 ? 100 : 0;
        }

        // Compared before it is divided: a tiny way would make a number that no decimal holds.
        if (beyond >= way * (Most / 100 - 1))
        {
            return Most;
        }

        // Rounded down, so that 100 is never told of a target that was missed by little.
        return beyond <= -way ? 0 : decimal.Floor((100 + beyond / way * 100) * 100) / 100;
    }

    /// <summary>By how much the value is better than the target; negative where it is worse.</summary>
    private static decimal Ahead(Indicator indicator, decimal value) =>
        indicator.Direction == IndicatorDirection.Increase ? value - indicator.Target : indicator.Target - value;
}
