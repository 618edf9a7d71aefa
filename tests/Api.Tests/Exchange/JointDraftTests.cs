using System.Net;
using OnNara.Api.Tests.Documents;
using OnNara.Domain;
using OnNara.Domain.Documents;

namespace OnNara.Api.Tests.Exchange;

public sealed class JointDraftTests(OnNaraHost host)
{
    [Fact]
    public async Task two_agencies_decide_one_after_the_other_and_then_it_has_a_number_and_goes_out()
    {
        var (lead, partner, recipient) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await Paper.SubmittedAsync(lead, Paper.Draft(lead) with { IsInternal = false, Recipients = [Post.To(recipient)], JointWith = [partner.Code] });
        var decided = await paper.ActAsync("manager", "decide");
        (decided.Status, decided.Number).ShouldBe((DocumentStatus.AwaitingPartners, null));

        var part = await PartAsync(lead, paper, partner);
        await part.RefusesAsync("clerk", "draft", HttpStatusCode.Conflict, "document.content-fixed", new { draft = Paper.Draft(partner) with { Title = "다른 제목" } });
        await part.ActAsync("clerk", "draft", new { draft = Paper.Draft(partner) with { Path = [new(1, StepAct.Decision, partner.PersonId("minister"))] } });
        await part.ActAsync("clerk", "submit");
        (await part.ActAsync("minister", "decide")).Number.ShouldBe("본부-1");

        var registered = await host.EventuallyAsync(lead, paper.Id, d => d.Entry is not null);
        (registered.Status, registered.Entry!.Number.ToString()).ShouldBe((DocumentStatus.Decided, "인사과-1"));
        await using var session = host.Store.QuerySession(lead.Code);
        await (await lead.AsAsync("clerk")).PostAsync($"/api/documents/{paper.Id}/dispatch", new { version = (await session.Events.FetchStreamStateAsync(paper.Id))!.Version }).ShouldBeAsync(HttpStatusCode.OK);
        await host.ArrivedAsync(lead, paper, recipient);
    }

    [Fact]
    public async Task a_partner_that_is_asked_twice_drafts_once_and_one_that_declines_is_heard()
    {
        var (lead, partner) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await Paper.SubmittedAsync(lead, Paper.Draft(lead) with { JointWith = [partner.Code] });
        await paper.ActAsync("manager", "decide");
        var part = await PartAsync(lead, paper, partner);
        var document = await host.ReadAsync(lead, paper.Id);

        await host.DeliverAgainAsync(partner, new OnNara.Api.Exchange.AskPartnerToDecide(paper.Id, lead.Code, document.Draft, DateTimeOffset.UtcNow));
        await part.ActAsync("clerk", "withdraw", new { reason = "소관이 아님" });

        (await host.EventuallyAsync(lead, paper.Id, d => d.DeclinedPartners.Count > 0)).Status.ShouldBe(DocumentStatus.AwaitingPartners);
    }

    private async Task<Paper> PartAsync(TestAgency lead, Paper paper, TestAgency partner)
    {
        var id = NameBasedId.Of("joint", paper.Id.ToString("N"), partner.Code);
        var part = await host.EventuallyAsync(partner, id, d => d.Joint is not null);
        (part.Drafter.PersonId, part.Draft.Title, part.Joint!.LeadAgencyCode).ShouldBe((partner.PersonId("clerk"), "봄철 출장 계획", lead.Code));
        return new Paper(partner, id, 1);
    }
}
