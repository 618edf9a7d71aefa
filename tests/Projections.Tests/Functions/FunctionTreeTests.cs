using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections.Functions;
using OnNara.Projections.Search;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Functions;

/// <summary>The function tree as people look through it: by words, by department, level by level, and on any day.</summary>
public sealed class FunctionTreeTests(ReadStore store)
{
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly DateOnly Reform = new(2026, 7, 1);

    private readonly string _agency = ReadStore.NewAgency();
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task finds_by_the_name_of_today_and_by_every_one_before()
    {
        await Record("U-1", "휴가 관리", new UnitTaskRenamed(Code("U-1"), "근태 관리", Reform, Official("clerk"), Morning));
        await Record("U-2", "예산 편성");

        foreach (var words in new[] { "휴가", "근태", "관리", Code("U-1") })
            (await Codes(new(Terms: SearchText.TermsOf($"{words} {_mark}")))).ShouldBe([Code("U-1")], words);
        (await Codes(new(Terms: SearchText.TermsOf($"휴가 예산 {_mark}")))).ShouldBeEmpty();

        var entry = (await Find(new(AgencyCode: _agency, Terms: ["휴가"]))).Single();
        (entry.Names.On(Begin), entry.Names.On(Reform.AddDays(-1)), entry.Names.On(Reform)).ShouldBe(("휴가 관리", "휴가 관리", "근태 관리"));
    }

    [Fact]
    public async Task lists_a_departments_unit_tasks_as_of_any_day()
    {
        await Record("U-1", "Leave", new UnitTaskMoved(Code("U-1"), "M-12", Reform, Official("clerk"), Morning));
        await Record("U-2", "Budget", new UnitTaskRetired(Code("U-2"), "merged", [Code("U-1")], Reform, Official("clerk"), Morning));

        foreach (var (day, department, codes) in new (DateOnly, string, string[])[]
        {
            (Begin.AddDays(-1), "M-11", []), (Begin, "M-11", ["U-1", "U-2"]), (Reform.AddDays(-1), "M-11", ["U-1", "U-2"]),
            (Reform, "M-11", []), (Reform.AddDays(-1), "M-12", []), (Reform, "M-12", ["U-1"]),
        })
        {
            (await Codes(new(day, FunctionLevel.UnitTask, _agency, department))).ShouldBe(codes.Select(Code), $"{department} on {day:O}");
        }
    }

    [Fact]
    public async Task still_tells_what_was_retired_and_what_is_used_in_its_place()
    {
        await Record("U-1", "Leave", new UnitTaskRetired(Code("U-1"), "merged", [Code("U-2")], Reform, Official("clerk"), Morning));
        var entry = (await Find(new(AgencyCode: _agency))).Single();
        (entry.Exists.Ends, entry.Names.On(entry.NearestDay(Reform.AddYears(1)))).ShouldBe((Reform, "Leave"));
        entry.Successors.ShouldBe([Code("U-2")]);
        (await Codes(new(Reform, AgencyCode: _agency))).ShouldBeEmpty();
    }

    [Fact]
    public async Task goes_down_level_by_level_and_tells_the_way_up()
    {
        await Function("F", FunctionLevel.PolicyField, null);
        await Function("A", FunctionLevel.PolicyArea, "F");
        await Function("B", FunctionLevel.PolicyArea, "F", new FunctionRetired(Code("B"), "reform", [Code("A")], Reform, Official("clerk"), Morning));
        await Function("L", FunctionLevel.LargeFunction, "B", new FunctionMoved(Code("L"), Code("A"), Reform, Official("clerk"), Morning));

        (await Codes(new(Begin, ParentCode: Code("F")))).ShouldBe([Code("A"), Code("B")]);
        (await Codes(new(Reform, ParentCode: Code("F")))).ShouldBe([Code("A")]);
        (await Codes(new(Begin, ParentCode: Code("B")))).ShouldBe([Code("L")]);
        (await Codes(new(Reform, ParentCode: Code("A")))).ShouldBe([Code("L")]);

        await using var session = store.Store.QuerySession(OrganizationId.Installation);
        var tree = new FunctionTree(session);
        var large = await tree.Function(Code("L"), default);
        (await tree.Above([large!], Begin, default)).Keys.Order().ShouldBe([Code("B"), Code("F")]);
        (await tree.Above([large!], Reform, default)).Keys.Order().ShouldBe([Code("A"), Code("F")]);
        (await tree.OpenUnder(Code("B"), Reform, default), await tree.OpenUnder(Code("B"), Begin, default), await tree.OpenUnder(Code("F"), Reform, default)).ShouldBe((0, 1, 1));
    }

    [Fact]
    public async Task pages_through_everything_once_however_small_the_pages()
    {
        foreach (var n in Enumerable.Range(0, 7))
            await Record($"U-{n}", $"Task {n}");
        await using var session = store.Store.QuerySession(OrganizationId.Installation);
        var tree = new FunctionTree(session);
        var (seen, page) = (new List<string>(), new PageRequest(null, 3));
        do
        {
            var found = await tree.Find(new(Begin, FunctionLevel.UnitTask, _agency), page, default);
            seen.AddRange(found.Items.Select(e => e.Code));
            page = new(found.Next is { } next && Cursor.TryRead(next, out var key) ? key : null, 3);
        }
        while (page.After is not null);

        seen.ShouldBe(Enumerable.Range(0, 7).Select(n => Code($"U-{n}")));
    }

    private string Code(string code) => $"{code}-{_mark}";

    private Task Record(string code, string name, params object[] further) => store.Record<UnitTaskHistory>(
        _agency, FunctionId.OfUnitTask(_agency, Code(code)),
        [
            new UnitTaskEstablished(
                Code(code), name, "M-11", null, RetentionPeriod.FiveYears, DisclosureClass.Open, [], [], Begin, Official("clerk"), Morning),
            .. further,
        ]);

    private Task Function(string code, FunctionLevel level, string? parent, params object[] further) => store.Record<FunctionNode>(
        OrganizationId.Installation, FunctionId.Of(Code(code)),
        [new FunctionEstablished(Code(code), level, code, parent is null ? null : Code(parent), Begin, Official("clerk"), Morning), .. further]);

    private async Task<IReadOnlyList<FunctionEntry>> Find(FunctionFilter filter)
    {
        await using var session = store.Store.QuerySession(OrganizationId.Installation);
        return (await new FunctionTree(session).Find(filter, new PageRequest(null, 50), default)).Items;
    }

    private async Task<IEnumerable<string>> Codes(FunctionFilter filter) => (await Find(filter)).Select(e => e.Code);
}
