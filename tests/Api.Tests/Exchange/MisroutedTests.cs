using System.Net;
using OnNara.Domain.Incoming;

namespace OnNara.Api.Tests.Exchange;

public sealed class MisroutedTests(OnNaraHost host)
{
    [Fact]
    public async Task another_departments_business_is_distributed_anew()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var arrival = await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);
        await arrival.ActAsync("clerk", "distribute", new { leadDepartmentCode = "HR" });

        (await arrival.ActAsync("colleague", "send-back", new { reason = "재정과 소관" })).Status.ShouldBe(IncomingStatus.AwaitingDistribution);
        await arrival.ActAsync("clerk", "distribute", new { leadDepartmentCode = "FIN" });
        (await arrival.ActAsync("accountant", "receive", new { unitTaskCode = "FIN-TASK" })).Number.ShouldBe("재정과-1");
    }

    [Fact]
    public async Task another_agencys_business_goes_on_to_that_agency_and_the_sender_is_told()
    {
        var (sender, north, south) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await Post.SentAsync(sender, Post.To(north));
        var arrival = await host.ArrivedAsync(sender, paper, north);

        await arrival.RefusesAsync("clerk", "transfer", HttpStatusCode.UnprocessableEntity, "incoming.agency-unknown", new { toAgencyCode = "nowhere", reason = "타 기관 소관" });
        await arrival.ActAsync("clerk", "transfer", new { toAgencyCode = south.Code, reason = "타 기관 소관" });

        var onward = await host.ArrivedAsync(sender, paper, south);
        (await onward.LookAsync("clerk"))!.SenderName.ShouldBe($"{sender.Code} 부");
        var told = await host.EventuallyAsync(sender, paper.Id, d => d.Deliveries.Count == 2 && d.Deliveries.All(x => x.ArrivedAt is not null));
        told.Deliveries[0].TransferredTo.ShouldBe(south.Code);
        told.Deliveries[1].Recipient.AgencyCode.ShouldBe(south.Code);

        await onward.RefusesAsync("clerk", "transfer", HttpStatusCode.Conflict, "incoming.transfer-in-circle", new { toAgencyCode = north.Code, reason = "되돌림" });
    }

    [Fact]
    public async Task a_formal_defect_sends_it_back_and_the_sender_is_told_why()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await Post.SentAsync(sender, Post.To(north));
        var arrival = await host.ArrivedAsync(sender, paper, north);

        (await arrival.ActAsync("clerk", "return", new { reason = "붙임 누락" })).Status.ShouldBe(IncomingStatus.Returned);
        await host.EventuallyAsync(sender, paper.Id, d => d.Deliveries[0].ReturnedAt is not null);
        await arrival.RefusesAsync("clerk", "distribute", HttpStatusCode.Conflict, "incoming.wrong-state", new { leadDepartmentCode = "HR" });
    }

    [Fact]
    public async Task an_intermediate_agency_sends_it_on_under_its_own_heads_name_with_its_opinion()
    {
        var (sender, province, city) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await Post.SentAsync(sender, Post.To(city, via: province));
        var onTheWay = await host.ArrivedAsync(sender, paper, province, meantFor: city);
        (await host.ReadAsync(sender, paper.Id)).EffectiveAt.ShouldBeNull();

        (await onTheWay.ActAsync("clerk", "forward", new { opinion = "적정함" })).Status.ShouldBe(IncomingStatus.Forwarded);

        var card = (await (await host.ArrivedAsync(sender, paper, city)).LookAsync("clerk"))!;
        var forwarding = card.Content!.Forwardings.ShouldHaveSingleItem();
        (forwarding.AgencyCode, forwarding.Opinion, forwarding.InNameOf.Post).ShouldBe((province.Code, "적정함", "장관"));
        var told = await host.EventuallyAsync(sender, paper.Id, d => d.Deliveries[0] is { ArrivedAt: not null, ForwardedAt: not null });
        told.Deliveries.ShouldHaveSingleItem();
    }
}
