using System.Net;
using System.Text.Json;
using Marten;
using OnNara.Api.Agencies;
using OnNara.Api.Exchange;
using OnNara.Api.Incoming;
using OnNara.Api.Organizations;
using OnNara.Api.Tests.Documents;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;

namespace OnNara.Api.Tests.Exchange;

public sealed class SendingTests(OnNaraHost host)
{
    [Fact]
    public async Task a_document_sent_to_two_agencies_arrives_at_both_and_is_received_there_under_their_own_numbers()
    {
        var (sender, north, south) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await Post.SentAsync(sender, Post.To(north), Post.To(south));

        var atNorth = await host.ArrivedAsync(sender, paper, north);
        await host.ArrivedAsync(sender, paper, south);
        var sent = await host.EventuallyAsync(sender, paper.Id, d => d.Deliveries.All(x => x.ArrivedAt is not null));
        sent.EffectiveAt.ShouldBe(sent.Deliveries.Min(d => d.ArrivedAt));

        await atNorth.InHandAsync();
        var card = (await atNorth.LookAsync("drafter"))!;
        (card.Status, card.Entries[0].Number.ToString(), card.SenderNumber, card.Title).ShouldBe((IncomingStatus.InHand, "인사과-1", "인사과-1", "봄철 출장 계획"));
        (await host.EventuallyAsync(sender, paper.Id, d => d.Deliveries[0].ReceivedAs is not null)).Deliveries[0].ReceivedAs!.DepartmentName.ShouldBe("인사과");
    }

    [Fact]
    public async Task what_is_received_and_what_is_produced_share_one_series_of_numbers()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var own = await Paper.SubmittedAsync(north);
        (await own.ActAsync("manager", "decide")).Number.ShouldBe("인사과-1");

