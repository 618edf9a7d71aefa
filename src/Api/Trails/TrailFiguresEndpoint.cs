using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Dashboards;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Trails;
using Wolverine.Http;

namespace OnNara.Api.Trails;

public static class ReadTrailFiguresEndpoint
{
    private const int MostPeople = 20;

    /// <summary>How decisions go: where documents wait and how long, against the norm of the kind, what came back, dissents, delegated and proxy decisions, and who hands to whom.</summary>
    /// <param name="department">The drafting department, with those below it; all that I see where it is left out.</param>
    /// <param name="from">First day of the period in which turns ended; the first of the year where it is left out.</param>
    /// <param name="to">Last day of that period; the day where it is left out.</param>
    /// <param name="asOf">What waited at the end of this day; today where it is left out.</param>
    [WolverineGet("/api/decision-trails/figures")]
    [ProducesResponseType<TrailFigures>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department, DateOnly? from, DateOnly? to, DateOnly? asOf, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var asking = TaskAsking.Of(official, department, null, null, from, to, asOf).WithPeriod(from, to);
        if (TurnReach.Question(asking, official) is not { } question)
            return new TrailsForbidden().ToProblem();

        var freshness = await Freshness.Of(session, TurnReading.Name, cancellation);
        var board = new TurnBoard(session, question);
        var counts = await board.Count(cancellation);
        var people = counts.Where(c => c.Heading.PersonId is not null)
            .OrderByDescending(c => c.Waiting).ThenByDescending(c => c.WaitingOverNorm).ThenByDescending(c => c.DoneOverNorm).ThenByDescending(c => c.All).Take(MostPeople).ToList();
        var names = await board.Name([.. people.Select(c => c.Heading.PersonId!.Value)], cancellation);
        return Results.Ok(new TrailFigures(
            asking.AsOf, asking.From, asking.To, department,
            TurnFigures.Of(asking, counts.Single(c => c.Heading == new TurnHeading(null, null, null, null, null))),
            [.. counts.Where(c => c.Heading is { DepartmentCode: null, Act: not null }).Select(c => new StepFigures(c.Heading.Act!.Value, TurnFigures.Of(asking, c, ("act", c.Heading.Act))))],
            [
                .. from c in counts
                   where c.Heading is { DepartmentCode: not null, Act: null }
                   let own = asking.In(c.Heading.DepartmentCode!)
                   select new DepartmentFigures(
                       c.Heading.DepartmentCode!, TurnFigures.Of(own, c),
                       [
                           .. counts.Where(step => step.Heading.DepartmentCode == c.Heading.DepartmentCode && step.Heading.Act is not null)
                               .Select(step => new StepFigures(step.Heading.Act!.Value, TurnFigures.Of(own, step, ("act", step.Heading.Act)))),
                       ]),
            ],
            [.. people.Select(c => new PersonFigures(names[c.Heading.PersonId!.Value], TurnFigures.Of(asking, c, ("person", c.Heading.PersonId))))],
            [
                .. counts.Where(c => c.Heading.FromDepartment is not null).Select(c => new HandedFigure(
                    c.Heading.FromDepartment!, c.Heading.ToDepartment!,
                    asking.Figure(c.All, TurnFigures.List, ("fromDepartment", c.Heading.FromDepartment), ("toDepartment", c.Heading.ToDepartment)))),
            ],
            freshness.AsOf, freshness.BehindBySeconds));
    }
}

