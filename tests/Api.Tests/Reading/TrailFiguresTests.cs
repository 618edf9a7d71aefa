using System.Net;
using System.Text.Json;
using Marten;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Trails;
using OnNara.Domain.Documents;
using OnNara.Projections;
using OnNara.Projections.Trails;

namespace OnNara.Api.Tests.Reading;

/// <summary>Where documents wait and how decisions went, for those who answer for them.</summary>
public sealed class TrailFiguresTests(OnNaraHost host)
{
    [Fact]
    public async Task counts_what_the_facts_say_and_lists_exactly_what_was_counted()
    {
        var agency = await host.OpenAgencyAsync();
        await PassedAsync(agency);
        using var auditor = await agency.AsAsync("auditor");
        var figures = await FiguresAsync(auditor);

        await using var session = host.Store.QuerySession(agency.Code);
        var facts = (await session.Events.QueryAllRawEvents().ToListAsync()).Select(e => e.Data).ToList();
        figures.Turns.Decided.Value.ShouldBe(facts.OfType<DecisionMade>().Count());
        figures.Turns.Returned.Value.ShouldBe(facts.OfType<DocumentReturned>().Count());
        figures.Turns.Dissents.Value.ShouldBe(facts.OfType<StepApproved>().Count(e => e.Dissents) + facts.OfType<ConsultationGiven>().Count(e => !e.Agrees));
        figures.Turns.Delegated.Value.ShouldBe(facts.OfType<DecisionMade>().Count(e => e.Authority.DelegatedUnder is not null));
        figures.Turns.Proxy.Value.ShouldBe(facts.OfType<DecisionMade>().Count(e => e.Authority.ProxyUnder is not null));
        figures.Turns.DecidedLater.Value.ShouldBe(facts.OfType<DecisionMade>().Count(e => e.Round > 1));
        figures.Turns.Done.Value.ShouldBe(facts.Count(e => e is StepApproved or ConsultationGiven or DecisionMade or DocumentReturned));
        figures.Turns.Waiting.Value.ShouldBe(facts.OfType<StepReached>().Count() - figures.Turns.Done.Value);
        figures.Handed.Sum(h => h.Turns.Value).ShouldBe(facts.OfType<StepReached>().Count());
        (figures.Turns.Waiting.Value, figures.Turns.Returned.Value, figures.Turns.Dissents.Value, figures.Turns.DecidedLater.Value).ShouldBe((1, 1, 1, 1));
        figures.Turns.Rounds.Value.ShouldBe(1.5m);

        foreach (var who in new[] { "auditor", "director", "manager" })
        {
            using var reader = await agency.AsAsync(who);
            foreach (var query in new[] { "", "?department=HR", "?asOf=2020-01-01" })
            {
                var opened = FiguresIn(await reader.GetAsync($"/api/decision-trails/figures{query}").ReadAsync<JsonElement>()).Distinct().ToList();
                opened.Count.ShouldBeGreaterThan(10);
                foreach (var (count, href) in opened)
                    (await CountAsync(reader, href)).ShouldBe(count, $"{who}: {href}");
            }
        }
    }

    [Fact]
    public async Task tells_with_whom_it_waits_and_leads_to_the_trail()
    {
        var agency = await host.OpenAgencyAsync();
        await PassedAsync(agency);
        using var head = await agency.AsAsync("manager");
        var figures = await FiguresAsync(head);
        var person = figures.People.Single(p => p.Turns.Waiting.Value == 1);
        person.Person.Name.ShouldBe("manager");
        var turn = (await head.GetAsync(person.Turns.Waiting.Href).ReadAsync<Page<TurnItem>>()).Items.ShouldHaveSingleItem();
        (turn.Act, turn.State, turn.HandedBy.Name, turn.ClosedAt).ShouldBe((StepAct.Decision, TurnState.Waiting, "drafter", null));
        await head.GetAsync(turn.Trail).ShouldBeAsync(HttpStatusCode.OK);
        figures.Departments.ShouldHaveSingleItem().DepartmentCode.ShouldBe("HR");
    }

