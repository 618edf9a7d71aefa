using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Projections.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class SuggestPathEndpoint
{
    /// <summary>Who decides a matter that I draft, and why; the path there through my superiors; and the paths that I used last.</summary>
    /// <param name="matter">The kind of matter, as the draft will name it; the agency's delegation rules are in <c>/api/organization</c>.</param>
    /// <param name="unitTaskCode">Paths that I used for this unit task are told too.</param>
    [WolverineGet("/api/documents/path-suggestion")]
    [ProducesResponseType<PathSuggestionView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string? matter, string? unitTaskCode, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var suggested = PathSuggestion.For(official.Actor.Official, matter ?? "", official.Organization, official.Day);
        var used = await new UsedPaths(session).Of(official.PersonId, matter ?? "", unitTaskCode, cancellation);
        return Results.Ok(new PathSuggestionView(
            official.Day,
            new(suggested.Ground, suggested.Rule, suggested.Post, suggested.DepartmentCode, suggested.Decider),
            suggested.Steps,
            [
                .. used.Where(u => u.Path.All(p => official.Organization.OfficialOn(p.PersonId, official.Day) is not null)).Take(UsedPathView.Most)
                    .Select(u => UsedPathView.Of(u, matter ?? "", official)),
            ]));
    }
}

/// <summary>What the office's order gives for a draft of mine on a day.</summary>
/// <param name="Path">Lawful as it is; empty as long as the deciding post is vacant.</param>
/// <param name="Used">The paths that I used last for this matter or unit task, newest first, up to five, as far as all on them still serve.</param>
public sealed record PathSuggestionView(DateOnly On, DecisionView Decision, IReadOnlyList<SuggestedStep> Path, IReadOnlyList<UsedPathView> Used);

/// <summary>Where the decision lies (Decree, art. 10).</summary>
/// <param name="Rule">The delegation rule that names the matter; none where there is none.</param>
/// <param name="Decider">None as long as the post is vacant.</param>
public sealed record DecisionView(DecisionGround Ground, DelegationRule? Rule, string Post, string DepartmentCode, PathPerson? Decider);

/// <summary>A path on which a document of mine went.</summary>
/// <param name="Refusal">The code of the rule by which it could not be submitted for the matter today; none where it could.</param>
public sealed record UsedPathView(Guid DocumentId, string Title, DateTimeOffset SubmittedAt, IReadOnlyList<SuggestedStep> Path, string? Refusal)
{
    internal const int Most = 5;

    internal static UsedPathView Of(UsedPath used, string matter, CurrentOfficial official) => new(
        used.DocumentId, used.Title, used.SubmittedAt, PathSteps.On(used.Path, official),
        PathSuggestion.RefusalOf(used.Path, matter, official.Actor.Official.DepartmentCode, official.Organization, official.Day)?.Code);
}

internal static class PathSteps
{
    /// <summary>With the people as they are today; whoever has left is left out.</summary>
    public static IReadOnlyList<SuggestedStep> On(IReadOnlyList<PlannedStep> path, CurrentOfficial official) =>
    [
        .. from step in path
           let person = official.Organization.OfficialOn(step.PersonId, official.Day)
           where person is not null
           select new SuggestedStep(step.Stage, step.Act, PathPerson.Of(person, official.Organization, official.Day)),
    ];
}