public static class ListTurnsEndpoint
{
    /// <summary>Turns at steps of reporting paths: those that wait on the day, and those that ended in the period; what began first comes first.</summary>
    /// <param name="department">The drafting department, with those below it.</param>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="from">First day of the period in which turns ended.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">What waited at the end of this day; today where it is left out.</param>
    /// <param name="overNorm">true: only those that took, or have taken so far, longer than the agency's median of the same act.</param>
    /// <param name="laterRound">true: only those of a second or later round.</param>
    /// <param name="dissents">true: only those that ended with a dissent.</param>
    /// <param name="delegated">true: only those signed under a delegation rule.</param>
    /// <param name="proxy">true: only those signed for somebody absent.</param>
    /// <param name="person">Whose turn it was.</param>
    /// <param name="fromDepartment">The department of whoever had the document before.</param>
    /// <param name="toDepartment">The department of the person whose turn it was.</param>
    [WolverineGet("/api/decision-trails/turns")]
    [ProducesResponseType<Page<TurnItem>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        TurnState? state,
        StepAct? act,
        TurnOutcome? outcome,
        TurnDeadline? deadline,
        bool? overNorm,
        bool? laterRound,
        bool? dissents,
        bool? delegated,
        bool? proxy,
        Guid? person,
        string? fromDepartment,
        string? toDepartment,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        if (TurnReach.Question(TaskAsking.Of(official, department, below, null, from, to, asOf), official) is not { } question)
            return new TrailsForbidden().ToProblem();
        var filter = new TurnFilter(
            state, act, outcome, overNorm ?? false, laterRound ?? false, dissents ?? false, delegated ?? false, proxy ?? false, deadline, person, fromDepartment, toDepartment);
        return Results.Ok((await new TurnBoard(session, question).List(filter, page, cancellation)).Select(TurnItem.Of));
    }
}

/// <summary>Whose turns a reader sees: the same documents whose acts the reader may list.</summary>
internal static class TurnReach
{
    /// <summary>None for whoever answers for no records but the own ones.</summary>
    public static TaskQuestion? Question(TaskAsking asking, CurrentOfficial official)
    {
        var reach = Reach.Of(official.Actor, official.Organization, official.Day);
        var seen = new TaskReach(reach.IsWhole ? null : reach.Departments);
        return reach.SeesActsOfOthers ? asking.Question(official) with
        {
            Reach = asking.Department is { } department ? seen.Within(department, asking.Below, official.Organization, official.Day) : seen,
        } : null;
    }
}

/// <summary>How decisions go.</summary>
/// <param name="Steps">By what was asked: review, consultation, decision.</param>
/// <param name="Departments">By drafting department, each without those below it.</param>
/// <param name="People">Those with whom most waits, up to 20.</param>
/// <param name="Handed">Who hands to whom: from the department of whoever had the document before to that of whose turn it was.</param>
/// <param name="RecordedAsOf">Every fact that was recorded before is counted.</param>
public sealed record TrailFigures(
    DateOnly AsOf,
    DateOnly? From,
    DateOnly? To,
    string? Department,
    TurnFigures Turns,
    IReadOnlyList<StepFigures> Steps,
    IReadOnlyList<DepartmentFigures> Departments,
    IReadOnlyList<PersonFigures> People,
    IReadOnlyList<HandedFigure> Handed,
    DateTimeOffset RecordedAsOf,
    double BehindBySeconds);

