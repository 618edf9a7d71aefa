namespace OnNara.Bench.Tests;

public sealed class MeasurementTests
{
    [Theory]
    [InlineData(90, 100, true, false)]
    [InlineData(110, 100, true, true)]
    [InlineData(90, 100, false, true)]
    [InlineData(110, 100, false, false)]
    public void holds_a_goal_against_the_ratio_where_it_was_promised_of_that(double ours, double reference, bool isRate, bool met) =>
        new Measurement("a", "b", "c", ours, reference, "peer", Goal: 1, isRate, IsGoalOfRatio: true).Met.ShouldBe(met);

    [Fact]
    public void does_not_meet_what_it_could_not_compare() =>
        new Measurement("a", "b", "c", 1, Reference: 0, "peer", Goal: 1, IsGoalOfRatio: true).Met.ShouldBeNull();

    [Fact]
    public void takes_the_middle_of_several_rounds() =>
        Acts.Pace.Median([new(3, 1, 1, 1), new(1, 3, 3, 9), new(2, 2, 2, 5)]).ShouldBe(new Acts.Pace(2, 2, 2, 5));
}
