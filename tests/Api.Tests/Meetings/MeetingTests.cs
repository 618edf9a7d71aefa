using System.Net;
using OnNara.Api.Instructions;
using OnNara.Api.Meetings;
using OnNara.Api.Work;
using OnNara.Domain.Meetings;
using OnNara.Projections.Work;

namespace OnNara.Api.Tests.Meetings;

public sealed class MeetingTests(OnNaraHost host)
{
    [Fact]
    public async Task goes_from_the_call_to_minutes_and_from_a_decision_to_an_instruction()
    {
        var agency = await host.OpenAgencyAsync();
        var gathering = await Gathering.CalledAsync(agency);
        (await WorkAsync(agency, "manager")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.RecordMinutes);
        await gathering.RefusesAsync("manager", "minutes", HttpStatusCode.UnprocessableEntity, "meeting.more-votes-than-present", Gathering.Minutes(agency, votes: 3));
        await gathering.ActAsync("manager", "minutes", Gathering.Minutes(agency));
        (await WorkAsync(agency, "manager")).ShouldBeEmpty();

        var order = new { handlerIds = new[] { agency.PersonId("treasurer") } };
        await gathering.RefusesAsync("drafter", "decisions/1/instruct", HttpStatusCode.Forbidden, "meeting.forbidden", order);
        var answer = await gathering.ActAsync("manager", "decisions/1/instruct", order);

        var told = (await WorkAsync(agency, "treasurer")).ShouldHaveSingleItem();
        (told.SubjectId, told.Title).ShouldBe((answer.Instructed.ShouldHaveSingleItem().InstructionId, "봄 계획을 작성한다"));
        await gathering.RefusesAsync("manager", "decisions/1/instruct", HttpStatusCode.Conflict, "meeting.instructed-already", order);
        var given = await (await agency.AsAsync("treasurer")).GetAsync($"/api/instructions?sourceId={gathering.Id}").ReadAsync<InstructionPage>();
        given.Items.ShouldHaveSingleItem().Source.Title.ShouldBe("출장 계획 회의");
    }

    [Fact]
    public async Task a_head_instructs_own_people_only_and_nothing_is_half_done()
    {
        var agency = await host.OpenAgencyAsync();
        var gathering = await Gathering.RecordedAsync(agency);

        await gathering.RefusesAsync(
            "director", "decisions/1/instruct", HttpStatusCode.Forbidden, "instruction.not-superior", new { handlerIds = new[] { agency.PersonId("clerk") } });
        (await gathering.LookAsync("director")).Instructed.ShouldBeEmpty();

        (await gathering.ActAsync("director", "decisions/1/instruct", new { handlerIds = new[] { agency.PersonId("accountant") } })).Instructed.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task of_two_who_instruct_one_decision_at_once_exactly_one_wins()
    {
        var agency = await host.OpenAgencyAsync();
        for (var i = 0; i < 5; i++)
        {
            var gathering = await Gathering.RecordedAsync(agency);
            var statuses = (await Task.WhenAll(
                gathering.SendAsync("manager", "decisions/1/instruct", new { handlerIds = new[] { agency.PersonId("drafter") } }),
                gathering.SendAsync("director", "decisions/1/instruct", new { handlerIds = new[] { agency.PersonId("accountant") } }))).Select(a => a.StatusCode).ToList();
            statuses.ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
            (await (await agency.AsAsync("director")).GetAsync($"/api/instructions?sourceId={gathering.Id}").ReadAsync<InstructionPage>()).Items.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task a_correction_keeps_what_the_minutes_said_before()
    {
        var agency = await host.OpenAgencyAsync();
        var gathering = await Gathering.RecordedAsync(agency);
        var body = System.Text.Json.JsonSerializer.SerializeToNode(Gathering.Minutes(agency, votes: 1), Agencies.Json)!.AsObject();
        body["reason"] = "표결 수가 틀림";

        await gathering.ActAsync("manager", "correct-minutes", body);

        var seen = await gathering.LookAsync("colleague");
        seen.Minutes.Select(m => (m.Version, m.Minutes.Decisions[0].Vote!.InFavour, m.Reason)).ShouldBe([(1, 2, null), (2, 1, "표결 수가 틀림")]);
        seen.Abilities.ShouldBe([MeetingAction.Read]);
    }

    [Fact]
    public async Task is_moved_and_cancelled_with_its_reasons_and_lists_show_it_where_it_lies()
    {
        var agency = await host.OpenAgencyAsync();
        var gathering = await Gathering.CalledAsync(agency);
        var day = new DateTimeOffset(2027, 3, 2, 10, 0, 0, TimeSpan.FromHours(9));
        await gathering.ActAsync("manager", "reschedule", new { begins = day, ends = day.AddHours(1), place = "4층", reason = "회의실 변경" });
        (await ListAsync(agency, "drafter", "?from=2027-03-02&to=2027-03-02")).ShouldHaveSingleItem().ShouldBe(gathering.Id);
        (await ListAsync(agency, "drafter", "?to=2027-03-01")).ShouldBeEmpty();
        await gathering.RefusesAsync("manager", "minutes", HttpStatusCode.Conflict, "meeting.not-held-yet", Gathering.Minutes(agency));

        (await gathering.ActAsync("manager", "cancel", new { reason = "안건 없음" })).Status.ShouldBe(MeetingStatus.Cancelled);

        (await gathering.LookAsync("drafter")).Changes.Select(c => c.Reason).ShouldBe(["회의실 변경", "안건 없음"]);
        await (await agency.AsAsync("drafter")).GetAsync("/api/meetings?from=9999-12-31").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "request.days-impossible");
    }

    [Fact]
    public async Task a_stranger_and_another_agency_do_not_know_that_it_exists()
    {
        var (agency, other) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var gathering = await Gathering.RecordedAsync(agency);
        foreach (var stranger in new[] { "accountant", "junior", "clerk" })
        {
            await (await agency.AsAsync(stranger)).GetAsync($"/api/meetings/{gathering.Id}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "meeting.not-found");
            (await ListAsync(agency, stranger)).ShouldBeEmpty();
        }

        await (await other.AsAsync("manager")).GetAsync($"/api/meetings/{gathering.Id}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "meeting.not-found");
        foreach (var reader in new[] { "minister", "auditor", "colleague" })
            (await ListAsync(agency, reader)).ShouldHaveSingleItem().ShouldBe(gathering.Id);
    }

    [Fact]
    public async Task refuses_to_be_filed_on_a_card_that_is_not_there()
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("manager")).PostAsync("/api/meetings", Gathering.Request(agency) with { TaskCardId = Guid.NewGuid() })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "filing.card-unknown");
        await (await agency.AsAsync("manager")).PostAsync("/api/instructions", Instructions.Order.Request(agency) with { TaskCardId = Guid.NewGuid() })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "filing.card-unknown");
    }

    private static async Task<IReadOnlyList<WorkView>> WorkAsync(TestAgency agency, string who) =>
        (await (await agency.AsAsync(who)).GetAsync("/api/my-work?section=Waiting").ReadAsync<MyWorkView>()).Waiting!.Items;

    private static async Task<IReadOnlyList<Guid>> ListAsync(TestAgency agency, string who, string filter = "") =>
        [.. (await (await agency.AsAsync(who)).GetAsync($"/api/meetings{filter}").ReadAsync<MeetingPage>()).Items.Select(m => m.Id)];
}