/// <summary>Turns at steps of reporting paths. The norm of a kind is the agency's median of the same act in the period.</summary>
/// <param name="Waiting">Begun and not ended on the day.</param>
/// <param name="WaitingOverNorm">Waiting longer than the norm.</param>
/// <param name="WaitingLate">Waiting though the moment at which the decision was needed has passed.</param>
/// <param name="WaitingHours">How long they have waited, in the mean.</param>
/// <param name="Done">Ended by their persons in the period.</param>
/// <param name="DoneOverNorm">Of these, those that took longer than the norm.</param>
/// <param name="DoneHours">How long they had waited, in the mean.</param>
/// <param name="DecidedLater">Decided in a second or later round.</param>
/// <param name="Rounds">In which round decisions were made, in the mean.</param>
/// <param name="Delegated">Decided under a delegation rule (전결).</param>
/// <param name="Proxy">Decided for somebody absent (대결).</param>
public sealed record TurnFigures(
    Figure Waiting,
    Figure WaitingOverNorm,
    Figure WaitingLate,
    MeanFigure WaitingHours,
    Figure Done,
    Figure DoneOverNorm,
    MeanFigure DoneHours,
    Figure Returned,
    Figure Dissents,
    Figure Decided,
    Figure DecidedLater,
    MeanFigure Rounds,
    Figure Delegated,
    Figure Proxy,
    Figure DecidedInTime,
    Figure DecidedLate)
{
    internal const string List = "decision-trails/turns";

    internal static TurnFigures Of(TaskAsking asking, TurnCounts counts, params (string Name, object? Value)[] heading)
    {
        (string, object?)[] waiting = [("state", TurnState.Waiting)];
        (string, object?)[] done = [("state", TurnState.Done)];
        (string, object?)[] decided = [("outcome", TurnOutcome.Decided)];
        return new(
            Of(counts.Waiting, waiting), Of(counts.WaitingOverNorm, [.. waiting, ("overNorm", "true")]), Of(counts.WaitingLate, ("deadline", TurnDeadline.WaitingLate)),
            Mean(counts.WaitingHours, counts.Waiting, waiting),
            Of(counts.Done, done), Of(counts.DoneOverNorm, [.. done, ("overNorm", "true")]), Mean(counts.DoneHours, counts.Done, done),
            Of(counts.Returned, ("outcome", TurnOutcome.Returned)), Of(counts.Dissents, ("dissents", "true")),
            Of(counts.Decided, decided), Of(counts.DecidedLater, [.. decided, ("laterRound", "true")]), Mean(counts.Rounds, counts.Decided, decided),
            Of(counts.Delegated, [.. decided, ("delegated", "true")]), Of(counts.Proxy, [.. decided, ("proxy", "true")]),
            Of(counts.DecidedInTime, ("deadline", TurnDeadline.DecidedInTime)), Of(counts.DecidedLate, ("deadline", TurnDeadline.DecidedLate)));

        Figure Of(long value, params (string, object?)[] filter) => asking.Figure(value, List, [.. heading, .. filter]);

        MeanFigure Mean(decimal? value, long count, (string, object?)[] filter) => asking.Figure(new Mean(value is { } mean ? Math.Round(mean, 1) : null, count), List, [.. heading, .. filter]);
    }
}

public sealed record StepFigures(StepAct Act, TurnFigures Turns);

public sealed record DepartmentFigures(string DepartmentCode, TurnFigures Turns, IReadOnlyList<StepFigures> Steps);

public sealed record PersonFigures(Official Person, TurnFigures Turns);

public sealed record HandedFigure(string FromDepartment, string ToDepartment, Figure Turns);

/// <summary>A turn in a list, as it stood on the day.</summary>
/// <param name="ClosedAt">When it ended; none while it waits on the day.</param>
/// <param name="Hours">How long it took, or has taken so far.</param>
/// <param name="NormHours">The agency's median of the same act in the period; none where there was none.</param>
/// <param name="Href">The document; its trail tells the facts from which the row comes.</param>
public sealed record TurnItem(
    Guid DocumentId,
    string Title,
    string Matter,
    string DepartmentCode,
    int Round,
    int Step,
    StepAct Act,
    Official Assignee,
    Official HandedBy,
    DateTimeOffset Since,
    DateTimeOffset? DueAt,
    TurnState State,
    DateTimeOffset? ClosedAt,
    TurnOutcome? Outcome,
    Official? ClosedBy,
    bool IsDelegated,
    bool IsProxy,
    bool Dissents,
    decimal Hours,
    decimal? NormHours,
    string Href,
    string Trail)
{
    internal static TurnItem Of(TurnLine line)
    {
        var (turn, ended) = (line.Turn, line.State != TurnState.Waiting);
        var href = $"/api/documents/{turn.DocumentId}";
        return new(
            turn.DocumentId, turn.Title, turn.Matter, turn.DepartmentCode, turn.Round, turn.Step, turn.Act, turn.Assignee, turn.HandedBy, turn.Since, turn.DueAt, line.State,
            ended ? turn.ClosedAt : null, ended ? turn.Outcome : null, ended ? turn.ClosedBy : null, ended && turn.IsDelegated, ended && turn.IsProxy, ended && turn.Dissents,
            line.Hours, line.NormHours, href, $"{href}/trail");
    }
}
