using System.Net;
using System.Text.Json;
using OnNara.Api.Agencies;
using OnNara.Api.Documents;
using OnNara.Api.Search;
using OnNara.Api.Registers;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Reading;

namespace OnNara.Api.Tests.Processes;

/// <summary>Agencies live in several databases on several machines, and their people do not notice.</summary>
[Collection(nameof(TwoClusters))]
public sealed class TwoClustersTests(TwoClusters clusters)
{
    [Fact]
    public async Task an_agency_lives_where_it_was_opened_and_its_people_sign_in_as_ever()
    {
        var (here, there) = (await clusters.OpenAgencyAsync(TwoClusters.Home), await clusters.OpenAgencyAsync(TwoClusters.Second));
        foreach (var agency in new[] { here, there })
        {
            var me = await (await agency.AsAsync("drafter")).GetAsync("/api/me").ReadAsync<JsonElement>();
            me.GetProperty("agencyCode").GetString().ShouldBe(agency.Code);
        }

        (await EventsAsync(TwoClusters.Home, here)).ShouldBeGreaterThan(0);
        (await EventsAsync(TwoClusters.Home, there)).ShouldBe(0);
        (await EventsAsync(TwoClusters.Second, there)).ShouldBeGreaterThan(0);
        (await EventsAsync(TwoClusters.Second, here)).ShouldBe(0);

        // Everybody finds everybody.
        var codes = (await (await there.AsAsync("clerk")).GetAsync("/api/agencies?limit=200").ReadAsync<AgenciesPage>()).Agencies.Select(a => a.Code).ToList();
        codes.ShouldContain(here.Code);
        codes.ShouldContain(there.Code);
    }

    [Theory]
    [InlineData(TwoClusters.Home, TwoClusters.Second)]
    [InlineData(TwoClusters.Second, TwoClusters.Home)]
    public async Task a_letter_and_its_file_cross_over_and_the_number_that_it_got_comes_back(string from, string to)
    {
        var (sender, receiver) = (await clusters.OpenAgencyAsync(from), await clusters.OpenAgencyAsync(to));
        var (paper, sha256) = await SentWithFileAsync(sender, receiver);
        var arrival = await ArrivedAsync(receiver);
        await arrival.InHandAsync();
        var card = (await arrival.LookAsync("drafter"))!;
        (card.Entries[0].Number.ToString(), card.SenderNumber).ShouldBe(("인사과-1", "인사과-1"));
        (await (await receiver.AsAsync("drafter")).GetByteArrayAsync($"/api/incoming/{arrival.Id}/attachments/{sha256}")).ShouldBe("붙임 1"u8.ToArray());
        (await DeliveryAsync(sender, paper, d => d.ReceivedAs is not null)).ReceivedAs.ShouldBe("인사과-1");

        // The receiver's answer takes the same way back.
        var answer = await Post.SentAsync(receiver, Post.To(sender));
        await ArrivedAsync(sender);
        (await DeliveryAsync(receiver, answer, d => d.ArrivedAt is not null)).ReceivedAs.ShouldBeNull();

        await NothingIsLeftOnItsWayAsync();
    }

    [Fact]
    public async Task what_follows_the_log_follows_it_in_each_database()
    {
        foreach (var database in new[] { TwoClusters.Home, TwoClusters.Second })
        {
            var agency = await clusters.OpenAgencyAsync(database);
            var paper = await Paper.SubmittedAsync(agency);
            var waiting = await (await agency.AsAsync("manager")).GetAsync("/api/my-work?section=Waiting").ReadAsync<JsonElement>();
            waiting.GetProperty("waiting").GetProperty("items")[0].GetProperty("subjectId").GetGuid().ShouldBe(paper.Id);
            await paper.ActAsync("manager", "decide");

            var reader = await agency.AsAsync("accountant");
            var found = await Eventually.ReadAsync(() => reader.GetAsync("/api/search?q=출장").ReadAsync<SearchPage>(), page => page.Count == 1);
            found.Items.ShouldHaveSingleItem().Id.ShouldBe(paper.Id);
            (await (await agency.AsAsync("manager")).GetAsync("/api/registers/documents?department=HR").ReadAsync<RegisterPage>()).Items.ShouldHaveSingleItem().Number.ShouldBe("인사과-1");
            using var log = await KeptLog.KeepAsync(agency, clusters.Product);
            await Paper.SubmittedAsync(agency);
            await log.ShouldHoldAsync(clusters.Product);
        }
    }

