namespace OnNara.Domain;

/// <summary>How long a record is kept (Public Records Act Decree, art. 26).</summary>
public enum RetentionPeriod
{
    OneYear,
    ThreeYears,
    FiveYears,
    TenYears,
    ThirtyYears,
    SemiPermanent,
    Permanent,
}

public static class RetentionPeriods
{
    /// <summary>
    /// The last day on which a record has to be kept that was finished on a day: the period runs from the first of January after it
    /// (Public Records Act Decree, art. 26). None where it never ends.
    /// </summary>
    public static DateOnly? LastDayAfter(this RetentionPeriod period, DateOnly finished) => period switch
    {
        RetentionPeriod.OneYear => EndOf(finished.Year + 1),
        RetentionPeriod.ThreeYears => EndOf(finished.Year + 3),
        RetentionPeriod.FiveYears => EndOf(finished.Year + 5),
        RetentionPeriod.TenYears => EndOf(finished.Year + 10),
        RetentionPeriod.ThirtyYears => EndOf(finished.Year + 30),
        _ => null,
    };

    private static DateOnly EndOf(int year) => new(year, 12, 31);
}
