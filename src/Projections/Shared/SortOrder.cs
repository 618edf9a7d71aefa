using System.Globalization;

namespace OnNara.Projections;

/// <summary>
/// Sort keys as text: a list is read in the order of one column, and a page goes on after the key of the last row seen, however
/// many rows came or went in the meantime.
/// </summary>
public static class SortOrder
{
    /// <summary>Earliest first; what has no moment comes last.</summary>
    public static string Earliest(DateTimeOffset? moment) => (moment ?? DateTimeOffset.MaxValue).UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Latest first.</summary>
    public static string Latest(DateTimeOffset moment) =>
        (DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
