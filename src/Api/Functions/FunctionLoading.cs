using System.Security.Claims;
using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections.Functions;
using OnNara.Projections.Organizations;

namespace OnNara.Api.Functions;

/// <summary>
/// Takes in files of functions and of unit tasks piece by piece, through the same commands as any other change. A piece is one
/// transaction, so a load that broke off is simply sent again.
/// </summary>
public sealed class FunctionLoading(IDocumentSession session, OrganizationReader organizations, TimeProvider clock)
{
    private const int MostLines = 1_000;

    public async Task<IResult> Functions(ClaimsPrincipal user, IReadOnlyList<FunctionLine> lines, CancellationToken cancellation)
    {
        if (SignedInPerson.Of(user) is not { } person)
            return Results.Unauthorized();
        if (OrganizationPermissions.RefusalToKeepInstallation(person.AgencyCode) is { } forbidden)
            return forbidden.ToProblem();
        if (Unfit(lines) is { } unfit)
            return unfit;

        await FunctionDesk.TakeTurn(session, shared: false, cancellation);
        var report = new Report();
        var present = await Present(lines.Select(l => FunctionId.Of(l.Code)), cancellation);
        var parents = await session.Functions(lines.Select(l => l.ParentCode).OfType<string>().Except(lines.Select(l => l.Code)), cancellation);
        var known = parents.ToDictionary(p => p.Key, p => p.Value.State, StringComparer.Ordinal);
        foreach (var entry in present.Values)
            known[entry.Code] = new(entry.Code, entry.Level, entry.Exists, entry.Names, entry.Parents, entry.Successors);
        foreach (var line in lines)
        {
            if (present.TryGetValue(FunctionId.Of(line.Code), out var there))
            {
                report.Add(line.Line, Difference(line, there));
                continue;
            }

            var command = new EstablishFunction(line.Code, line.Level, line.Name, line.ParentCode, line.From, person.AsInstallationAdministrator, clock.GetUtcNow());
            if (report.Taken(line.Line, command.Decide(new(known))) is not [var fact])
                continue;
            known[line.Code] = FunctionNode.Evolve(null, fact)!;
            session.Events.StartStream<FunctionNode>(FunctionId.Of(line.Code), fact);
        }

        return Results.Ok(report.Whole);
    }

    public async Task<IResult> UnitTasks(CurrentOfficial by, IReadOnlyList<UnitTaskLine> lines, CancellationToken cancellation)
    {
        if (OrganizationPermissions.RefusalToChange(by.Actor) is { } forbidden)
            return forbidden.ToProblem();
        if (Unfit(lines) is { } unfit)
            return unfit;

        await FunctionDesk.TakeTurn(session, shared: true, cancellation);
        await UnitTaskDesk.TakeTurn(session, cancellation);
        var report = new Report();
        var organization = (await organizations.ReadAsync(by.AgencyCode, cancellation))!.Organization;
        var present = await Present(lines.Select(l => FunctionId.OfUnitTask(by.AgencyCode, l.Code)), cancellation);
        var functions = (await session.Functions(lines.Select(l => l.SmallFunctionCode).OfType<string>(), cancellation)).AtHand();
        var begun = new Dictionary<string, UnitTaskHistory>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var id = FunctionId.OfUnitTask(by.AgencyCode, line.Code);
            if (present.TryGetValue(id, out var there))
            {
                report.Add(line.Line, Difference(line, there));
                continue;
            }

            var task = new NewUnitTask(line.Code, line.Name, line.DepartmentCode, line.SmallFunctionCode, new(line.Retention, line.Disclosure, line.Clauses ?? []));
            var decision = new EstablishUnitTask(task, line.From, by.Actor.Official, by.At).Decide(new(organization, begun, functions));
            if (report.Taken(line.Line, decision) is not [var fact])
                continue;
            begun[line.Code] = UnitTaskHistory.Evolve(null, fact)!;
            session.Events.StartStream<UnitTaskHistory>(id, fact);
        }

        return Results.Ok(report.Whole);
    }

    private static IResult? Unfit<T>(IReadOnlyList<T> lines) =>
        lines.Any(line => line is null) ? RequestProblems.WrongType("$.lines")
        : lines.Count > MostLines ? new TooManyLines(MostLines).ToProblem()
        : null;

    private async Task<IReadOnlyDictionary<Guid, FunctionEntry>> Present(IEnumerable<Guid> ids, CancellationToken cancellation) =>
        (await session.LoadManyAsync<FunctionEntry>(cancellation, ids.Distinct())).ToDictionary(e => e.Id);

    private static FunctionDiffers? Difference(FunctionLine line, FunctionEntry there) => Compared(there, line.From,
        ("level", there.Level.ToString(), line.Level.ToString()),
        ("name", there.Names.On(there.NearestDay(line.From)), line.Name),
        ("parentCode", there.Parents.On(there.NearestDay(line.From)), line.ParentCode)) is var (field, here, said) ? new(line.Code, field, here, said) : null;

    private static UnitTaskDiffers? Difference(UnitTaskLine line, FunctionEntry there)
    {
        var day = there.NearestDay(line.From);
        var defaults = there.Defaults.On(day)!;
        return Compared(there, line.From,
            ("name", there.Names.On(day), line.Name),
            ("departmentCode", there.Departments.On(day), line.DepartmentCode),
            ("smallFunctionCode", there.Parents.On(day), line.SmallFunctionCode),
            ("retention", defaults.Retention.ToString(), line.Retention.ToString()),
            ("disclosure", defaults.Disclosure.ToString(), line.Disclosure.ToString()),
            ("clauses", string.Join(' ', defaults.Clauses), string.Join(' ', (line.Clauses ?? []).Distinct().Order()))) is var (field, here, said)
            ? new(line.Code, field, here, said)
            : null;
    }

    private static (string Field, string? Here, string? Said)? Compared(FunctionEntry there, DateOnly from, params (string Field, string? Here, string? Said)[] members)
    {
        (string, string?, string?)[] all = [.. members, ("from", $"{there.Exists.From:yyyy-MM-dd}", $"{from:yyyy-MM-dd}")];
        return all.Where(m => m.Item2 != m.Item3).Select(m => ((string, string?, string?)?)m).FirstOrDefault();
    }

    private sealed class Report
    {
        private readonly List<LineFault> _faults = [];
        private int _established;
        private int _unchanged;

        public LoadReport Whole => new(_established, _unchanged, _faults);

        public void Add(int line, Refusal? difference)
        {
            if (difference is null)
                _unchanged++;
            else
                _faults.Add(new(line, difference.Code, difference.Message));
        }

        /// <summary>The facts of a line that was taken in.</summary>
        public IReadOnlyList<object> Taken(int line, Decision decision)
        {
            if (decision is Decision.Refused refused)
            {
                _faults.Add(new(line, refused.Reason.Code, refused.Reason.Message));
                return [];
            }

            _established++;
            return ((Decision.Accepted)decision).Events;
        }
    }
}
