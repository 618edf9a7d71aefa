using System.Net;
using OnNara.Api.History;
using OnNara.Api.Organizations;
using OnNara.Api.Registers;
using OnNara.Api.Tests.Documents;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Projections;

namespace OnNara.Api.Tests.History;

/// <summary>Any document as it was, by both clocks; and what a moment gets that has no history.</summary>
public sealed class HistoryTests(OnNaraHost host)
{
    private static readonly DateTimeOffset March = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task a_document_is_read_as_it_was_at_every_version_and_at_moments()
    {
        var agency = await host.OpenImportAgencyAsync();
        var paper = await DecidedAsync(agency);
        var auditor = await agency.AsAsync("auditor");

        (await ReadAsync(auditor, paper, "?version=1")).Card.Status.ShouldBe(DocumentStatus.Draft);
        (await ReadAsync(auditor, paper, $"?asOf={Uri(March.AddHours(1.5))}")).Card.Status.ShouldBe(DocumentStatus.InProgress);
        var now = await ReadAsync(auditor, paper, "");
        (now.Card.Status, now.Place.Version, now.Place.NotYetKnown).ShouldBe((DocumentStatus.Decided, now.Place.Versions, 0));
        now.Card.Abilities.ShouldBeEmpty();
        for (var version = 1; version <= now.Place.Versions; version++)
            (await ReadAsync(auditor, paper, $"?version={version}")).Place.Version.ShouldBe(version);
    }

    [Fact]
    public async Task what_had_happened_is_not_what_was_known()
    {
        var agency = await host.OpenImportAgencyAsync();
        var before = DateTimeOffset.UtcNow;
        var paper = await DecidedAsync(agency);
        var auditor = await agency.AsAsync("auditor");

        // In law it was decided in March; the system heard of it only now.
        (await ReadAsync(auditor, paper, $"?asOf={Uri(March.AddDays(1))}")).Card.Status.ShouldBe(DocumentStatus.Decided);
        await auditor.GetAsync($"/api/history/documents/{paper.Id}?knownBy={Uri(before.AddMinutes(-1))}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "history.not-begun");

        var first = (await ReadAsync(auditor, paper, "?version=1")).Place.RecordedAt;
        var known = await ReadAsync(auditor, paper, $"?knownBy={Uri(first)}");
        known.Card.Status.ShouldBe(DocumentStatus.Draft);
        known.Place.NotYetKnown.ShouldBe((int)known.Place.Versions - 1);
    }

    [Fact]
    public async Task corrections_of_the_register_count_where_they_are_asked_for()
    {
        var agency = await host.OpenImportAgencyAsync();
        var paper = await DecidedAsync(agency);
        agency.OccurredAt = March.AddDays(2);
        await paper.ActAsync("archivist", "correct-register-entry", new { field = "Title", to = "바른 제목", reason = "오기" });
        agency.OccurredAt = null;
        var auditor = await agency.AsAsync("auditor");

        var day = Uri(March.AddDays(1));
        (await ReadAsync(auditor, paper, $"?asOf={day}")).Card.Register!.Entry.Title.ShouldBe("봄철 출장 계획");
        (await ReadAsync(auditor, paper, $"?asOf={day}&corrected=true")).Card.Register!.Entry.Title.ShouldBe("바른 제목");
    }

    [Fact]
    public async Task a_register_is_read_as_it_was_by_both_clocks_with_and_without_later_corrections()
    {
        var agency = await host.OpenImportAgencyAsync();
        var before = DateTimeOffset.UtcNow;
        var first = await DecidedAsync(agency);
        var known = DateTimeOffset.UtcNow;
        await Task.Delay(20);
        var second = await DecidedAsync(agency);
        agency.OccurredAt = March.AddDays(2);
        await first.ActAsync("archivist", "correct-register-entry", new { field = "Title", to = "바른 제목", reason = "오기" });
        agency.OccurredAt = null;
        var auditor = await agency.AsAsync("auditor");

        (await LinesAsync("")).Select(l => (l.Line.SubjectId, l.Line.Title)).ShouldBe([(first.Id, "바른 제목"), (second.Id, "봄철 출장 계획")]);
        (await LinesAsync($"?asOf={Uri(March.AddDays(1))}")).Select(l => l.Line.Title).ShouldAllBe(title => title == "봄철 출장 계획");
        (await LinesAsync($"?asOf={Uri(March.AddDays(1))}&corrected=true"))[0].Line.Title.ShouldBe("바른 제목");
        (await LinesAsync($"?asOf={Uri(March.AddHours(-1))}")).ShouldBeEmpty();
        (await LinesAsync($"?knownBy={Uri(known)}")).ShouldHaveSingleItem().Line.SubjectId.ShouldBe(first.Id);
        (await LinesAsync($"?knownBy={Uri(before.AddMinutes(-1))}")).ShouldBeEmpty();
        (await LinesAsync($"?limit=1&asOf={Uri(March.AddDays(1))}")).ShouldHaveSingleItem().Number.ShouldEndWith("-1");
        await auditor.GetAsync($"/api/history/registers/incoming?asOf={Uri(DateTimeOffset.UtcNow.AddDays(1))}").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "history.in-future");
        (await auditor.GetAsync("/api/history/registers/incoming").ReadAsync<Page<RegisterLineView>>()).Items.ShouldBeEmpty();

        async Task<IReadOnlyList<RegisterLineView>> LinesAsync(string query) =>
            (await auditor.GetAsync($"/api/history/registers/documents{query}").ReadAsync<Page<RegisterLineView>>()).Items;
    }

