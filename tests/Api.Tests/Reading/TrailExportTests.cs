using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using OnNara.Api.Auditing;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.TaskCards;

namespace OnNara.Api.Tests.Reading;

/// <summary>Trails leave the office in the forms that process-mining tools read.</summary>
public sealed class TrailExportTests(OnNaraHost host)
{
    [Fact]
    public async Task a_log_of_xes_holds_a_trace_for_each_thing_and_an_event_for_each_act_in_its_order()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await DecidedAsync(agency);
        var card = await Card.RunningAsync(agency);

        var log = await XesOnceAsync(agency, "auditor", found => TraceOf(found, card.Id).Contains("PlanApproved"));

        TraceOf(log, paper.Id).ShouldBe(["Drafted", "Submitted", "Decided", "Registered"]);
        TraceOf(log, card.Id).ShouldBe(["Opened", "CycleOpened", "PlanDrafted", "PlanSubmitted", "PlanApproved"]);
        var decided = log.Descendants("event").First(e => e.Of("concept:name") == "Decided" && e.Of("subjectId") == paper.Id.ToString());
        (decided.Of("org:resource"), decided.Of("org:role"), decided.Of("org:group"), decided.Of("lifecycle:transition")).ShouldBe(("manager", "과장", "인사과", "complete"));
        (decided.Of("delegated"), decided.Of("round")).ShouldBe(("true", "1"));
        log.Elements("extension").Select(e => (string)e.Attribute("prefix")!).ShouldBe(["concept", "identity", "lifecycle", "org", "time"]);
        log.Elements("classifier").Select(c => (string)c.Attribute("keys")!).ShouldContain("concept:name");
        log.Descendants().Select(e => (string?)e.Attribute("value")).ShouldNotContain("출장비가 없다");
    }

    [Fact]
    public async Task a_log_of_ocel_relates_an_event_to_what_was_acted_on_and_to_whoever_did_it()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await DecidedAsync(agency);
        var card = await Card.PlannedAsync(agency);
        var plan = await card.PaperAsync();
        await plan.ActAsync("manager", "decide");
        await XesOnceAsync(agency, "auditor", found => TraceOf(found, card.Id).Contains("PlanApproved"));

        var log = await ReadAsync<JsonElement>(agency, "auditor", "?format=ocel", text => JsonSerializer.DeserializeAsync<JsonElement>(text).AsTask());

        log.ShouldBeOcel();
        log.GetProperty("objectTypes").EnumerateArray().Select(t => t.GetProperty("name").GetString()).ShouldBe(["Document", "IncomingDocument", "TaskCard", "Person"]);
        var events = log.GetProperty("events").EnumerateArray().ToList();
        RelationsOf(events, "Decided", paper.Id).ShouldBe([(paper.Id, "acted on"), (agency.PersonId("manager"), "done by")]);
        RelationsOf(events, "PlanSubmitted", card.Id).ShouldBe([(card.Id, "acted on"), (plan.Id, "plan document"), (agency.PersonId("drafter"), "done by")]);
    }

    [Fact]
    public async Task acts_that_were_told_from_elsewhere_come_out_under_their_own_names_and_cases()
    {
        var agency = await host.OpenImportAgencyAsync();
        var first = await Paper.DraftedAsync(agency);
        await TellAsync(agency, "drafter", $"/api/documents/{first.Id}/submit", new { version = first.Version }, "품의 상신", "건 7", "1");
        await TellAsync(agency, "manager", $"/api/documents/{first.Id}/decide", new { version = first.Version + 2 }, "결재 <완료>", "건 7", "2");

        var log = await XesOnceAsync(agency, "auditor", found => found.Descendants("event").Count() == 2);

        var trace = log.Elements("trace").ShouldHaveSingleItem();
        trace.Of("concept:name").ShouldBe("건 7");
        trace.Elements("event").Select(e => (e.Of("concept:name"), e.Of("act"))).ShouldBe([("품의 상신", "Submitted"), ("결재 <완료>", "Decided+Registered")]);
        TraceOf(await XesAsync(agency, "auditor", "?names=office"), first.Id).ShouldBe(["Drafted", "Submitted", "Decided", "Registered"]);
        var related = (await ReadAsync<JsonElement>(agency, "auditor", "?format=ocel", text => JsonSerializer.DeserializeAsync<JsonElement>(text).AsTask()));
        related.ShouldBeOcel();
        related.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()).ShouldBe(["품의 상신", "결재 <완료>"]);
    }

    [Fact]
    public async Task nobody_tells_names_of_their_own_where_the_work_is_done_here()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.DraftedAsync(agency);
        await SendAsync(agency, "drafter", $"/api/documents/{paper.Id}/submit", new { version = paper.Version }, "submit", "case", "1")
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "told-act.not-accepted");
        var import = await host.OpenImportAgencyAsync();
        var other = await Paper.DraftedAsync(import);
        await SendAsync(import, "drafter", $"/api/documents/{other.Id}/submit", new { version = other.Version }, new('x', 501), "case", "1")
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "told-act.malformed");
    }

    [Fact]
    public async Task a_head_takes_out_what_the_own_departments_did_and_everybody_else_nothing()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await DecidedAsync(agency);
        await XesOnceAsync(agency, "manager", found => TraceOf(found, paper.Id).Contains("Registered"));

        (await XesAsync(agency, "treasurer", "")).Elements("trace").ShouldBeEmpty();
        (await XesAsync(agency, "auditor", "?department=FIN")).Elements("trace").ShouldBeEmpty();
        TraceOf(await XesAsync(agency, "auditor", $"?act=Decided&person={agency.PersonId("manager")}&subject=Document&matter={Uri.EscapeDataString(Paper.Matter)}"), paper.Id).ShouldBe(["Decided"]);
        (await XesAsync(agency, "auditor", "?to=2020-01-01T00:00:00Z")).Elements("trace").ShouldBeEmpty();
        await (await agency.AsAsync("colleague")).GetAsync("/api/decision-trails/export").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "trail.forbidden");
        await (await agency.AsAsync("auditor")).GetAsync("/api/decision-trails/export?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "event-search.period-empty");
    }

    [Fact]
    public async Task who_takes_trails_out_is_on_record_before_the_file_comes()
    {
        var agency = await host.OpenAgencyAsync();
        var zipped = await ReadAsync(agency, "manager", "?format=xes&compressed=true&matter=x", file => Task.FromResult(XesSchema.Read(new GZipStream(file, CompressionMode.Decompress))));
        zipped.Elements("trace").ShouldBeEmpty();

        var auditor = await agency.AsAsync("auditor");
        var lines = await Eventually.ReadAsync(() => auditor.GetStringAsync("/api/audit/events?kind=trails_exported"), text => text.Length > 0);

        var fact = JsonSerializer.Deserialize<CloudEvent>(lines, JsonSerializerOptions.Web)!.Data;
        fact.GetProperty("by").GetProperty("name").GetString().ShouldBe("manager");
        fact.GetProperty("criteria").GetProperty("matter").GetString().ShouldBe("x");
    }

    private static async Task<Paper> DecidedAsync(TestAgency agency)
    {
        var paper = await Paper.SubmittedAsync(agency);
        await paper.ActAsync("manager", "decide", new { opinion = "출장비가 없다" });
        return paper;
    }

    private static async Task TellAsync(TestAgency agency, string who, string address, object body, string activity, string affair, string instance) =>
        await SendAsync(agency, who, address, body, activity, affair, instance).ShouldBeAsync(HttpStatusCode.OK);

    private static async Task<HttpResponseMessage> SendAsync(TestAgency agency, string who, string address, object body, string activity, string affair, string instance)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = System.Net.Http.Json.JsonContent.Create(body, options: Agencies.Json) };
        request.Headers.Add("Occurred-As", Uri.EscapeDataString(activity));
        request.Headers.Add("Occurred-Case", Uri.EscapeDataString(affair));
        request.Headers.Add("Occurred-Instance", instance);
        return await (await agency.AsAsync(who)).SendAsync(request);
    }

    private static IEnumerable<string?> TraceOf(XElement log, Guid id) =>
        log.Elements("trace").SingleOrDefault(t => t.Of("concept:name") == id.ToString())?.Elements("event").Select(e => e.Of("concept:name")) ?? [];

    private static List<(Guid, string?)> RelationsOf(IEnumerable<JsonElement> events, string type, Guid subject) => events
        .Where(e => e.GetProperty("type").GetString() == type)
        .Select(e => e.GetProperty("relationships").EnumerateArray().Select(r => (Id: r.GetProperty("objectId").GetGuid(), r.GetProperty("qualifier").GetString())).ToList())
        .Single(relations => relations.Exists(r => r.Id == subject));

    /// <summary>The whole log, once it holds what was done.</summary>
    private static async Task<XElement> XesOnceAsync(TestAgency agency, string who, Func<XElement, bool> isThere)
    {
        var text = await Eventually.ReadAsync(
            async () => await (await agency.AsAsync(who)).GetStringAsync("/api/decision-trails/export"), found => isThere(XElement.Parse(found)));
        return XesSchema.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private static Task<XElement> XesAsync(TestAgency agency, string who, string query) => ReadAsync(agency, who, query, file => Task.FromResult(XesSchema.Read(file)));

    private static async Task<T> ReadAsync<T>(TestAgency agency, string who, string query, Func<Stream, Task<T>> read)
    {
        var answer = await (await agency.AsAsync(who)).GetAsync($"/api/decision-trails/export{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        await using var file = await answer.Content.ReadAsStreamAsync();
        return await read(file);
    }
}
