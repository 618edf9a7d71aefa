using System.Net;
using OnNara.Api.Access;
using OnNara.Api.Circulations;
using OnNara.Api.Instructions;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Work;
using OnNara.Projections.Work;

namespace OnNara.Api.Tests.Circulations;

public sealed class CirculationTests(OnNaraHost host)
{
    [Fact]
    public async Task what_was_circulated_to_me_is_in_my_list_when_the_answer_comes_back()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        await (await agency.AsAsync("drafter")).PostAsync($"/api/documents/{paper.Id}/circulate", new CirculateRequest([agency.PersonId("accountant")]))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "document.wrong-state");
        await paper.ActAsync("manager", "decide");

        var circulation = await CirculateAsync(agency, $"/api/documents/{paper.Id}/circulate", "drafter", "accountant", "treasurer");

        var mine = await (await agency.AsAsync("accountant")).GetAsync("/api/circulations").ReadAsync<MyCirculations>();
        var item = mine.Items.ShouldHaveSingleItem();
        (item.CirculationId, item.SubjectId, item.ViewedAt).ShouldBe((circulation.CirculationId, paper.Id, null));
        await (await agency.AsAsync("junior")).GetAsync($"/api/circulations/{circulation.CirculationId}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "circulation.not-found");
    }

    [Fact]
    public async Task a_reader_who_opens_the_content_is_recorded_by_itself_and_a_head_then_instructs()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var arrival = await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);
        await arrival.InHandAsync();
        (await arrival.LookAsync("treasurer"))!.Content.ShouldBeNull();
        var circulation = await CirculateAsync(north, $"/api/incoming/{arrival.Id}/circulate", "drafter", "treasurer");
        var instruct = $"/api/circulations/{circulation.CirculationId}/instruct";
        var instruction = new GiveInstructionHereRequest("예산을 검토할 것", [north.PersonId("accountant")]);
        var treasurer = await north.AsAsync("treasurer");
        await treasurer.PostAsync(instruct, instruction).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "circulation.not-viewed");

        (await arrival.LookAsync("treasurer"))!.Content.ShouldNotBeNull();
        await arrival.LookAsync("treasurer");

        var seen = await treasurer.GetAsync($"/api/circulations/{circulation.CirculationId}").ReadAsync<CirculationView>();
        seen.Readers.ShouldHaveSingleItem().HasViewed.ShouldBeTrue();
        seen.Readers[0].ViewedAt.ShouldNotBeNull();
        seen.MayInstruct.ShouldBeTrue();
        (await treasurer.PostAsync(instruct, instruction).ReadAsync<CirculationView>()).Instructions.ShouldHaveSingleItem().Handlers[0].Name.ShouldBe("accountant");
        var accountant = await north.AsAsync("accountant");
        var work = (await accountant.GetAsync("/api/my-work").ReadAsync<MyWorkView>()).Waiting!.Items.ShouldHaveSingleItem();
        (work.Kind, work.Title).ShouldBe((WorkKind.AcceptInstruction, "예산을 검토할 것"));
        var told = (await accountant.GetAsync($"/api/circulations/{circulation.CirculationId}").ReadAsync<CirculationView>()).Instructions.ShouldHaveSingleItem();
        (told.InstructionId, told.Source.Id, told.Source.CirculationId).ShouldBe((work.SubjectId, arrival.Id, circulation.CirculationId));
        await treasurer.PostAsync(instruct, instruction with { HandlerIds = [north.PersonId("drafter")] }).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "instruction.not-superior");
        (await arrival.LookAsync("accountant"))!.Content.ShouldNotBeNull();
        (await treasurer.GetAsync("/api/circulations?unviewed=true").ReadAsync<MyCirculations>()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_list_goes_on_page_by_page_with_the_newest_first()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        await paper.ActAsync("manager", "decide");
        var started = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            started.Add((await CirculateAsync(agency, $"/api/documents/{paper.Id}/circulate", "drafter", "accountant")).CirculationId);
        }

        var client = await agency.AsAsync("accountant");
        var pages = new List<Guid>();
        for (string? next = ""; next is not null;)
        {
            var page = await client.GetAsync($"/api/circulations?limit=2{(next.Length == 0 ? "" : $"&after={next}")}").ReadAsync<MyCirculations>();
            pages.AddRange(page.Items.Select(i => i.CirculationId));
            next = page.Next;
        }

        pages.ShouldBe(Enumerable.Reverse(started));
    }

    [Fact]
    public async Task who_opened_it_and_who_was_refused_is_on_record_for_the_auditor()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var arrival = await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);
        await arrival.InHandAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => arrival.LookAsync("manager")));
        await arrival.LookAsync("accountant");

        var address = $"/api/incoming/{arrival.Id}/accesses";
        await (await north.AsAsync("manager")).GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "access.forbidden");
        var accesses = await (await north.AsAsync("auditor")).GetAsync(address).ReadAsync<Accesses>();
        accesses.Items.Count(a => a.By.Name == "manager" && a.Refusal is null).ShouldBe(8);
        accesses.Items.Single(a => a.Refusal is not null).ShouldSatisfyAllConditions(a => a.By.Name.ShouldBe("accountant"), a => a.Refusal.ShouldBe("incoming.forbidden"));

        var first = await (await north.AsAsync("archivist")).GetAsync($"{address}?limit=3").ReadAsync<Accesses>();
        var rest = await (await north.AsAsync("archivist")).GetAsync($"{address}?after={first.Next}").ReadAsync<Accesses>();
        (first.Items.Count + rest.Items.Count).ShouldBe(accesses.Items.Count);
    }

    private static async Task<CirculationView> CirculateAsync(TestAgency agency, string address, string by, params string[] readers) =>
        await (await agency.AsAsync(by)).PostAsync(address, new CirculateRequest([.. readers.Select(agency.PersonId)], "참고하시기 바랍니다"))
            .ReadAsync<CirculationView>(HttpStatusCode.Created);
}
