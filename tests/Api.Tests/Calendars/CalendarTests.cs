using System.Net;
using System.Text;
using Ical.Net;
using OnNara.Api.Accounts;
using OnNara.Api.Calendars;
using OnNara.Api.Instructions;
using OnNara.Api.Organizations;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Instructions;
using OnNara.Api.Tests.Meetings;
using OnNara.Domain;

namespace OnNara.Api.Tests.Calendars;

public sealed class CalendarTests(OnNaraHost host)
{
    [Fact]
    public async Task shows_meetings_due_days_deadlines_and_held_documents_to_a_program_that_cannot_sign_in()
    {
        var agency = await host.OpenAgencyAsync();
        var today = OfficeDay.Of(TimeProvider.System.GetUtcNow());
        await (await agency.AsAsync("director")).PostAsync("/api/instructions", Order.Request(agency, "manager") with { DueOn = today.AddDays(3) })
            .ReadAsync<InstructionAnswer>(HttpStatusCode.Created);
        var gathering = await Gathering.CalledAsync(agency);
        var deadline = new DateTimeOffset(today.AddDays(5), new(18, 0), TimeSpan.FromHours(9));
        await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { DueAt = deadline, Title = "급한 문서" });
        var held = await Paper.SubmittedAsync(agency);
        await held.ActAsync("manager", "hold", new { reason = "자료 확인", until = today.AddDays(2) });

        var calendar = Calendar.Load(await TextAsync(await AddressAsync(agency, "manager")))!;

        var meeting = calendar.Events.Single(e => e.Uid == $"meeting-{gathering.Id:N}@onnara");
        (meeting.Summary, meeting.Location, meeting.Description).ShouldBe(("출장 계획 회의", "3층 회의실", "1. 봄 계획\n2. 여름 계획"));
        calendar.Todos.Single(t => t.Summary == "민원에 회신할 것").Due!.Value.ShouldBe(today.AddDays(3).ToDateTime(TimeOnly.MinValue));
        calendar.Todos.Single(t => t.Summary == "급한 문서").Due!.AsUtc.ShouldBe(deadline.UtcDateTime);
        var day = calendar.Events.Single(e => e.Uid!.StartsWith("held-", StringComparison.Ordinal));
        (day.IsAllDay, day.Start!.Date).ShouldBe((true, today.AddDays(2)));
        calendar.Events.Select(e => e.Uid).ShouldBeUnique();
    }

    [Fact]
    public async Task is_written_as_calendar_programs_read_it()
    {
        var agency = await host.OpenAgencyAsync();
        await Gathering.CalledAsync(agency, Gathering.Request(agency) with { Name = string.Concat(Enumerable.Repeat("긴 이름; 쉼표, 역사선\\ ", 12)) });

        var text = await TextAsync(await AddressAsync(agency, "drafter"));

        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldContain("DTSTAMP:");
        Calendar.Load(text)!.Events.ShouldHaveSingleItem().Summary.ShouldBe(string.Concat(Enumerable.Repeat("긴 이름; 쉼표, 역사선\\ ", 12)));
    }

    [Fact]
    public async Task shows_nobody_elses_things()
    {
        var agency = await host.OpenAgencyAsync();
        await Gathering.CalledAsync(agency);
        await Order.GivenAsync(agency);
        foreach (var other in new[] { "director", "clerk", "auditor" })
            Calendar.Load(await TextAsync(await AddressAsync(agency, other)))!.Children.ShouldBeEmpty(other);
    }

    [Fact]
    public async Task a_new_address_ends_the_one_before_and_an_ended_one_finds_nothing()
    {
        var agency = await host.OpenAgencyAsync();
        var client = await agency.AsAsync("drafter");
        var first = await AddressAsync(agency, "drafter");
        var second = await AddressAsync(agency, "drafter");
        second.ShouldNotBe(first);
        await FindsNothingAsync(first);
        await TextAsync(second);
        (await client.GetAsync("/api/calendar-feed").ReadAsync<CalendarFeedView>()).MadeAt.ShouldNotBeNull();

        (await client.DeleteAsync("/api/calendar-feed")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await FindsNothingAsync(second);
        (await client.GetAsync("/api/calendar-feed").ReadAsync<CalendarFeedView>()).MadeAt.ShouldBeNull();
        (await client.DeleteAsync("/api/calendar-feed")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task a_wrong_secret_finds_nothing_whatever_it_looks_like()
    {
        var address = await AddressAsync(await host.OpenAgencyAsync(), "drafter");
        foreach (var wrong in new[] { "x", new string('A', 43), new string('A', 5_000), "%27%3B--", address.Split('/')[^1][..^5] })
            await FindsNothingAsync($"/api/calendar/{wrong}.ics");
    }

    [Fact]
    public async Task the_secret_itself_is_kept_nowhere()
    {
        var agency = await host.OpenAgencyAsync();
        var secret = (await AddressAsync(agency, "drafter")).Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        await using var connection = new Npgsql.NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            "select (select count(*) from mt_events where data::text like $1) + (select count(*) from mt_doc_calendarfeed where data::text like $1)", connection);
        command.Parameters.Add(new() { Value = $"%{secret}%" });
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task whoever_has_left_or_was_locked_finds_nothing()
    {
        var agency = await host.OpenAgencyAsync();
        var (leaver, locked) = (await AddressAsync(agency, "drafter"), await AddressAsync(agency, "colleague"));
        var administrator = await agency.AsAsync("administrator");
        var today = OfficeDay.Of(TimeProvider.System.GetUtcNow());

        await administrator.PostAsync($"/api/organization/people/{agency.PersonId("drafter")}/leave", new { from = today }).ShouldBeAsync(HttpStatusCode.OK);
        await administrator.PostAsync($"/api/accounts/{agency.PersonId("colleague")}/lock", new LockAccountRequest("휴직")).ShouldBeAsync(HttpStatusCode.NoContent);

        await FindsNothingAsync(leaver);
        await FindsNothingAsync(locked);
    }

    private static async Task<string> AddressAsync(TestAgency agency, string who) =>
        (await (await agency.AsAsync(who)).PostAsync("/api/calendar-feed", null).ReadAsync<CalendarAddressAnswer>(HttpStatusCode.Created)).Address;

    private async Task<string> TextAsync(string address)
    {
        using var client = host.Alba.Server.CreateClient();
        using var answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task FindsNothingAsync(string address)
    {
        using var client = host.Alba.Server.CreateClient();
        await client.GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.NotFound, "calendar.not-found");
    }
}
