using System.Net;
using Npgsql;
using OnNara.Api.History;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Reading;
using OnNara.Domain.Documents;
using OnNara.Projections.Trails;

namespace OnNara.Api.Tests.History;

/// <summary>What a decider saw, whether it was lawful by what was known then, and what another rule would have changed.</summary>
public sealed class JudgementTests(OnNaraHost host)
{
    [Fact]
    public async Task the_decider_saw_the_content_and_the_opinions_so_far_and_was_the_lawful_one()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency, new PlannedStep(1, StepAct.Review, agency.PersonId("colleague"))));
        await paper.ActAsync("colleague", "approve", new { opinion = "예산을 확인했습니다" });
        await paper.ActAsync("manager", "decide");
        var auditor = await agency.AsAsync("auditor");
        var trail = await auditor.GetAsync($"/api/documents/{paper.Id}/trail").ReadAsync<Api.Documents.TrailView>();
        var decided = trail.Entries.Single(e => e.Act == TrailAct.Decided);

        var seen = await auditor.GetAsync($"/api/history/documents/{paper.Id}/judgements/{decided.Version}").ReadAsync<JudgementSeen>();
        seen.Act.Id.ShouldBe(decided.Id);
        seen.Seen.Place.Version.ShouldBe(decided.Version - 1);
        seen.Seen.Card.Path!.ShouldContain(s => s.Opinion == "예산을 확인했습니다");
        seen.Seen.Card.Status.ShouldBe(DocumentStatus.InProgress);
        (seen.Check.IsLawful, seen.Check.Reason, seen.Check.Differs).ShouldBe((true, null, false));
        seen.Check.Decider.Holders.ShouldHaveSingleItem().Name.ShouldBe("manager");
        seen.Check.Decider.Rule!.Matter.ShouldBe(Paper.Matter);
        seen.Actor!.Official.Name.ShouldBe("manager");

        await auditor.GetAsync($"/api/history/documents/{paper.Id}/judgements/1").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "history.version-unknown");
        await auditor.GetAsync($"/api/history/documents/{paper.Id}/judgements/2").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "history.no-judgement");
    }

    [Fact]
    public async Task a_decision_that_was_put_under_somebody_elses_name_is_found_unlawful()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        await paper.ActAsync("manager", "decide");
        var auditor = await agency.AsAsync("auditor");
        var decided = (await auditor.GetAsync($"/api/documents/{paper.Id}/trail").ReadAsync<Api.Documents.TrailView>()).Entries.Single(e => e.Act == TrailAct.Decided);

        await using (var connection = new NpgsqlConnection(host.ConnectionString))
        {
            await connection.OpenAsync();
            await using var forge = new NpgsqlCommand(
                "update mt_events set data = jsonb_set(data, '{by,personId}', to_jsonb($1::text)) where stream_id = $2 and type = 'decision_made'", connection);
            forge.Parameters.AddWithValue(agency.PersonId("accountant").ToString());
            forge.Parameters.AddWithValue(paper.Id);
            (await forge.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        var seen = await auditor.GetAsync($"/api/history/documents/{paper.Id}/judgements/{decided.Version}").ReadAsync<JudgementSeen>();
        (seen.Check.IsLawful, seen.Check.Reason).ShouldBe((false, "document.not-found"));
    }

    [Fact]
    public async Task a_rule_on_trial_tells_which_decisions_would_have_gone_elsewhere()
    {
        var agency = await host.OpenImportAgencyAsync();
        var first = await HistoryTests.DecidedAsync(agency);
        var second = await HistoryTests.DecidedAsync(agency);
        var administrator = await agency.AsAsync("administrator");
        var higher = await Eventually.ReadAsync(() => TryAsync("국장"), trial => trial.Decisions == 2);
        (higher.Decisions, higher.Elsewhere).ShouldBe((2, 2));
        higher.Items.Select(i => i.Decision.DocumentId).ShouldBe([first.Id, second.Id], ignoreOrder: true);
        higher.Items[0].Lawful.Holders.ShouldHaveSingleItem().Name.ShouldBe("director");
        higher.Load.Single(l => l.Post == "국장").ShouldBe(new("국장", "PLAN", 0, 2));
        higher.Load.Single(l => l.Post == "과장").ShouldBe(new("과장", "HR", 2, 0));

        (await TryAsync("과장")).Elsewhere.ShouldBe(0);
        (await TryAsync(null)).Items[0].Lawful.Holders.ShouldHaveSingleItem().Name.ShouldBe("minister");
        var page = await TryAsync("국장", "&limit=1");
        page.Items.Count.ShouldBe(1);
        (await TryAsync("국장", $"&limit=1&after={page.Next}")).Items.ShouldHaveSingleItem().Decision.DocumentId.ShouldNotBe(page.Items[0].Decision.DocumentId);
        await (await agency.AsAsync("drafter")).GetAsync(Address("국장", "")).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "delegation-rule.trial-forbidden");

        Task<TrialView> TryAsync(string? post, string more = "") => administrator.GetAsync(Address(post, more)).ReadAsync<TrialView>();

        static string Address(string? post, string more) =>
            $"/api/history/delegation-rules/trial?matter={Uri.EscapeDataString(Paper.Matter)}&from=2026-01-01T09:00:00%2B09:00{(post is null ? "" : $"&decidingPost={Uri.EscapeDataString(post)}")}{more}";
    }
}
