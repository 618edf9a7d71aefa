using OnNara.Projections.Search;

namespace OnNara.Api.Shared;

/// <summary>What may be searched for; every search has the same limits and says the same of them.</summary>
internal static class SearchWords
{
    /// <param name="words">None where nobody searches.</param>
    public static IResult? FaultOf(string? words) =>
        words is null ? null
        : words.Length > SearchText.LongestQuery ? Problems.Of(
            StatusCodes.Status422UnprocessableEntity, "search.query-too-long", $"Search for at most {SearchText.LongestQuery} characters.",
            new Dictionary<string, object?> { ["limit"] = SearchText.LongestQuery })
        : SearchText.TermsOf(words).Count == 0 ? Problems.Of(StatusCodes.Status422UnprocessableEntity, "search.query-empty", "Say in q what to search for.")
        : null;
}
