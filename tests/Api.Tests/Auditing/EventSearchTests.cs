using System.Globalization;
using System.Net;
using System.Text.Json;
using OnNara.Api.Auditing;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Reading;

namespace OnNara.Api.Tests.Auditing;

public sealed class EventSearchTests(OnNaraHost host)
{
    [Fact]
    public async Task an_auditor_finds_who_did_what_in_the_order_in_which_it_was_recorded()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await DecidedAsync(agency);

        var whole = await SearchAsync(agency, $"subject={paper.Id}", lines => lines.Any(l => l.Type == "onnara.decision_made"));
        whole.ShouldAllBe(l => l.Subject == paper.Id && l.Source == $"/agencies/{agency.Code}" && l.Specversion == "1.0");
        whole.Select(l => l.Streamversion).ShouldBe(Enumerable.Range(1, whole.Count).Select(v => (long)v));
        whole.Select(l => long.Parse(l.Sequence, CultureInfo.InvariantCulture)).ShouldBeInOrder();

        var decided = (await SearchAsync(agency, $"kind=decision_made&person={agency.PersonId("manager")}")).ShouldHaveSingleItem();
        decided.Data.GetProperty("by").GetProperty("name").GetString().ShouldBe("manager");
        decided.Time.ShouldBeLessThanOrEqualTo(decided.Recordedtime);
        (await SearchAsync(agency, $"kind=decision_made&person={agency.PersonId("drafter")}")).ShouldBeEmpty();
        (await SearchAsync(agency, $"kind=document_drafted&text={Uri.EscapeDataString("봄철 출장")}")).ShouldHaveSingleItem();
        (await SearchAsync(agency, $"subject={paper.Id}&to={Uri.EscapeDataString(whole[0].Time.ToString("O"))}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_search_goes_on_where_the_one_before_ended_and_meets_nothing_twice()
    {
        var agency = await host.OpenAgencyAsync();
        var first = await DecidedAsync(agency);
        var whole = await SearchAsync(agency, $"subject={first.Id}", lines => lines.Any(l => l.Type == "onnara.decision_made"));

        var some = await SearchAsync(agency, $"subject={first.Id}&limit=2");
        var rest = await SearchAsync(agency, $"subject={first.Id}&after={some[^1].Sequence}");

        some.Concat(rest).Select(l => l.Id).ShouldBe(whole.Select(l => l.Id));
        var (_, position) = await ReadAsync(agency, $"subject={first.Id}");
        var second = await DecidedAsync(agency);
        var later = await SearchAsync(agency, $"kind=decision_made&after={position}", lines => lines.Count > 0);
        later.ShouldHaveSingleItem().Subject.ShouldBe(second.Id);
    }

    [Fact]
    public async Task who_searches_is_on_record_before_the_answer_comes()
    {
        var agency = await host.OpenAgencyAsync();
        await SearchAsync(agency, "text=%EC%B6%9C%EC%9E%A5");

        var search = (await SearchAsync(agency, "kind=events_searched", lines => lines.Count > 0))[0];

        search.Data.GetProperty("by").GetProperty("name").GetString().ShouldBe("auditor");
        search.Data.GetProperty("criteria").GetProperty("text").GetString().ShouldBe("출장");
    }

    [Fact]
    public async Task nobody_else_searches_and_another_agency_is_never_in_the_answer()
    {
        var (agency, other) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await DecidedAsync(agency);
        foreach (var who in new[] { "drafter", "manager", "archivist", "administrator" })
            await (await agency.AsAsync(who)).GetAsync("/api/audit/events").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "event-search.forbidden");

        await SearchAsync(agency, $"subject={paper.Id}", lines => lines.Count > 0);
        (await SearchAsync(other, $"subject={paper.Id}")).ShouldBeEmpty();
        (await SearchAsync(other, "")).ShouldAllBe(l => l.Source == $"/agencies/{other.Code}");
    }

    [Fact]
    public async Task what_cannot_be_searched_for_is_said_plainly()
    {
        var auditor = await (await host.OpenAgencyAsync()).AsAsync("auditor");
        await auditor.GetAsync("/api/audit/events?kind=decision_maid").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "event-search.kind-unknown");
        await auditor.GetAsync("/api/audit/events?from=2026-01-02T00:00:00Z&to=2026-01-02T00:00:00Z")
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "event-search.period-empty");
        await auditor.GetAsync("/api/audit/events?limit=0").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "request.limit-out-of-range");
        await auditor.GetAsync("/api/audit/events?text=%20").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "search.query-empty");
        foreach (var words in new[] { "%", "'; drop table mt_events; --", "\"", "\\", "\u202e" })
            (await auditor.GetAsync($"/api/audit/events?text={Uri.EscapeDataString(words)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<Paper> DecidedAsync(TestAgency agency)
    {
        var paper = await Paper.SubmittedAsync(agency);
        await paper.ActAsync("manager", "decide");
        return paper;
    }

    private static Task<List<CloudEvent>> SearchAsync(TestAgency agency, string query, Func<List<CloudEvent>, bool>? until = null) =>
        Eventually.ReadAsync(async () => (await ReadAsync(agency, query)).Lines, until ?? (_ => true));

    private static async Task<(List<CloudEvent> Lines, string? Position)> ReadAsync(TestAgency agency, string query)
    {
        var answer = await (await agency.AsAsync("auditor")).GetAsync($"/api/audit/events?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(EventLines.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<CloudEvent>(line, JsonSerializerOptions.Web)!).ToList();
        return (lines, answer.Headers.TryGetValues(EventLines.PositionHeader, out var values) ? values.Single() : null);
    }
}
