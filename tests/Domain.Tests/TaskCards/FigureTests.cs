using CsCheck;
using OnNara.Domain.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.TaskCards;

public sealed class FigureTests
{
    private static readonly Gen<decimal> AValue = Gen.OneOf(Gen.Int[-1_000_000, 1_000_000].Select(i => i / 100m), Gen.Const(0m), Gen.Const(ReportActual.Limit), Gen.Const(-ReportActual.Limit));

    private static readonly Gen<Indicator> AnIndicator =
        from direction in Gen.Bool
        from baseline in AValue
        from hasBaseline in Gen.Bool
        from target in AValue
        select Indicated(direction ? IndicatorDirection.Increase : IndicatorDirection.Decrease, hasBaseline ? baseline : null, target);

    [Fact]
    public void attainment_is_100_or_more_exactly_where_the_target_is_met() =>
        Gen.Select(AnIndicator, AValue).Sample((indicator, value) =>
            (Attainment.Of(indicator, value) >= 100) == (indicator.Direction == IndicatorDirection.Increase ? value >= indicator.Target : value <= indicator.Target));

    [Fact]
    public void a_better_value_never_attains_less() =>
        Gen.Select(AnIndicator, AValue, AValue).Sample((indicator, one, other) =>
        {
            var (worse, better) = indicator.Direction == IndicatorDirection.Increase == one <= other ? (one, other) : (other, one);
            return Attainment.Of(indicator, worse) <= Attainment.Of(indicator, better);
        });

    [Fact]
    public void attainment_stays_within_its_bounds() =>
        Gen.Select(AnIndicator, AValue).Sample((indicator, value) => Attainment.Of(indicator, value) is >= 0 and <= Attainment.Most);

    [Fact]
    public void the_way_from_the_baseline_counts() =>
        Gen.Select(AnIndicator.Where(i => i.Baseline is { } b && b != i.Target && (i.Direction == IndicatorDirection.Increase) == (b < i.Target)), Gen.Int[0, 100]).Sample((indicator, percent) =>
        {
            var value = indicator.Baseline!.Value + (indicator.Target - indicator.Baseline.Value) * percent / 100;
            return Math.Abs(Attainment.Of(indicator, value) - percent) <= 0.01m;
        });

    [Theory]
    [InlineData(IndicatorDirection.Increase, null, 80, 60, 75)]
    [InlineData(IndicatorDirection.Increase, 70, 80, 78, 80)]
    [InlineData(IndicatorDirection.Increase, 70, 80, 60, 0)]
    [InlineData(IndicatorDirection.Increase, 90, 80, 88, 110)]
    [InlineData(IndicatorDirection.Decrease, 10, 5, 7.5, 50)]
    [InlineData(IndicatorDirection.Decrease, null, 5, 6, 80)]
    [InlineData(IndicatorDirection.Decrease, null, 0, 0, 100)]
    [InlineData(IndicatorDirection.Decrease, null, 0, 1, 0)]
    public void attainment_as_the_offices_reckon_it(IndicatorDirection direction, int? baseline, int target, double value, int attained) =>
        Attainment.Of(Indicated(direction, baseline, target), (decimal)value).ShouldBe(attained);

    [Fact]
    public void a_milestone_whose_day_is_not_over_tells_nothing_and_a_late_one_tells_against()
    {
        var task = ARunningTask.Running();
        Result(task.Cycle, "on-time", new(2026, 3, 31)).ShouldSatisfyAllConditions(r => r.Value.ShouldBeNull(), r => r.AttainmentPercent.ShouldBeNull(), r => r.Basis.ShouldBeEmpty());
        Result(task.Cycle, "on-time", new(2026, 4, 1)).Value.ShouldBe(0);
        Result(task.On(new(2026, 3, 31)).Report("drafter", "survey", 100).Cycle, "on-time", new(2026, 3, 31)).Value.ShouldBe(100);
        var late = ARunningTask.Running().On(new(2026, 4, 2)).Report("drafter", "survey", 100);
        Result(late.Cycle, "on-time", new(2026, 4, 2)).Value.ShouldBe(0);
    }

    [Fact]
    public void documents_tell_figures_of_the_cycle_in_which_they_were_decided()
    {
        var quick = new FiledDocument(NameBasedId.Of("quick"), 1, Morning, Morning.AddHours(12), Morning.AddDays(1), 0);
        var slow = new FiledDocument(NameBasedId.Of("slow"), 3, Morning, Morning.AddDays(3), Morning.AddDays(2), 2);
        var ofNextYear = slow with { DocumentId = NameBasedId.Of("next"), DecidedAt = Morning.AddYears(1) };
        FiledDocument[] filed = [slow, ofNextYear, quick];

        Computed(IndicatorSource.DocumentsOnTime, filed).Value.ShouldBe(50);
        Computed(IndicatorSource.RoundsPerDocument, filed).Value.ShouldBe(2);
        Computed(IndicatorSource.DaysToDecide, filed).Value.ShouldBe(1.75m);
        Computed(IndicatorSource.DocumentsReturned, filed).ShouldSatisfyAllConditions(
            r => r.Value.ShouldBe(50), r => r.Basis.ShouldBe([quick.DocumentId.ToString(), slow.DocumentId.ToString()]));
        Computed(IndicatorSource.DocumentsOnTime, [quick with { DueAt = null }]).Value.ShouldBeNull();
        Computed(IndicatorSource.DaysToDecide, []).Value.ShouldBeNull();
    }

    private static IndicatorResult Computed(IndicatorSource source, params FiledDocument[] filed)
    {
        var plan = ARunningTask.ThePlan with { Indicators = [new("i", "i", "%", IndicatorDirection.Increase, null, 100, source)] };
        return ComputedFigures.Of(ARunningTask.Running(plan).Cycle, filed, OfficeDay.Of(Morning)).ShouldHaveSingleItem();
    }

    private static IndicatorResult Result(Cycle cycle, string code, DateOnly day) => ComputedFigures.Of(cycle, [], day).Single(r => r.IndicatorCode == code);

    private static Indicator Indicated(IndicatorDirection direction, decimal? baseline, decimal target) =>
        new("i", "i", "%", direction, baseline, target, IndicatorSource.Reported);
}
