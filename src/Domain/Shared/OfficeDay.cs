namespace OnNara.Domain;

/// <summary>
/// The calendar day of a moment in the office. Korea Standard Time is nine hours ahead of UTC all year, so the day of a moment
/// is the same on every machine, whatever time zones it knows.
/// </summary>
public static class OfficeDay
{
    private static readonly TimeSpan KoreaStandardTime = TimeSpan.FromHours(9);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(KoreaStandardTime).DateTime);

    /// <summary>The moment at which the day begins in the office.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), KoreaStandardTime);

    /// <summary>The moment as a clock in the office shows it.</summary>
    public static DateTimeOffset ToOfficeTime(DateTimeOffset moment) => moment.ToOffset(KoreaStandardTime);
}
