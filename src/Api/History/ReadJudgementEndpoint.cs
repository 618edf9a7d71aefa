using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.History;
using OnNara.Domain.Organizations;
using OnNara.Projections.Documents;
using OnNara.Projections.History;
using OnNara.Projections.Organizations;
using OnNara.Projections.Trails;
using Wolverine.Http;

namespace OnNara.Api.History;

/// <summary>What somebody had before the eyes who judged a document, and by what right.</summary>
/// <param name="Act">The judgement itself.</param>
/// <param name="Seen">The document as it lay before the person: content, attachments, opinions so far, path.</param>
/// <param name="OrganizationVersion">The version of the organization as it was known then.</param>
/// <param name="Actor">The person as known then, with offices and whom the person acted for; none where the person was not in service.</param>
/// <param name="Check">The same rules asked again today, over what was known then.</param>
public sealed record JudgementSeen(DecisionTrailEntry Act, DocumentThen Seen, long OrganizationVersion, ActorThen? Actor, JudgementCheck Check);

/// <summary>A person with post and department, offices and orders to act for others, as known at the time.</summary>
public sealed record ActorThen(Official Official, IReadOnlyList<Office> Offices, IReadOnlyList<ActingAppointment> ActsFor)
{
    internal static ActorThen? Of(Actor? actor) => actor is null ? null : new(actor.Official, [.. actor.Offices.Order()], actor.ActsFor);
}

/// <param name="Reason">Code of the refusal that the rules would give today; none where they agree.</param>
/// <param name="Explanation">The same in a sentence.</param>
/// <param name="Differs">The rules agree and yet would have recorded it under another right, step or version.</param>
/// <param name="Decider">Who could lawfully decide the matter when the reporting path was set.</param>
public sealed record JudgementCheck(bool IsLawful, string? Reason, string? Explanation, bool Differs, LawfulDecider Decider);

public static class ReadJudgementEndpoint
{
    /// <summary>What the reviewer, the consulted person or the decider saw, and whether the act was lawful by what was known then.</summary>
    /// <param name="version">The act's version in the document's trail.</param>
    [WolverineGet("/api/history/documents/{documentId:guid}/judgements/{version:long}")]
    [ProducesResponseType<JudgementSeen>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid documentId, long version, CurrentOfficial official, HistoryReading history, OrganizationReader organizations, CancellationToken cancellation)
    {
        var (opened, refusal) = await history.Open(official, documentId, $"judgement {version}", cancellation);
        if (refusal is not null)
            return refusal.ToProblem();
        if (version < 2 || version > opened!.Facts.Count)
            return new HistoryVersionUnknown(opened!.Facts.Count).ToProblem();

        var fact = opened.Facts[(int)version - 1];
        var earlier = opened.Facts.Take((int)version - 1).ToList();
        var set = earlier.LastOrDefault(e => PathAsSet.In(e.Data) is not null);
        var known = await organizations.ReadAsKnownAsync(official.AgencyCode, fact.Timestamp, cancellation);
        if (set is null || known is null || await organizations.ReadAsKnownAsync(official.AgencyCode, set.Timestamp, cancellation) is not { } knownAtPath)
            return new NoJudgement(version).ToProblem();

        var (decider, at) = PathAsSet.In(set.Data)!.Value;
        var before = DocumentCard.Of(earlier.Select(e => e.Data))!.Document;
        if (LawfulnessCheck.Of(before, fact.Data, known.Organization, new(decider, OfficeDay.Of(at), knownAtPath.Organization)) is not { } check)
            return new NoJudgement(version).ToProblem();

        var act = DecisionTrail.Of(opened.Facts).Single(entry => entry.Version == version);
        var (seen, nothing) = await history.Document(official, opened, new(version - 1), cancellation);
        var reason = check.Refusal ?? check.Level;
        return nothing?.ToProblem() ?? Results.Ok(new JudgementSeen(
            act, seen!, known.Version, ActorThen.Of(known.Organization.ActorOn(act.By!.PersonId, OfficeDay.Of(act.OccurredAt))),
            new(check.IsLawful, reason?.Code, reason?.Message, check.Differs, check.Decider)));
    }
}