    [Fact]
    public async Task a_difference_names_what_changed_and_nothing_else()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.DraftedAsync(agency);
        var revised = Paper.Draft(agency) with { Title = "여름철 출장 계획", Body = new([new Paragraph([new TextRun("함께 갑니다.")])]) };
        await paper.ActAsync("drafter", "draft", new { draft = revised });
        var drafter = await agency.AsAsync("drafter");

        var difference = await drafter.GetAsync($"/api/history/documents/{paper.Id}/difference?fromVersion=1&toVersion=2").ReadAsync<HistoryDifference>();
        (difference.From.Version, difference.To.Version).ShouldBe((1, 2));
        difference.Changes.Single(c => c.Path == "head.title").After!.GetValue<string>().ShouldBe("여름철 출장 계획");
        difference.Changes.ShouldContain(c => c.Path.StartsWith("information.body"));
        difference.Changes.ShouldNotContain(c => c.Path.StartsWith("management"));
        (await drafter.GetAsync($"/api/history/documents/{paper.Id}/difference?fromVersion=2&toVersion=2").ReadAsync<HistoryDifference>()).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_task_card_is_read_as_it_was()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await TaskCards.Card.OpenedAsync(agency);
        var auditor = await agency.AsAsync("auditor");
        var then = await auditor.GetAsync($"/api/history/task-cards/{card.Id}?version=1").ReadAsync<TaskCardThen>();
        then.Place.Version.ShouldBe(1);
        then.Card.Id.ShouldBe(card.Id);
        await auditor.GetAsync($"/api/history/task-cards/{card.Id}?version=99").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "history.version-unknown");
        (await auditor.GetAsync($"/api/history/task-cards/{card.Id}/difference?fromVersion=1&toVersion=1").ReadAsync<HistoryDifference>()).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_organization_is_read_as_it_was_known()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        var before = DateTimeOffset.UtcNow;
        await Task.Delay(20);
        var organization = await administrator.GetAsync("/api/organization").ReadAsync<OrganizationView>();
        await administrator.PostAsync("/api/organization/delegation-rules", new EstablishDelegationRuleRequest("물품 구매", "과장", organization.On))
            .ShouldBeAsync(HttpStatusCode.OK);

        (await administrator.GetAsync("/api/organization").ReadAsync<OrganizationView>()).DelegationRules.ShouldContain(r => r.Matter == "물품 구매");
        (await administrator.GetAsync($"/api/organization?knownBy={Uri(before)}").ReadAsync<OrganizationView>()).DelegationRules.ShouldNotContain(r => r.Matter == "물품 구매");
        await administrator.GetAsync($"/api/organization?knownBy={Uri(before.AddDays(-1))}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "history.not-begun");
    }

    [Fact]
    public async Task a_moment_without_history_is_said_plainly()
    {
        var (agency, stranger) = (await host.OpenImportAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await DecidedAsync(agency);
        var auditor = await agency.AsAsync("auditor");
        var address = $"/api/history/documents/{paper.Id}";

        await auditor.GetAsync($"{address}?asOf={Uri(March.AddYears(-1))}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "history.not-begun");
        await auditor.GetAsync($"{address}?asOf={Uri(DateTimeOffset.UtcNow.AddDays(1))}").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "history.in-future");
        await auditor.GetAsync($"{address}?version=0").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "history.version-unknown");
        await auditor.GetAsync($"{address}?version=999").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "history.version-unknown");
        await auditor.GetAsync($"{address}?version=1&asOf={Uri(March.AddHours(1))}").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "history.cut-twice");
        (await auditor.GetAsync($"{address}?asOf=yesterday")).StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound);
        await (await stranger.AsAsync("auditor")).GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.not-found");
        await (await agency.AsAsync("accountant")).GetAsync($"/api/history/documents/{Guid.NewGuid()}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.not-found");
    }

    /// <summary>Drafted at nine, submitted at ten, decided at eleven of a day in March.</summary>
    internal static async Task<Paper> DecidedAsync(TestAgency agency)
    {
        agency.OccurredAt = March;
        var paper = await Paper.DraftedAsync(agency);
        agency.OccurredAt = March.AddHours(1);
        await paper.ActAsync("drafter", "submit");
        agency.OccurredAt = March.AddHours(2);
        await paper.ActAsync("manager", "decide");
        agency.OccurredAt = null;
        return paper;
    }

    private static Task<DocumentThen> ReadAsync(HttpClient reader, Paper paper, string query) =>
        reader.GetAsync($"/api/history/documents/{paper.Id}{query}").ReadAsync<DocumentThen>();

    private static string Uri(DateTimeOffset moment) => System.Uri.EscapeDataString(moment.ToString("O"));
}
