using System.Net;
using OnNara.Api.Documents;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Tests.Documents;

/// <summary>What the page of a new draft offers: who decides and why, the way there, and what I used before.</summary>
public sealed class PathSuggestionTests(OnNaraHost host)
{
    [Theory]
    [InlineData("drafter", "국내 출장", "manager")]
    [InlineData("junior", "국외 출장", "leader", "manager", "director")]
    [InlineData("leader", "휴가", "leader")]
    [InlineData("accountant", "예산", "treasurer", "director", "minister")]
    [InlineData("clerk", "국내 출장", "minister")]
    public async Task can_be_submitted_as_it_is(string drafter, string matter, params string[] people)
    {
        var agency = await host.OpenAgencyAsync();
        var suggestion = await SuggestedAsync(agency, drafter, matter);
        suggestion.Path.Select(s => s.Person.Official.Name).ShouldBe(people);

        var paper = await Paper.DraftedAsync(agency, Paper.Draft(agency) with { Matter = matter, Path = [.. suggestion.Path.Select(s => s.Planned)] }, by: drafter);
        (await paper.ActAsync(drafter, "submit")).Status.ShouldBe(DocumentStatus.InProgress);
    }

    [Fact]
    public async Task tells_the_rule_by_which_the_decision_lies_there_and_who_stands_in()
    {
        var agency = await host.OpenAgencyAsync(s => s with { Absences = [new(s.Department.Departments![0].Departments![0].People![0].SignInName, new(2020, 2, 1), new(2099, 12, 31), "파견", s.Department.Departments![0].Departments![0].People![2].SignInName)] });

        var delegated = (await SuggestedAsync(agency, "drafter", "국내 출장")).Decision;
        (delegated.Ground, delegated.Rule?.Matter, delegated.Post, delegated.DepartmentCode).ShouldBe((DecisionGround.Delegated, "국내 출장", "과장", "HR"));
        (delegated.Decider!.Official.Name, delegated.Decider.StandIn?.Name, delegated.Decider.Absence?.To).ShouldBe(("manager", "colleague", new DateOnly(2099, 12, 31)));

        var kept = (await SuggestedAsync(agency, "drafter", "조직 개편")).Decision;
        (kept.Ground, kept.Rule, kept.Decider!.Official.Name, kept.Decider.Absence).ShouldBe((DecisionGround.NotDelegated, null, "minister", null));
    }

    [Fact]
    public async Task tells_the_paths_that_the_drafter_used_last_each_once()
    {
        var agency = await host.OpenAgencyAsync();
        var reviewed = new PlannedStep(1, StepAct.Review, agency.PersonId("colleague"));
        await Paper.SubmittedAsync(agency);
        await Paper.SubmittedAsync(agency, Paper.Draft(agency, reviewed));
        await Paper.SubmittedAsync(agency, Paper.Draft(agency, reviewed) with { Title = "가을 출장" });
        await Paper.DraftedAsync(agency, Paper.Draft(agency, new PlannedStep(1, StepAct.Consultation, agency.PersonId("treasurer"))));

        var used = (await SuggestedAsync(agency, "drafter", Paper.Matter)).Used;
        used.Select(u => (u.Title, string.Join(',', u.Path.Select(p => p.Person.Official.Name)), u.Refusal)).ShouldBe([("가을 출장", "colleague,manager", null), ("봄철 출장 계획", "manager", null)]);
        (await SuggestedAsync(agency, "drafter", "휴가")).Used.ShouldBeEmpty();
        (await SuggestedAsync(agency, "colleague", Paper.Matter)).Used.ShouldBeEmpty();

        var ofTask = (await SuggestedAsync(agency, "drafter", "국외 출장", "HR-TASK")).Used;
        ofTask.Count.ShouldBe(2);
        ofTask.ShouldAllBe(u => u.Refusal == "document.decider-below-delegated-level");
    }

