using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.ManagedTasks;
using OnNara.Domain.TaskCards;
using OnNara.Projections.ManagedTasks;
using OnNara.Projections.Search;
using Wolverine.Http;

namespace OnNara.Api.ManagedTasks;

public static class FindManagedTasksEndpoint
{
    /// <summary>The managed tasks of my agency, by code.</summary>
    /// <param name="q">Words, each of which has to be in the code, the name or the goal.</param>
    /// <param name="department">Only those for which this department answers.</param>
    /// <param name="retired">Whether to list those that were retired instead of those in force.</param>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    [WolverineGet("/api/managed-tasks")]
    [ProducesResponseType<ManagedTaskPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? q, string? department, bool? retired, string? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        fault ??= SearchWords.FaultOf(q);
        if (fault is not null)
        {
            return fault;
        }

        var (start, isRetired) = (page.Start, retired == true);
        var rows = session.Query<ManagedTaskRow>().Where(t => t.IsRetired == isRetired && t.Code.CompareTo(start) > 0);
        if (department is not null)
        {
            rows = rows.Where(t => t.DepartmentCode == department);
        }

        foreach (var term in q is null ? [] : SearchText.TermsOf(q))
        {
            rows = rows.Where(t => t.Words.Contains(term));
        }

        var found = page.Cut(await rows.OrderBy(t => t.Code).Take(page.Limit + 1).ToListAsync(cancellation), t => t.Code);
        return Results.Ok(new ManagedTaskPage([.. found.Items.Select(row => ManagedTaskView.Of(row, official))], found.Next));
    }
}

public static class ReadManagedTaskEndpoint
{
    /// <summary>One managed task of my agency.</summary>
    [WolverineGet("/api/managed-tasks/{code}")]
    [ProducesResponseType<ManagedTaskView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string code, CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<ManagedTaskRow>(ManagedTask.IdOf(official.AgencyCode, code), cancellation) is { } row
            ? Results.Ok(ManagedTaskView.Of(row, official))
            : new ManagedTaskNotFound(code).ToProblem();
}

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record ManagedTaskPage(IReadOnlyList<ManagedTaskView> Items, string? Next);

/// <param name="Version">The version that the next act has to name.</param>
/// <param name="RetiredAt">None while it is in force.</param>
/// <param name="TaskCardId">Under which its card stands, once one is opened.</param>
/// <param name="MayChange">Whether this person may change it.</param>
public sealed record ManagedTaskView(
    string Code,
    long Version,
    string Name,
    string Goal,
    string DepartmentCode,
    IReadOnlyList<string> UnitTaskCodes,
    DateOnly From,
    DateTimeOffset? RetiredAt,
    string? RetireReason,
    Guid TaskCardId,
    bool MayChange)
{
    internal static ManagedTaskView Of(ManagedTaskRow row, CurrentOfficial official) => new(
        row.Code, row.Version, row.Task.Name, row.Task.Goal, row.DepartmentCode, row.Task.UnitTaskCodes, row.Task.From, row.Task.RetiredAt,
        row.Task.RetireReason, TaskCard.IdOf(row.Task.AgencyCode, TaskKind.ManagedTask, row.Code),
        !row.IsRetired && ManagedTask.MayBeChangedBy(official.Actor, row.DepartmentCode, official.Organization, official.Day));
}
