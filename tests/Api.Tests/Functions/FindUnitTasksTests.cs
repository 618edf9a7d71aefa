using System.Net;
using OnNara.Api.Documents;
using OnNara.Api.Functions;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Reading;
using OnNara.Domain;

namespace OnNara.Api.Tests.Functions;

public sealed class FindUnitTasksTests(OnNaraHost host)
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public async Task words_find_by_code_and_by_names_of_then_and_now_and_a_retired_one_with_what_is_used_in_its_place()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        await UnitTaskTests.Change(administrator, "/HR-TASK/rename", new RenameUnitTaskRequest("인재 육성", Day));
        await UnitTaskTests.Change(administrator, "/HR-TASK/split", new SplitUnitTaskRequest(
            [new("HR-A", "채용", "HR", RetentionPeriod.TenYears), new("HR-B", "교육 훈련", "HR-1", RetentionPeriod.ThreeYears)], "업무 증가", Day.AddDays(1)));

        var retired = (await Find("q=인사 관리")).Items.ShouldHaveSingleItem();
        retired.UnitTask.ShouldSatisfyAllConditions(u => u.Name.ShouldBe("인재 육성"), u => u.IsInForce.ShouldBeFalse(), u => u.Successors.ShouldBe(["HR-A", "HR-B"]));
        retired.Because.ShouldHaveSingleItem().Reason.ShouldBe(ProposalReason.Words);
        (await Find("q=훈련")).Items.ShouldHaveSingleItem().UnitTask.Continues.ShouldBe(["HR-TASK"]);
        (await Find("q=fin-t")).Items.ShouldHaveSingleItem().UnitTask.Code.ShouldBe("FIN-TASK");
        (await Find("q=없는말")).Items.ShouldBeEmpty();
        (await Find("department=HR-1")).Items.ShouldHaveSingleItem().Because.ShouldHaveSingleItem().DepartmentCode.ShouldBe("HR-1");
        (await Find("department=HR")).Items.ShouldHaveSingleItem().UnitTask.Code.ShouldBe("HR-A");
        await administrator.GetAsync("/api/unit-tasks?q=%20").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "search.query-empty");

        Task<UnitTaskPage> Find(string query) => administrator.GetAsync($"/api/unit-tasks?{query}").ReadAsync<UnitTaskPage>();
    }

    [Fact]
    public async Task what_i_used_last_comes_before_what_my_department_answers_for_and_each_says_why()
    {
        var agency = await host.OpenAgencyAsync();
        await UnitTaskTests.Change(await agency.AsAsync("administrator"), "", new EstablishUnitTaskRequest("HR-2", "복무", "HR", RetentionPeriod.OneYear, Day));
        await Paper.DraftedAsync(agency, Paper.Draft(agency) with { UnitTaskCode = "FIN-TASK", Disclosure = null });
        var drafter = await agency.AsAsync("drafter");

        var proposed = (await drafter.GetAsync("/api/unit-tasks").ReadAsync<UnitTaskPage>()).Items;
        proposed.Select(p => (p.UnitTask.Code, p.Because[0].Reason)).ShouldBe(
            [("FIN-TASK", ProposalReason.UsedLast), ("HR-2", ProposalReason.Department), ("HR-TASK", ProposalReason.Department)]);
        proposed[0].Because[0].Titles!.ShouldBe(["봄철 출장 계획"]);
        (await drafter.GetAsync("/api/unit-tasks?usedLast=true").ReadAsync<UnitTaskPage>()).Items.ShouldHaveSingleItem().UnitTask.Code.ShouldBe("FIN-TASK");
        (await (await agency.AsAsync("colleague")).GetAsync("/api/unit-tasks?usedLast=true").ReadAsync<UnitTaskPage>()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task documents_with_a_similar_title_propose_where_they_are_registered()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.DraftedAsync(agency, Paper.Draft(agency) with { Title = "청사 에너지 절감 점검" });
        await paper.ActAsync("drafter", "submit");
        await paper.ActAsync("manager", "decide");
        await Paper.DraftedAsync(agency, Paper.Draft(agency) with { Title = "에너지 절감 초안", UnitTaskCode = "FIN-TASK", Disclosure = null });
        var reader = await agency.AsAsync("accountant");

        var proposed = (await Eventually.ReadAsync(
            () => reader.GetAsync("/api/unit-tasks?similarTo=2027년 에너지 절감 계획").ReadAsync<UnitTaskPage>(), p => p.Items.Count > 0)).Items.ShouldHaveSingleItem();
        proposed.UnitTask.Code.ShouldBe("HR-TASK", "a draft is not yet in the register");
        proposed.Because.ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.Reason.ShouldBe(ProposalReason.SimilarDocuments), b => b.Titles!.ShouldBe(["청사 에너지 절감 점검"]));
    }
}