    [Fact]
    public async Task tells_no_used_path_on_which_somebody_has_left_and_five_at_most()
    {
        var agency = await host.OpenAgencyAsync();
        foreach (var name in new[] { "colleague", "leader", "director", "treasurer", "clerk", "archivist", "auditor" })
            await Paper.SubmittedAsync(agency, Paper.Draft(agency, new PlannedStep(1, StepAct.Consultation, agency.PersonId(name))));
        (await SuggestedAsync(agency, "drafter", Paper.Matter)).Used.Count.ShouldBe(5);

        var administrator = await agency.AsAsync("administrator");
        var version = (await administrator.GetAsync("/api/organization").ReadAsync<Api.Organizations.OrganizationView>()).Version;
        var today = Domain.OfficeDay.Of(TimeProvider.System.GetUtcNow());
        (await administrator.PostAsync($"/api/organization/people/{agency.PersonId("auditor")}/leave", new { version, from = today })).EnsureSuccessStatusCode();
        (await SuggestedAsync(agency, "drafter", Paper.Matter)).Used.SelectMany(u => u.Path).ShouldAllBe(p => p.Person.Official.Name != "auditor");
    }

    [Fact]
    public async Task keeps_paths_under_names_of_a_persons_own()
    {
        var agency = await host.OpenAgencyAsync();
        var client = await agency.AsAsync("drafter");
        PlannedStep[] path = [new(1, StepAct.Review, agency.PersonId("colleague")), new(2, StepAct.Decision, agency.PersonId("manager"))];

        var saved = await client.PostAsync("/api/saved-paths", new SavePathRequest("출장", path)).ReadAsync<SavedPathView>(HttpStatusCode.Created);
        await client.PostAsync("/api/saved-paths", new SavePathRequest("결재만", path[1..])).ReadAsync<SavedPathView>(HttpStatusCode.Created);
        (await client.PostAsync("/api/saved-paths", new SavePathRequest("출장", path[1..])).ReadAsync<SavedPathView>(HttpStatusCode.Created)).SavedPathId.ShouldBe(saved.SavedPathId);

        var mine = await client.GetAsync("/api/saved-paths").ReadAsync<IReadOnlyList<SavedPathView>>();
        mine.Select(p => (p.Name, p.Path.Count, p.HasGone)).ShouldBe([("결재만", 1, false), ("출장", 1, false)]);
        mine[1].Path[0].Planned.ShouldBe(path[1]);

        var other = await agency.AsAsync("colleague");
        (await other.GetAsync("/api/saved-paths").ReadAsync<IReadOnlyList<SavedPathView>>()).ShouldBeEmpty();
        await other.DeleteAsync($"/api/saved-paths/{saved.SavedPathId}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "saved-path.not-found");

        (await client.DeleteAsync($"/api/saved-paths/{saved.SavedPathId}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetAsync("/api/saved-paths").ReadAsync<IReadOnlyList<SavedPathView>>()).ShouldHaveSingleItem().Name.ShouldBe("결재만");
    }

    [Fact]
    public async Task refuses_a_saved_path_without_a_name_or_a_step_and_more_than_anybody_uses()
    {
        var agency = await host.OpenAgencyAsync();
        var client = await agency.AsAsync("drafter");
        PlannedStep[] path = [new(1, StepAct.Decision, agency.PersonId("manager"))];
        await client.PostAsync("/api/saved-paths", new SavePathRequest(" ", path)).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "saved-path.name-missing");
        await client.PostAsync("/api/saved-paths", new SavePathRequest("출장", [])).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "saved-path.empty");
        for (var n = 0; n < SavedPath.MostOfOnePerson; n++)
            await client.PostAsync("/api/saved-paths", new SavePathRequest($"길 {n}", path)).ReadAsync<SavedPathView>(HttpStatusCode.Created);
        await client.PostAsync("/api/saved-paths", new SavePathRequest("하나 더", path)).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "saved-path.too-many");
        await client.PostAsync("/api/saved-paths", new SavePathRequest("길 0", path)).ReadAsync<SavedPathView>(HttpStatusCode.Created);
    }

    private static async Task<PathSuggestionView> SuggestedAsync(TestAgency agency, string who, string matter, string? unitTask = null) =>
        await (await agency.AsAsync(who)).GetAsync(
            $"/api/documents/path-suggestion?matter={Uri.EscapeDataString(matter)}" + (unitTask is null ? "" : $"&unitTaskCode={unitTask}")).ReadAsync<PathSuggestionView>();
}