        var arrival = await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);
        await arrival.ActAsync("clerk", "distribute", new { leadDepartmentCode = "HR" });
        (await arrival.ActAsync("colleague", "receive", new { unitTaskCode = "HR-TASK" })).Number.ShouldBe("인사과-2");
    }

    [Fact]
    public async Task the_handler_finishes_it_with_the_document_that_answers_it()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var arrival = await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);
        await arrival.InHandAsync();
        var answer = await Post.SentAsync(north, Post.To(sender));

        await arrival.RefusesAsync("drafter", "handle", HttpStatusCode.UnprocessableEntity, "incoming.answer-unknown", new { answeringDocumentId = Guid.NewGuid() });
        (await arrival.ActAsync("drafter", "handle", new { answeringDocumentId = answer.Id })).Status.ShouldBe(IncomingStatus.Handled);
    }

    [Fact]
    public async Task a_letter_that_is_delivered_again_arrives_once()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await Post.SentAsync(sender, Post.To(north));
        var arrival = await host.ArrivedAsync(sender, paper, north);
        var sent = await host.EventuallyAsync(sender, paper.Id, d => d.Deliveries[0].ArrivedAt is not null);

        await using var session = host.Store.QuerySession(north.Code);
        var letter = (await session.Events.AggregateStreamAsync<IncomingDocument>(arrival.Id))!.Letter!;
        await host.DeliverAgainAsync(north, new DeliverDocument(letter));
        await host.DeliverAgainAsync(sender, new ConfirmArrival(paper.Id, new(letter.DispatchId, north.Code, DateTimeOffset.UtcNow), null));

        (await session.Events.FetchStreamStateAsync(arrival.Id))!.Version.ShouldBe(1);
        (await host.ReadAsync(sender, paper.Id)).Deliveries[0].ArrivedAt.ShouldBe(sent.Deliveries[0].ArrivedAt);
    }

    [Fact]
    public async Task an_agency_out_of_the_exchange_gets_its_documents_when_it_is_back_and_once()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var administrator = await host.AsInstallationAdministratorAsync();
        await administrator.PostAsync($"/api/agencies/{north.Code}/suspend", new SuspendAgencyRequest("전산실 화재")).ReadAsync<OrganizationChanged>();
        var papers = new[] { await Post.SentAsync(sender, Post.To(north)), await Post.SentAsync(sender, Post.To(north)) };
        await host.HeldAtAsync(north, 2);

        // The queue says the first one again while it waits.
        await using (var session = host.Store.QuerySession(north.Code))
        {
            await host.DeliverAgainAsync(north, (await session.Query<HeldLetter>().OrderBy(l => l.HeldAt).FirstAsync()).Message);
        }

        (await host.ReadAsync(sender, papers[0].Id)).EffectiveAt.ShouldBeNull();
        await administrator.PostAsync($"/api/agencies/{north.Code}/resume", new ResumeAgencyRequest()).ReadAsync<OrganizationChanged>();

        foreach (var paper in papers)
        {
            var arrival = await host.ArrivedAsync(sender, paper, north);
            await host.EventuallyAsync(sender, paper.Id, d => d.Deliveries[0].ArrivedAt is not null);
            await using var session = host.Store.QuerySession(north.Code);
            (await session.Events.FetchStreamStateAsync(arrival.Id))!.Version.ShouldBe(1);
        }

        await host.HeldAtAsync(north, 0);
    }

    [Fact]
    public async Task a_stale_version_is_told_with_the_current_one()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var arrival = await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);
        await arrival.ActAsync("clerk", "distribute", new { leadDepartmentCode = "HR" });

        var problem = await arrival.SendAsync("colleague", "receive", new { unitTaskCode = "HR-TASK" }, version: 1)
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "incoming.stale");
        problem.GetProperty("currentVersion").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task of_two_who_receive_it_at_once_one_gets_the_number_and_no_number_is_lost()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var arrival = await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);
        await arrival.ActAsync("clerk", "distribute", new { leadDepartmentCode = "HR" });

        var both = await Task.WhenAll(new[] { "colleague", "drafter", "manager" }.Select(who => arrival.SendAsync(who, "receive", new { unitTaskCode = "HR-TASK" })));

        both.Select(r => r.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
        (await (await Paper.SubmittedAsync(north)).ActAsync("manager", "decide")).Number.ShouldBe("인사과-2");
    }

    [Fact]
    public async Task another_agencys_person_learns_nothing_of_it()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var arrival = await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);

        (await new Arrival(sender, arrival.Id).LookAsync("clerk")).ShouldBeNull();
        await new Arrival(sender, arrival.Id).RefusesAsync("clerk", "return", HttpStatusCode.NotFound, "incoming.not-found", new { reason = "x" });
    }

    [Fact]
    public async Task the_document_office_takes_in_what_comes_over_the_desk()
    {
        var agency = await host.OpenAgencyAsync();
        var id = Guid.CreateVersion7();
        var request = new TakeInDocumentRequest(Channel.Desk, "홍길동", "건축 허가 신청", ExternalReference: "2026-77", IncomingId: id);
        await (await agency.AsAsync("drafter")).PostAsync("/api/incoming", request).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "incoming.not-document-office");
        var clerk = await agency.AsAsync("clerk");
        (await clerk.PostAsync("/api/incoming", request).ReadAsync<IncomingAnswer>(HttpStatusCode.Created)).Status.ShouldBe(IncomingStatus.AwaitingDistribution);
        await clerk.PostAsync("/api/incoming", request).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "incoming.exists");

        var arrival = new Arrival(agency, id);
        await arrival.InHandAsync();
        (await arrival.ActAsync("drafter", "handle", new { outcome = "허가함" })).Status.ShouldBe(IncomingStatus.Handled);
        (await arrival.LookAsync("drafter"))!.Trail!.Select(s => s.Act)
            .ShouldBe(["DocumentTakenIn", "IncomingDistributed", "ReceivedByDepartment", "HandlerNamed", "IncomingHandled"]);
    }

    [Fact]
    public async Task of_two_clerks_who_dispatch_at_once_one_sends_and_the_other_ones_letters_never_leave()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var paper = await Post.DecidedAsync(sender, Post.To(north));

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => paper.SendAsync("clerk", "dispatch")));
        all.Count(a => a.Response.StatusCode == HttpStatusCode.OK).ShouldBe(1);

        // The next letter gives one that should not be there the time to come.
        await host.ArrivedAsync(sender, paper, north);
        await host.ArrivedAsync(sender, await Post.SentAsync(sender, Post.To(north)), north);
        await using var session = host.Store.QuerySession(north.Code);
        (await session.Events.QueryRawEventDataOnly<DocumentArrived>().ToListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_file_goes_along_and_is_for_those_who_may_read_the_letter()
    {
        var (sender, north) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var drafter = await sender.AsAsync("drafter");
        using var bytes = new ByteArrayContent("붙임 1"u8.ToArray());
        var sha256 = (await drafter.PostAsync("/api/attachments?fileName=annex.txt", bytes).ReadAsync<JsonElement>(HttpStatusCode.Created)).GetProperty("sha256").GetString()!;
        var draft = Paper.Draft(sender) with { IsInternal = false, Recipients = [Post.To(north)], Attachments = [new(sha256, "붙임.txt")] };
        var paper = await Paper.SubmittedAsync(sender, draft);
        await paper.ActAsync("manager", "decide");
        await paper.ActAsync("clerk", "dispatch");
        var arrival = await host.ArrivedAsync(sender, paper, north);
        await arrival.InHandAsync();

        var address = $"/api/incoming/{arrival.Id}/attachments/{sha256}";
        (await (await north.AsAsync("drafter")).GetByteArrayAsync(address)).ShouldBe("붙임 1"u8.ToArray());
        await (await north.AsAsync("accountant")).GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "incoming.forbidden");
        await (await sender.AsAsync("clerk")).GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.NotFound, "incoming.not-found");
    }
}
