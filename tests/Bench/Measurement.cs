namespace OnNara.Bench;

/// <summary>One thing that was measured.</summary>
/// <param name="Ours">What the product took.</param>
/// <param name="Reference">What something else took for the same; none where there is nothing to compare with.</param>
/// <param name="Ratio">Ours to the reference.</param>
/// <param name="Goal">What was promised: no more than this, or no less where more is better.</param>
/// <param name="IsRate">Whether more is better.</param>
/// <param name="IsGoalOfRatio">Whether the goal was promised of the ratio and not of what the product took.</param>
public sealed record Measurement(
    string Bench, string Name, string Unit, double Ours, double? Reference = null, string? ReferenceName = null, double? Goal = null, bool IsRate = false, bool IsGoalOfRatio = false)
{
    public double? Ratio => Reference is > 0 ? Math.Round(Ours / Reference.Value, 2) : null;

    public bool? Met => (Goal, IsGoalOfRatio ? Ratio : Ours) is ({ } goal, { } held) ? IsRate ? held >= goal : held <= goal : null;
}
