using OnNara.Domain.Organizations;
using OnNara.Domain.ReadingWatch;

namespace OnNara.Domain.Tests.ReadingWatch;

/// <summary>What an agency's rules take for unusual about how somebody reads.</summary>
public sealed class ReaderHabitTests
{
    private static readonly Official Someone = new(new(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]), "김열람", "행정주사", "주무관", "HR", "인사과");
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(9));
    private static readonly ReadingLimits Limits = new(3, 10, 2, 4, new(9, 0), new(18, 0), 2, 2, 2);

    private ReaderHabit _habit = ReaderHabit.None;
    private int _facts;

    [Fact]
    public void flags_the_content_that_is_one_too_many_within_minutes()
    {
        Reads(1, 2, 3).ShouldBeEmpty();
        var flag = Read(4, Monday.AddMinutes(3)).ShouldHaveSingleItem();
        (flag.What, flag.Count, flag.Limit, flag.Since, flag.Reader).ShouldBe((UnusualReadingKind.Volume, 4, 3, Monday, Someone));
    }

    [Fact]
    public void takes_no_offence_at_the_same_content_opened_again_or_at_a_slow_reader()
    {
        Reads(1, 2, 3, 3, 2, 1, 3).ShouldBeEmpty();
        Read(4, Monday.AddMinutes(30)).ShouldBeEmpty();
    }

    [Fact]
    public void flags_the_same_thing_once_a_day_and_anew_on_the_next()
    {
        Reads(1, 2, 3, 4, 5, 6).Count.ShouldBe(1);
        Reads(Monday.AddDays(1), 11, 12, 13, 14).ShouldHaveSingleItem().What.ShouldBe(UnusualReadingKind.Volume);
    }

    [Fact]
    public void flags_far_more_than_a_person_is_used_to()
    {
        for (var day = 0; day < 5; day++)
            Reads(Monday.AddDays(day), TimeSpan.FromHours(1), 1, 2).ShouldBeEmpty();
        var later = Monday.AddDays(7).AddHours(-1);
        Reads(later, TimeSpan.FromHours(1), 1, 2, 3, 4).ShouldBeEmpty();
        Read(5, later.AddHours(5)).ShouldHaveSingleItem().What.ShouldBe(UnusualReadingKind.Habit);
    }

    [Theory]
    [InlineData("2026-03-02T08:59:59+09:00", true)]
    [InlineData("2026-03-02T09:00:00+09:00", false)]
    [InlineData("2026-03-02T00:00:00Z", false)]
    [InlineData("2026-03-02T17:59:59+09:00", false)]
    [InlineData("2026-03-02T09:00:00Z", true)]
    [InlineData("2026-03-07T12:00:00+09:00", true)]
    public void knows_the_hours_of_the_office_in_its_own_time(string moment, bool isOutside)
    {
        var at = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        Read(1, at);
        Read(2, at);
        Read(3, at).Any(f => f.What == UnusualReadingKind.Hours).ShouldBe(isOutside);
    }

    [Fact]
    public void flags_contents_of_other_departments()
    {
        Read(1, Monday, isForeign: true).ShouldBeEmpty();
        Read(2, Monday, isForeign: true).ShouldBeEmpty();
        Read(9, Monday.AddHours(1)).ShouldBeEmpty();
        Read(3, Monday.AddHours(2), isForeign: true).ShouldHaveSingleItem().What.ShouldBe(UnusualReadingKind.ForeignDepartments);
    }

    [Fact]
    public void flags_who_is_refused_again_and_again_with_nothing_opened_in_between()
    {
        Read(1, Monday, isRefused: true).ShouldBeEmpty();
        Read(2, Monday, isRefused: true).ShouldBeEmpty();
        Read(9, Monday).ShouldBeEmpty();
        Read(1, Monday, isRefused: true).ShouldBeEmpty();
        Read(2, Monday, isRefused: true).ShouldBeEmpty();
        Read(3, Monday, isRefused: true).ShouldHaveSingleItem().What.ShouldBe(UnusualReadingKind.RefusedInARow);
    }

    [Fact]
    public void remembers_no_more_of_a_person_however_much_is_read()
    {
        Reads(Monday, TimeSpan.FromSeconds(1), [.. Enumerable.Range(1, 2 * ReadingLimits.Largest)]);
        new[] { _habit.Today, _habit.Recent }.ShouldAllBe(kept => kept.Count <= ReadingLimits.Largest + 1);
    }

    private List<UnusualReadingFlagged> Reads(params int[] documents) => Reads(Monday, documents);

    private List<UnusualReadingFlagged> Reads(DateTimeOffset at, params int[] documents) => Reads(at, TimeSpan.Zero, documents);

    private List<UnusualReadingFlagged> Reads(DateTimeOffset at, TimeSpan apart, params int[] documents) =>
        [.. documents.SelectMany((document, n) => Read(document, at + (n * apart)))];

    private IReadOnlyList<UnusualReadingFlagged> Read(int document, DateTimeOffset at, bool isRefused = false, bool isForeign = false)
    {
        (_habit, var flags) = _habit.See(new(Id(++_facts), Id(document), Someone, at, isRefused, isForeign), Limits);
        return flags;
    }

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
