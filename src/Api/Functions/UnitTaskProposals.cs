using Marten;
using OnNara.Domain.Functions;
using OnNara.Projections;
using OnNara.Projections.Functions;

namespace OnNara.Api.Functions;

/// <summary>Proposes unit tasks of an agency, each with why. Only words find one that is not in force on the day.</summary>
internal sealed class UnitTaskProposals(IQuerySession session, string agencyCode, DateOnly on)
{
    /// <summary>So many of what was used last come before the department's where nothing else is asked for.</summary>
    private const int MostUsedLast = 5;

    private readonly FunctionTree _tree = new(session);
    private readonly UnitTaskUses _uses = new(session);

    public async Task<UnitTaskPage> WithWords(IReadOnlyList<string> terms, string? department, PageRequest page, CancellationToken cancellation)
    {
        var found = await _tree.Find(new(Level: FunctionLevel.UnitTask, AgencyCode: agencyCode, DepartmentCode: department, Terms: terms), page, cancellation);
        return await Page([.. found.Items.Select(e => (e, (IReadOnlyList<Because>)[new(ProposalReason.Words)]))], found.Next, cancellation);
    }

    public async Task<UnitTaskPage> Of(string department, PageRequest page, CancellationToken cancellation)
    {
        var found = await OfDepartment(department, page, cancellation);
        return await Page([.. found.Items.Select(e => (e, (IReadOnlyList<Because>)[new(ProposalReason.Department, department)]))], found.Next, cancellation);
    }

    public async Task<UnitTaskPage> UsedLastBy(Guid personId, int most, CancellationToken cancellation) =>
        await Used(ProposalReason.UsedLast, await _uses.LastBy(personId, most, cancellation), cancellation);

    public async Task<UnitTaskPage> LikeThoseOf(string title, int most, CancellationToken cancellation) =>
        await Used(ProposalReason.SimilarDocuments, await _uses.Similar(title, most, cancellation), cancellation);

    /// <summary>What the person used last, then what the person's department answers for.</summary>
    public async Task<UnitTaskPage> For(Guid personId, string department, PageRequest page, CancellationToken cancellation)
    {
        var used = await InForce(await _uses.LastBy(personId, MostUsedLast, cancellation), cancellation);
        var found = await OfDepartment(department, page, cancellation);
        var first = page.After is null ? used : [];
        return await Page(
            [
                .. first.Select(u => (u.Entry, (IReadOnlyList<Because>)
                [
                    Because.Of(ProposalReason.UsedLast, u.Use),
                    .. u.Entry.Departments.On(on) == department ? [new Because(ProposalReason.Department, department)] : (Because[])[],
                ])),
                .. found.Items.Where(e => !used.Exists(u => u.Entry.Id == e.Id)).Select(e => (e, (IReadOnlyList<Because>)[new(ProposalReason.Department, department)])),
            ],
            found.Next,
            cancellation);
    }

    private Task<Page<FunctionEntry>> OfDepartment(string department, PageRequest page, CancellationToken cancellation) =>
        _tree.Find(new(on, FunctionLevel.UnitTask, agencyCode, department), page, cancellation);

    private async Task<UnitTaskPage> Used(ProposalReason reason, IReadOnlyList<UnitTaskUse> uses, CancellationToken cancellation) =>
        await Page([.. (await InForce(uses, cancellation)).Select(u => (u.Entry, (IReadOnlyList<Because>)[Because.Of(reason, u.Use)]))], null, cancellation);

    private async Task<List<(FunctionEntry Entry, UnitTaskUse Use)>> InForce(IReadOnlyList<UnitTaskUse> uses, CancellationToken cancellation)
    {
        var entries = await _tree.UnitTasks(agencyCode, uses.Select(u => u.Code), cancellation);
        return [.. uses.Where(u => entries.TryGetValue(u.Code, out var entry) && entry.Exists.Contains(on)).Select(u => (entries[u.Code], u))];
    }

    private async Task<UnitTaskPage> Page(List<(FunctionEntry Entry, IReadOnlyList<Because> Because)> proposed, string? next, CancellationToken cancellation)
    {
        var views = await _tree.ToViews([.. proposed.Select(p => p.Entry)], on, cancellation);
        return new([.. views.Zip(proposed, (view, p) => new ProposedUnitTask(view, p.Because))], next, on);
    }
}