    [Fact]
    public async Task pages_through_the_turns_without_losing_or_repeating_any()
    {
        var agency = await host.OpenAgencyAsync();
        await PassedAsync(agency);
        using var auditor = await agency.AsAsync("auditor");
        await FiguresAsync(auditor);
        var all = (await auditor.GetAsync("/api/decision-trails/turns").ReadAsync<Page<TurnItem>>()).Items;
        var paged = new List<TurnItem>();
        for (string? next = ""; next is not null;)
        {
            var page = await auditor.GetAsync("/api/decision-trails/turns?limit=2" + (next.Length == 0 ? "" : $"&after={next}")).ReadAsync<Page<TurnItem>>();
            paged.AddRange(page.Items);
            next = page.Next;
        }

        paged.Select(t => (t.DocumentId, t.Round, t.Step)).ShouldBe(all.Select(t => (t.DocumentId, t.Round, t.Step)));
    }

    [Fact]
    public async Task tells_a_stranger_and_another_agency_nothing()
    {
        var (agency, other) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        await PassedAsync(agency);
        using (var auditor = await agency.AsAsync("auditor"))
            await FiguresAsync(auditor);
        foreach (var address in new[] { "figures", "turns" })
            await (await agency.AsAsync("drafter")).GetAsync($"/api/decision-trails/{address}").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "trail.forbidden");

        // The head of another department sees that department's documents alone; the other agency's auditor only the other agency.
        foreach (var (client, query) in new[] { (await agency.AsAsync("treasurer"), ""), (await agency.AsAsync("treasurer"), "?department=HR"), (await other.AsAsync("auditor"), "") })
        {
            var figures = await client.GetAsync($"/api/decision-trails/figures{query}").ReadAsync<TrailFigures>();
            (figures.Turns.Waiting.Value, figures.Turns.Done.Value, figures.People.Count, figures.Handed.Count).ShouldBe((0, 0, 0, 0));
            (await client.GetAsync($"/api/decision-trails/turns{query}").ReadAsync<Page<TurnItem>>()).Items.ShouldBeEmpty();
        }
    }

    /// <summary>One decided in its second round after a dissent, one decided at once, one that waits.</summary>
    private static async Task PassedAsync(TestAgency agency)
    {
        var returned = await Paper.SubmittedAsync(agency, Paper.Draft(agency, new PlannedStep(1, StepAct.Review, agency.PersonId("colleague"))));
        await returned.ActAsync("colleague", "approve", new { opinion = "일정이 이르다", dissents = true });
        await returned.ActAsync("manager", "return", new { reason = "다시" });
        await returned.ActAsync("drafter", "submit");
        await returned.ActAsync("colleague", "approve");
        await returned.ActAsync("manager", "decide");
        await (await Paper.SubmittedAsync(agency)).ActAsync("manager", "decide");
        await Paper.SubmittedAsync(agency);
    }

    private static async Task<TrailFigures> FiguresAsync(HttpClient client)
    {
        var recorded = TimeProvider.System.GetUtcNow();
        return await Eventually.ReadAsync(
            () => client.GetAsync("/api/decision-trails/figures").ReadAsync<TrailFigures>(), figures => figures.RecordedAsOf >= recorded && figures.BehindBySeconds == 0);
    }

    private static IEnumerable<(long Count, string Href)> FiguresIn(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(FiguresIn);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.TryGetProperty("href", out var href) && (element.TryGetProperty("count", out var count) || element.TryGetProperty("value", out count))
            ? [(count.GetInt64(), href.GetString()!)]
            : element.EnumerateObject().SelectMany(p => FiguresIn(p.Value));
    }

    private static async Task<long> CountAsync(HttpClient client, string href) =>
        (await client.GetAsync($"{href}&limit=200").ReadAsync<JsonElement>()).GetProperty("items").GetArrayLength();
}
