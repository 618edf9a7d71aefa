using Marten;
using Marten.Linq.MatchesSql;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Instructions;

/// <summary>Which instructions are wanted; what is left out does not matter.</summary>
/// <param name="Given">Those that the reader gave, or that were given in the reader's place.</param>
/// <param name="Received">Those that the reader is to do.</param>
/// <param name="Overdue">Those whose day has passed without a report.</param>
/// <param name="DepartmentCode">Those that people of this department or of one below it are to do.</param>
public sealed record InstructionFilter(
    bool Given = false, bool Received = false, InstructionStatus? Status = null, bool Overdue = false, string? DepartmentCode = null, Guid? TaskCardId = null,
    Guid? SourceId = null, Guid? CirculationId = null);

/// <summary>The instructions that a person may know of.</summary>
public sealed class InstructionList(IQuerySession session, Actor actor, Organization organization, DateOnly day)
{
    /// <summary>The newest first.</summary>
    public async Task<Page<InstructionSummary>> Read(InstructionFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var start = page.Start;
        var rows = Wanted(filter).Where(i => i.MatchesSql("d.sort_order > ?", start));
        return page.Cut(await rows.OrderBy(i => i.SortOrder).Take(page.Limit + 1).ToListAsync(cancellation), i => i.SortOrder);
    }

    public async Task<long> Count(InstructionFilter filter, CancellationToken cancellation) => await Wanted(filter).CountAsync(cancellation);

    /// <summary>Whether the person is to do what somebody instructed about this; a withdrawn instruction asks nothing.</summary>
    /// <param name="sourceId">A document or an incoming document.</param>
    public static Task<bool> IsInstructedOn(IQuerySession session, Guid sourceId, Guid personId, CancellationToken cancellation)
    {
        var handler = InstructionSummary.KeyOfHandler(personId);
        return session.Query<InstructionSummary>()
            .Where(i => i.SourceId == sourceId && i.Status != InstructionStatus.Withdrawn && i.MatchesSql("d.keys @> array[?]", handler))
            .AnyAsync(cancellation);
    }

    private IQueryable<InstructionSummary> Wanted(InstructionFilter filter)
    {
        var rows = Mine(session.Query<InstructionSummary>());
        if (filter.Given) rows = With(rows, [InstructionSummary.KeyOfGiver(actor.PersonId)]);
        if (filter.Received) rows = With(rows, [InstructionSummary.KeyOfHandler(actor.PersonId)]);
        if (filter.DepartmentCode is { } department) rows = With(rows, Below(department));
        if (filter.TaskCardId is { } card) rows = rows.Where(i => i.TaskCardId == card);
        if (filter.SourceId is { } source) rows = rows.Where(i => i.SourceId == source);
        if (filter.CirculationId is { } circulation) rows = rows.Where(i => i.Instruction.Source.CirculationId == circulation);
        if (filter.Status is { } status) rows = rows.Where(i => i.Status == status);
        if (filter.Overdue)
        {
            var today = day;
            rows = rows.Where(i => i.DueOn < today
                && (i.Status == InstructionStatus.Given || i.Status == InstructionStatus.Accepted || i.Status == InstructionStatus.AnsweredBack));
        }

        return rows;
    }

    // The same as InstructionPermissions.Check for reading; a test holds one against the other.
    private IQueryable<InstructionSummary> Mine(IQueryable<InstructionSummary> rows) => actor.Holds(Office.Auditor)
        ? rows
        : With(rows,
        [
            InstructionSummary.KeyOfReader(actor.PersonId),
            .. actor.ActsFor.SelectMany(a => (string[])[InstructionSummary.KeyOfGiver(a.Absent.PersonId), InstructionSummary.KeyOfHandler(a.Absent.PersonId)]),
            .. Superior.DepartmentsLedBy(actor, organization, day).Select(InstructionSummary.KeyOfDepartment),
        ]);

    private string[] Below(string department) =>
    [
        .. organization.DepartmentsOn(day).Select(d => d.Code).Where(code => organization.IsInLineOfCommand(code, department, day))
            .Append(department).Select(InstructionSummary.KeyOfDepartment),
    ];

    private static IQueryable<InstructionSummary> With(IQueryable<InstructionSummary> rows, string[] anyOf) =>
        rows.Where(i => i.MatchesSql("d.keys && ?", (object)anyOf));
}
