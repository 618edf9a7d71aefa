using OnNara.Domain.Mandates;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Tests.Mandates;

public sealed class MandateTests
{
    private static readonly Official Someone = new(Guid.Empty, "김감사", "행정사무관", "감사담당", "AUDIT", "감사관실");
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(9));

    private static readonly Mandate March = Mandate.Evolve(null, new MandateGiven(
        Guid.Empty, "A", Someone, "B", "예산 집행 감사", new(2026, 3, 2), new(2026, 3, 31), Someone, Noon))!;

    [Theory]
    [InlineData("2026-03-01", "mandate.not-begun")]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-03-31", null)]
    [InlineData("2026-04-01", "mandate.ended")]
    public void lets_look_from_its_first_day_to_its_last(string day, string? refusal) =>
        March.RefusalToLookOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Code.ShouldBe(refusal);

    [Fact]
    public void lets_nobody_look_once_it_was_ended() =>
        Mandate.Evolve(March, new MandateEnded("감사 종료", Someone, Noon.AddDays(3)))!.RefusalToLookOn(new(2026, 3, 6))
            .ShouldBe(new MandateHasEnded("A", new(2026, 3, 5)));
}