    [Fact]
    public async Task a_database_is_added_while_all_work_and_an_agency_that_opens_in_it_gets_its_letters()
    {
        var sender = await clusters.OpenAgencyAsync(TwoClusters.Home);
        await clusters.Administrator.PostAsync("/api/agencies", new OpenAgencyRequest(Agencies.Section(Agencies.NewCode()), Agencies.Password, Database: TwoClusters.Third))
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "agency.no-such-database");

        await clusters.AddAsync(TwoClusters.Third);
        await TakenInAsync(TwoClusters.Third);
        var receiver = await clusters.OpenAgencyAsync(TwoClusters.Third);
        (await EventsAsync(TwoClusters.Third, receiver)).ShouldBeGreaterThan(0);

        var (paper, _) = await SentWithFileAsync(sender, receiver);
        await (await ArrivedAsync(receiver)).InHandAsync();
        (await DeliveryAsync(sender, paper, d => d.ReceivedAs is not null)).ReceivedAs.ShouldBe("인사과-1");
        await Eventually.ReadAsync(async () => (await (await receiver.AsAsync("drafter")).GetAsync("/api/search?q=출장").ReadAsync<SearchPage>()).Count, count => count == 1);
        using var log = await KeptLog.KeepAsync(receiver, clusters.Product);
        await NothingIsLeftOnItsWayAsync();
    }

    private static async Task<(Paper Paper, string Sha256)> SentWithFileAsync(TestAgency sender, TestAgency receiver)
    {
        using var bytes = new ByteArrayContent("붙임 1"u8.ToArray());
        var sha256 = (await (await sender.AsAsync("drafter")).PostAsync("/api/attachments?fileName=annex.txt", bytes).ReadAsync<JsonElement>(HttpStatusCode.Created))
            .GetProperty("sha256").GetString()!;
        var paper = await Paper.SubmittedAsync(sender, Paper.Draft(sender) with { IsInternal = false, Recipients = [Post.To(receiver)], Attachments = [new(sha256, "붙임.txt")] });
        await paper.ActAsync("manager", "decide");
        await paper.ActAsync("clerk", "dispatch");
        return (paper, sha256);
    }

    /// <summary>The one letter that waits for the agency's document office.</summary>
    private static async Task<Arrival> ArrivedAsync(TestAgency agency)
    {
        var clerk = await agency.AsAsync("clerk");
        var items = await Eventually.ReadAsync(
            async () => (await clerk.GetAsync("/api/my-work?section=Waiting").ReadAsync<JsonElement>()).GetProperty("waiting").GetProperty("items"),
            waiting => waiting.EnumerateArray().Any(item => item.GetProperty("subject").GetString() == "IncomingDocument"));
        var letter = items.EnumerateArray().Single(item => item.GetProperty("subject").GetString() == "IncomingDocument");
        return new(agency, letter.GetProperty("subjectId").GetGuid()) { Version = letter.GetProperty("version").GetInt64() };
    }

    private static async Task<DeliveryLine> DeliveryAsync(TestAgency sender, Paper paper, Func<DeliveryLine, bool> isThere)
    {
        var drafter = await sender.AsAsync("drafter");
        var card = await Eventually.ReadAsync(
            () => drafter.GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>(), card => card.Dispatch!.Deliveries.All(isThere));
        return card.Dispatch!.Deliveries[0];
    }

    /// <summary>Every message was crossed out where it lay, so that none is taken again when the product starts again.</summary>
    private Task NothingIsLeftOnItsWayAsync() => Eventually.ReadAsync(
        async () => (await ReadyAsync()).GetProperty("messageStore"), store => store.GetProperty("incoming").GetInt32() == 0 && store.GetProperty("failed").GetInt32() == 0);

    private Task TakenInAsync(string database) => Eventually.ReadAsync(
        ReadyAsync, ready => ready.GetProperty("projections").EnumerateArray().Where(p => p.GetProperty("database").GetString() == database).ToList() is [_, ..] there
            && there.All(p => p.GetProperty("running").GetBoolean()));

    private async Task<JsonElement> ReadyAsync()
    {
        using var client = clusters.Product.Connect();
        return JsonSerializer.Deserialize<JsonElement>(await (await client.GetAsync("/health/ready")).Content.ReadAsStringAsync());
    }

    private Task<long> EventsAsync(string database, TestAgency agency) =>
        clusters.ReadAsync<long>(database, $"select count(*) from mt_events where tenant_id = '{agency.Code}'");
}
