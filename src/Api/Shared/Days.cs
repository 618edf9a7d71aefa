namespace OnNara.Api.Shared;

/// <summary>Reads the days between which a list is asked for; every such list has the same two parameters.</summary>
internal static class Days
{
    /// <summary>What is wrong with them; nothing where they name days that an office can have.</summary>
    public static IResult? Fault(DateOnly? from, DateOnly? to) =>
        from is { Year: < 1900 or > 9998 } || to is { Year: < 1900 or > 9998 } || from > to
            ? Problems.Of(
                StatusCodes.Status422UnprocessableEntity, "request.days-impossible", "from and to are days of the years 1900 to 9998, and to is not before from.")
            : null;
}
