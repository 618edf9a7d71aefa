using OnNara.Projections;

namespace OnNara.Api.Shared;

/// <summary>Reads which part of a list a request asks for; every list has the same two parameters.</summary>
internal static class Paging
{
    private const int UsualRows = 50;

    /// <param name="after">The <c>next</c> of the page before; none for the beginning.</param>
    /// <param name="limit">How many rows, up to 200.</param>
    public static (PageRequest Page, IResult? Fault) Read(string? after, int? limit)
    {
        if (limit is < 1 or > PageRequest.MostRows)
        {
            return (null!, Problems.Of(
                StatusCodes.Status422UnprocessableEntity, "request.limit-out-of-range", $"limit is a number from 1 to {PageRequest.MostRows}."));
        }

        if (after is null)
            return (new(null, limit ?? UsualRows), null);
        return Cursor.TryRead(after, out var sortKey)
            ? (new(sortKey, limit ?? UsualRows), null)
            : (null!, Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.cursor-malformed", "after is not the next of an earlier page."));
    }
}
