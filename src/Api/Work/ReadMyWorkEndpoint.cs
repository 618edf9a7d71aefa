using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Circulations;
using OnNara.Projections.Documents;
using OnNara.Projections.Work;
using Wolverine.Http;

namespace OnNara.Api.Work;

/// <summary>The headings of a person's work.</summary>
public enum MyWorkSection
{
    Waiting,
    Sent,
    Held,
    Drafts,
    Circulated,

    /// <summary>The tasks that the person owns or works on.</summary>
    Tasks,
}

public static class ReadMyWorkEndpoint
{
    /// <summary>What waits for me, what I sent, hold and write, what was circulated to me, and the tasks that I own or work on. It is there when the answer to the act comes back.</summary>
    /// <param name="section">One heading alone; the first page of every one where it is left out.</param>
    /// <param name="after">The <c>next</c> of the page before; goes with <paramref name="section"/>.</param>
    /// <param name="limit">How many rows of each heading, up to 200.</param>
    [WolverineGet("/api/my-work")]
    [ProducesResponseType<MyWorkView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        MyWorkSection? section, string? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        if (after is not null && section is null)
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.section-missing", "Name the section to which after belongs.");

        var work = new MyWork(session, official.Actor, official.Day);
        var pages = section is { } one ? await work.Read([HeadingOf(one)], page, cancellation) : await work.Read(page, cancellation);
        return Results.Ok(new MyWorkView(
            pages.Counts,
            Wanted(MyWorkSection.Waiting, Items(pages.Waiting)),
            Wanted(MyWorkSection.Sent, pages.Sent.Select(SentDocument.Of)),
            Wanted(MyWorkSection.Held, Items(pages.Held)),
            Wanted(MyWorkSection.Drafts, Items(pages.Drafts)),
            Wanted(MyWorkSection.Circulated, pages.Circulated.Select(CirculatedWork.Of)),
            Wanted(MyWorkSection.Tasks, pages.Tasks.Select(row => MyTask.Of(row, official.PersonId)))));

        Page<T>? Wanted<T>(MyWorkSection heading, Page<T> found) => section is null || section == heading ? found : null;

        Page<WorkView> Items(Page<WorkItem> items) => items.Select(item => WorkView.Of(item, work.AppointmentFor(item)));
    }

    private static WorkHeading HeadingOf(MyWorkSection section) => section switch
    {
        MyWorkSection.Waiting => WorkHeading.Waiting,
        MyWorkSection.Sent => WorkHeading.Sent,
        MyWorkSection.Held => WorkHeading.Held,
        MyWorkSection.Drafts => WorkHeading.Drafts,
        MyWorkSection.Circulated => WorkHeading.Circulated,
        MyWorkSection.Tasks => WorkHeading.Tasks,
    };
}

/// <summary>A person's work. A heading that was not asked for is left out.</summary>
/// <param name="Waiting">The most urgent first, then what waits longest.</param>
/// <param name="Sent">What was touched last first.</param>
public sealed record MyWorkView(
    WorkCounts Counts, Page<WorkView>? Waiting, Page<SentDocument>? Sent, Page<WorkView>? Held, Page<WorkView>? Drafts, Page<CirculatedWork>? Circulated,
    Page<MyTask>? Tasks);

/// <summary>One thing to do.</summary>
/// <param name="Version">The version of the subject, for acting on it right away.</param>
/// <param name="Assignee">Who is asked; none where an office or a department is.</param>
/// <param name="InPlaceOf">The order under which the reader may do it for the absent assignee; none where it is the reader's own.</param>
/// <param name="Note">The reason of a return or a hold.</param>
/// <param name="Sender">Who sent an incoming document.</param>
public sealed record WorkView(
    WorkSubject Subject,
    Guid SubjectId,
    long Version,
    WorkKind Kind,
    string Title,
    string? Number,
    Official? Assignee,
    ActingAppointment? InPlaceOf,
    Official? AskedBy,
    DateTimeOffset Since,
    DateTimeOffset? DueAt,
    DateOnly? HeldUntil,
    string? Note,
    Official? Author,
    string? Sender)
{
    internal static WorkView Of(WorkItem item, ActingAppointment? appointment) => new(
        item.Subject, item.SubjectId, item.Version, item.Kind, item.Title, item.Number, item.Assignee, appointment, item.AskedBy, item.Since, item.DueAt,
        item.HeldUntil, item.Note, item.Author, item.Sender);
}

/// <summary>A document that the reader sent on its way, and where it stands.</summary>
public sealed record SentDocument(
    Guid DocumentId,
    long Version,
    string Title,
    DocumentStatus Status,
    string? Number,
    string Matter,
    int Round,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? DecidedAt,
    DateTimeOffset LastActAt,
    DateTimeOffset? DueAt,
    IReadOnlyList<WaitingStep> WaitsFor,
    ReturnNotice? Returned)
{
    internal static SentDocument Of(DocumentSummary document) => new(
        document.Id, document.Version, document.Title, document.Status, document.Number?.ToString(), document.Matter, document.Round, document.SubmittedAt,
        document.DecidedAt, document.LastActAt, document.DueAt,
        [.. document.OpenSteps.Select(s => new WaitingStep(s.Assignee, s.Act, s.Since ?? document.LastActAt, s.Hold?.Until))], document.Returned);
}

/// <summary>Whom it waits for, and since when.</summary>
public sealed record WaitingStep(Official Assignee, StepAct Act, DateTimeOffset Since, DateOnly? HeldUntil);

/// <param name="ViewedAt">When the reader first opened it; none so far.</param>
public sealed record CirculatedWork(
    Guid CirculationId, Domain.Circulations.CirculatedKind Kind, Guid SubjectId, string Title, Official By, DateTimeOffset At, string? Note, DateTimeOffset? ViewedAt)
{
    internal static CirculatedWork Of(CirculatedItem item) =>
        new(item.CirculationId, item.Subject.Kind, item.SubjectId, item.Subject.Title, item.By, item.At, item.Note, item.ViewedAt);
}
