using System.Net;
using OnNara.Api.Functions;
using OnNara.Domain;
using OnNara.Domain.Functions;

namespace OnNara.Api.Tests.Functions;

public sealed class FunctionTreeTests(OnNaraHost host)
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public async Task the_tree_is_read_level_by_level_as_it_was_on_any_day()
    {
        var keeper = await host.AsInstallationAdministratorAsync();
        var tree = await GrowAsync(keeper);
        await Change(keeper, $"/{tree.Middle}/rename", new RenameFunctionRequest("새 중기능", Day.AddDays(1)));
        await Change(keeper, $"/{tree.Small}/move", new MoveFunctionRequest(tree.OtherMiddle, Day.AddDays(2)));

        (await Under(tree.Middle, 0)).Items.ShouldHaveSingleItem().Path.Select(p => p.Name).ShouldBe(["분야", "영역", "대", "중"]);
        (await Under(tree.Middle, 1)).Items.ShouldHaveSingleItem().Path[^1].Name.ShouldBe("새 중기능");
        (await Under(tree.Middle, 2)).Items.ShouldBeEmpty();
        (await Under(tree.OtherMiddle, 2)).Items.Select(f => f.Code).ShouldBe([tree.Small, tree.OtherSmall]);
        (await keeper.GetAsync($"/api/functions?limit=200&on={Day:yyyy-MM-dd}").ReadAsync<FunctionPage>()).Items.ShouldContain(f => f.Code == tree.Field && f.Level == FunctionLevel.PolicyField);
        (await keeper.GetAsync($"/api/functions?q=중기능 {tree.Middle}").ReadAsync<FunctionPage>()).Items.ShouldHaveSingleItem().OtherNames.ShouldBe(["중"]);

        Task<FunctionPage> Under(string parent, int days) =>
            keeper.GetAsync($"/api/functions?parent={parent}&on={Day.AddDays(days):yyyy-MM-dd}").ReadAsync<FunctionPage>();
    }

    [Fact]
    public async Task a_function_that_holds_unit_tasks_is_not_retired_and_one_that_was_names_what_is_used_in_its_place()
    {
        var keeper = await host.AsInstallationAdministratorAsync();
        var tree = await GrowAsync(keeper);
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        await UnitTaskTests.Change(administrator, "/HR-TASK/reclassify", new ReclassifyUnitTaskRequest(tree.Small, Day));

        var unitTask = (await keeper.GetAsync($"/api/functions?parent={tree.Small}").ReadAsync<FunctionPage>()).Items.ShouldHaveSingleItem();
        unitTask.ShouldSatisfyAllConditions(u => u.Level.ShouldBe(FunctionLevel.UnitTask), u => u.AgencyCode.ShouldBe(agency.Code), u => u.Code.ShouldBe("HR-TASK"));
        await keeper.PostAsync($"/api/functions/{tree.Small}/retire", new RetireFunctionRequest("폐지", Day.AddDays(1)))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "function.has-children-open");

        await UnitTaskTests.Change(administrator, "/HR-TASK/reclassify", new ReclassifyUnitTaskRequest(tree.OtherSmall, Day.AddDays(1)));
        await Change(keeper, $"/{tree.Small}/retire", new RetireFunctionRequest("폐지", Day.AddDays(1), [tree.OtherSmall]));
        var retired = await keeper.GetAsync($"/api/functions/{tree.Small}").ReadAsync<FunctionView>();
        retired.IsInForce.ShouldBeFalse();
        retired.Successors.ShouldBe([tree.OtherSmall]);
        await administrator.PostAsync("/api/unit-tasks", new EstablishUnitTaskRequest("T", "업무", "HR", RetentionPeriod.OneYear, Day.AddDays(2), SmallFunctionCode: tree.Small))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "function.retired");
    }

    [Fact]
    public async Task the_tree_is_kept_by_those_who_keep_the_installation_and_its_levels_hold()
    {
        var keeper = await host.AsInstallationAdministratorAsync();
        var tree = await GrowAsync(keeper);
        await (await (await host.OpenAgencyAsync()).AsAsync("administrator")).PostAsync($"/api/functions/{tree.Field}/rename", new RenameFunctionRequest("남의 것", Day))
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "organization.not-installation-administrator");
        await keeper.PostAsync("/api/functions", new EstablishFunctionRequest($"{tree.Field}-X", FunctionLevel.LargeFunction, "이름", Day, tree.Field))
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "function.wrong-level");
        await keeper.PostAsync($"/api/functions/{tree.Field}/rename", new RenameFunctionRequest("또", Day, 7)).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "function.stale");
        await keeper.GetAsync("/api/functions/NOWHERE").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "function.unknown");
    }

    [Fact]
    public async Task a_file_is_loaded_piece_by_piece_and_again_without_doing_it_again()
    {
        var keeper = await host.AsInstallationAdministratorAsync();
        var code = $"L{Guid.NewGuid():N}"[..12];
        FunctionLine[] lines =
        [
            new(2, code, FunctionLevel.PolicyField, "분야", Day), new(3, $"{code}-1", FunctionLevel.PolicyArea, "영역", Day, code),
            new(4, $"{code}-2", FunctionLevel.SmallFunction, "틀린 단계", Day, code),
        ];

        var first = await keeper.PostAsync("/api/functions/load", new LoadFunctionsRequest(lines)).ReadAsync<LoadReport>();
        first.Established.ShouldBe(2);
        first.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Line.ShouldBe(4), f => f.Code.ShouldBe("function.wrong-level"));

        lines[1] = lines[1] with { Name = "다른 이름" };
        var again = await keeper.PostAsync("/api/functions/load", new LoadFunctionsRequest(lines)).ReadAsync<LoadReport>();
        again.ShouldSatisfyAllConditions(r => r.Established.ShouldBe(0), r => r.Unchanged.ShouldBe(1), r => r.Faults[0].Code.ShouldBe("function.differs"), r => r.Faults[0].Detail.ShouldContain("영역"));
    }

    [Fact]
    public async Task an_agency_loads_its_own_unit_tasks()
    {
        var tree = await GrowAsync(await host.AsInstallationAdministratorAsync());
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        var lines = Enumerable.Range(0, 300).Select(i => new UnitTaskLine(i + 2, $"U{i:D4}", $"업무 {i}", "HR", RetentionPeriod.FiveYears, Day, SmallFunctionCode: tree.Small))
            .Append(new(900, "U-X", "틀린 과", "NOWHERE", RetentionPeriod.OneYear, Day)).ToList();

        var report = await administrator.PostAsync("/api/unit-tasks/load", new LoadUnitTasksRequest(lines)).ReadAsync<LoadReport>();
        report.Established.ShouldBe(300);
        report.Faults.ShouldHaveSingleItem().Line.ShouldBe(900);
        (await administrator.PostAsync("/api/unit-tasks/load", new LoadUnitTasksRequest(lines)).ReadAsync<LoadReport>()).Unchanged.ShouldBe(300);

        var seen = new List<string>();
        for (string? after = null; ;)
        {
            var page = await administrator.GetAsync($"/api/functions?parent={tree.Small}&limit=120{(after is null ? "" : $"&after={after}")}").ReadAsync<FunctionPage>();
            seen.AddRange(page.Items.Select(i => i.Code));
            if ((after = page.Next) is null) break;
        }

        seen.ShouldBe(seen.Distinct().Order(StringComparer.Ordinal));
        seen.Count.ShouldBe(300);
        await (await agency.AsAsync("drafter")).PostAsync("/api/unit-tasks/load", new LoadUnitTasksRequest(lines))
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "organization.not-organization-administrator");
    }

    private static Task<FunctionChanged> Change(HttpClient keeper, string what, object body) => keeper.PostAsync($"/api/functions{what}", body).ReadAsync<FunctionChanged>();

    private static async Task<Branch> GrowAsync(HttpClient keeper)
    {
        var code = $"F{Guid.NewGuid():N}"[..12];
        var branch = new Branch(code, $"{code}-1-1-1", $"{code}-1-1-2", $"{code}-1-1-1-1", $"{code}-1-1-2-1");
        (string Code, FunctionLevel Level, string Name, string? Parent)[] all =
        [
            (code, FunctionLevel.PolicyField, "분야", null), ($"{code}-1", FunctionLevel.PolicyArea, "영역", code), ($"{code}-1-1", FunctionLevel.LargeFunction, "대", $"{code}-1"),
            (branch.Middle, FunctionLevel.MiddleFunction, "중", $"{code}-1-1"), (branch.OtherMiddle, FunctionLevel.MiddleFunction, "중 둘째", $"{code}-1-1"),
            (branch.Small, FunctionLevel.SmallFunction, "소", branch.Middle), (branch.OtherSmall, FunctionLevel.SmallFunction, "소 둘째", branch.OtherMiddle),
        ];
        foreach (var (each, level, name, parent) in all)
            await Change(keeper, "", new EstablishFunctionRequest(each, level, name, Day, parent));
        return branch;
    }

    private sealed record Branch(string Field, string Middle, string OtherMiddle, string Small, string OtherSmall);
}
