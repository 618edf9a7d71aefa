using System.Net;
using OnNara.Api.DailyWork;
using OnNara.Domain;
using OnNara.Domain.DailyWork;

namespace OnNara.Api.Tests.DailyWork;

public sealed class DailyWorkTests(OnNaraHost host)
{
    // The fifteenth of this month, so that the days around it lie in the same one whenever the test runs.
    private static readonly DateOnly Day = new(OfficeDay.Of(TimeProvider.System.GetUtcNow()).Year, OfficeDay.Of(TimeProvider.System.GetUtcNow()).Month, 15);

    [Fact]
    public async Task is_planned_put_off_and_finished_and_shown_day_by_day()
    {
        var agency = await host.OpenAgencyAsync();
        var item = await PlanAsync(agency, "drafter");
        var drafter = await agency.AsAsync("drafter");

        await drafter.PostAsync($"/api/daily-work/{Day:yyyy-MM-dd}/{item.ItemId}/postpone", new PostponeWorkRequest(Day.AddDays(2), "자료 대기")).ReadAsync<DailyWorkAnswer>();
        (await ListAsync(agency, "drafter", $"?to={Day:yyyy-MM-dd}")).ShouldBeEmpty();
        await drafter.PostAsync($"/api/daily-work/{Day:yyyy-MM-dd}/{item.ItemId}/finish", new FinishWorkRequest("회신함", 30)).ReadAsync<DailyWorkAnswer>();

        var line = (await ListAsync(agency, "drafter", $"?from={Day:yyyy-MM-dd}")).ShouldHaveSingleItem();
        (line.Work.Day, line.Work.Status, line.Work.Note, line.Work.Postponed).ShouldBe((Day.AddDays(2), DailyWorkStatus.Finished, "회신함", 1));
        await drafter.PostAsync($"/api/daily-work/{Day:yyyy-MM-dd}/{item.ItemId}/drop", new DropWorkRequest("아님")).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "daily-work.done");
    }

    [Fact]
    public async Task goes_on_in_another_month_as_one_act()
    {
        var agency = await host.OpenAgencyAsync();
        var item = await PlanAsync(agency, "drafter");
        var next = Day.AddMonths(1);

        var answer = await (await agency.AsAsync("drafter")).PostAsync($"/api/daily-work/{Day:yyyy-MM-dd}/{item.ItemId}/postpone", new PostponeWorkRequest(next, "다음 달로"))
            .ReadAsync<DailyWorkAnswer>();

        answer.Items.Select(i => i.Status).ShouldBe([DailyWorkStatus.CarriedOver, DailyWorkStatus.Planned]);
        (await ListAsync(agency, "drafter", $"?from={next:yyyy-MM-dd}&to={next:yyyy-MM-dd}")).ShouldHaveSingleItem().Work.ItemId.ShouldBe(answer.Items[1].ItemId);
    }

    [Fact]
    public async Task what_one_person_says_at_once_is_all_kept()
    {
        var agency = await host.OpenAgencyAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PlanAsync(agency, "drafter")));
        (await ListAsync(agency, "drafter")).Count.ShouldBe(8);
    }

    [Fact]
    public async Task of_two_who_finish_and_drop_it_at_once_exactly_one_wins()
    {
        var agency = await host.OpenAgencyAsync();
        var item = await PlanAsync(agency, "drafter");
        var drafter = await agency.AsAsync("drafter");

        var statuses = (await Task.WhenAll(
            drafter.PostAsync($"/api/daily-work/{Day:yyyy-MM-dd}/{item.ItemId}/finish", new FinishWorkRequest("회신함")),
            drafter.PostAsync($"/api/daily-work/{Day:yyyy-MM-dd}/{item.ItemId}/drop", new DropWorkRequest("아님")))).Select(a => a.StatusCode);

        statuses.ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
    }

    [Fact]
    public async Task others_do_not_see_it_and_do_not_touch_it()
    {
        var agency = await host.OpenAgencyAsync();
        var item = await PlanAsync(agency, "drafter");
        var person = agency.PersonId("drafter");
        foreach (var reader in new[] { "drafter", "manager", "director", "auditor" })
            (await ListAsync(agency, reader, $"?personId={person}")).ShouldHaveSingleItem().Work.ItemId.ShouldBe(item.ItemId);
        foreach (var stranger in new[] { "colleague", "leader", "treasurer", "clerk" })
            (await ListAsync(agency, stranger, $"?personId={person}")).ShouldBeEmpty();
        (await ListAsync(agency, "manager")).ShouldBeEmpty();
        await (await agency.AsAsync("manager")).PostAsync($"/api/daily-work/{Day:yyyy-MM-dd}/{item.ItemId}/finish", new FinishWorkRequest("다 함"))
            .ShouldBeRefusedAsync(HttpStatusCode.NotFound, "daily-work.not-found");
    }

    private static async Task<DailyWorkItem> PlanAsync(TestAgency agency, string who) =>
        (await (await agency.AsAsync(who)).PostAsync("/api/daily-work", new PlanWorkRequest(Day, [new("민원 회신")])).ReadAsync<DailyWorkAnswer>(HttpStatusCode.Created))
            .Items.ShouldHaveSingleItem();

    private static async Task<IReadOnlyList<DailyWorkLine>> ListAsync(TestAgency agency, string who, string filter = "") =>
        (await (await agency.AsAsync(who)).GetAsync($"/api/daily-work{filter}").ReadAsync<DailyWorkPage>()).Items;
}
