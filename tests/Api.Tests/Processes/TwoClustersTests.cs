using System.Net;
using System.Text.Json;
using Npgsql;
using OnNara.Api.Agencies;
using OnNara.Api.Documents;
using OnNara.Api.Hosting;
using OnNara.Api.Incoming;
using OnNara.Api.Organizations;
using OnNara.Api.Registers;
using OnNara.Api.Search;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Reading;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Projections.Rebuilding;

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
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "organization.no-such-database");

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

    [Fact]
    public async Task a_letter_on_its_way_between_two_databases_outlives_the_product_and_arrives_once()
    {
        const string OnItsWay = "select count(*) from wolverine_incoming_envelopes where status = 'Incoming' and message_type like '%CarryToAgency'";
        var (sender, receiver) = (await clusters.OpenAgencyAsync(TwoClusters.Home), await clusters.OpenAgencyAsync(TwoClusters.Second));
        var paper = await Post.DecidedAsync(sender, Post.To(receiver));

        // Nothing can be laid into the inbox there, so the letter waits in the sender's database when the product dies.
        await using (await clusters.HoldAsync(TwoClusters.Second, "wolverine_incoming_envelopes"))
        {
            await paper.ActAsync("clerk", "dispatch");
            (await clusters.ReadAsync<long>(TwoClusters.Home, OnItsWay)).ShouldBe(1);
            await clusters.Product.KillAsync();
        }

        await clusters.Product.StartAsync();
        await ArrivedAsync(receiver);
        await DeliveryAsync(sender, paper, d => d.ArrivedAt is not null);
        await NothingIsLeftOnItsWayAsync();
        (await clusters.ReadAsync<long>(TwoClusters.Second, $"select count(*) from mt_events where tenant_id = '{receiver.Code}' and type = 'document_arrived'")).ShouldBe(1);
        (await clusters.ReadAsync<long>(TwoClusters.Home, $"select count(*) from mt_events where tenant_id = '{sender.Code}' and type = 'delivery_arrived'")).ShouldBe(1);
    }

    [Fact]
    public async Task while_one_cluster_is_away_the_agencies_of_the_other_work_and_their_letters_wait_for_it()
    {
        var (sender, receiver) = (await clusters.OpenAgencyAsync(TwoClusters.Home), await clusters.OpenAgencyAsync(TwoClusters.Second));
        await clusters.StopSecondAsync();
        Paper paper;
        try
        {
            paper = await Post.SentAsync(sender, Post.To(receiver));
            var ready = await Eventually.ReadAsync(ReadyAsync, report => report.GetProperty("database").TryGetProperty("away", out _));
            ready.GetProperty("status").GetString().ShouldBe("Ready");
            (await ReadyAsync()).GetProperty("messageStore").GetProperty("failed").GetInt32().ShouldBe(0);
        }
        finally
        {
            await clusters.StartSecondAsync();
        }

        await ArrivedAsync(receiver);
        await DeliveryAsync(sender, paper, d => d.ArrivedAt is not null);
        await TakenInAsync(TwoClusters.Second);
        await Eventually.ReadAsync(async () => (await (await receiver.AsAsync("clerk")).GetAsync("/api/search?q=출장").ReadAsync<SearchPage>()).Count, count => count == 1);
    }

    [Fact]
    public async Task a_suspended_agency_elsewhere_gets_its_letter_when_it_is_back()
    {
        var (sender, receiver) = (await clusters.OpenAgencyAsync(TwoClusters.Home), await clusters.OpenAgencyAsync(TwoClusters.Second));
        await clusters.Administrator.PostAsync($"/api/agencies/{receiver.Code}/suspend", new SuspendAgencyRequest("전산실 화재")).ReadAsync<OrganizationChanged>();
        var paper = await Post.SentAsync(sender, Post.To(receiver));
        // It lies at the door, and a second look is put down for later.
        await Eventually.ReadAsync(
            () => clusters.ReadAsync<long>(TwoClusters.Second, "select count(*) from wolverine_incoming_envelopes where status = 'Scheduled' and message_type like '%ReleaseHeldLetters'"),
            looks => looks == 1);
        await clusters.Administrator.PostAsync($"/api/agencies/{receiver.Code}/resume", new ResumeAgencyRequest()).ReadAsync<OrganizationChanged>();
        await ArrivedAsync(receiver);
        await DeliveryAsync(sender, paper, d => d.ArrivedAt is not null);
    }

    [Fact]
    public async Task two_agencies_decide_one_draft_each_in_its_database()
    {
        var (lead, partner) = (await clusters.OpenAgencyAsync(TwoClusters.Home), await clusters.OpenAgencyAsync(TwoClusters.Second));
        var paper = await Paper.SubmittedAsync(lead, Paper.Draft(lead) with { JointWith = [partner.Code] });
        await paper.ActAsync("manager", "decide");
        var id = NameBasedId.Of("joint", paper.Id.ToString("N"), partner.Code);
        var clerk = await partner.AsAsync("clerk");
        await Eventually.ReadAsync(async () => (await clerk.GetAsync($"/api/documents/{id}")).StatusCode, status => status == HttpStatusCode.OK);
        var part = new Paper(partner, id, 1);
        await part.ActAsync("clerk", "draft", new { draft = Paper.Draft(partner) with { Path = [new(1, StepAct.Decision, partner.PersonId("minister"))] } });
        await part.ActAsync("clerk", "submit");
        await part.ActAsync("minister", "decide");

        var drafter = await lead.AsAsync("drafter");
        var card = await Eventually.ReadAsync(() => drafter.GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>(), c => c.Register is not null);
        card.Register!.Number.ShouldBe("인사과-1");
    }

    [Fact]
    public async Task what_a_person_wrote_goes_everywhere_and_the_key_that_is_at_home_with_it()
    {
        var (north, south) = (await clusters.OpenAgencyAsync(TwoClusters.Second), await clusters.OpenAgencyAsync(TwoClusters.Home));
        var letter = await Arrival.TakenInAsync(north);
        var person = (await letter.LookAsync("clerk"))!.DataSubjectId!.Value;
        var other = await (await north.AsAsync("clerk")).PostAsync("/api/incoming", new TakeInDocumentRequest(Channel.Desk, "홍길동", "건축 허가 신청", DataSubjectId: person))
            .ReadAsync<IncomingAnswer>(HttpStatusCode.Created);
        await new Arrival(north, other.IncomingId) { Version = other.Version }.ActAsync("clerk", "transfer", new { toAgencyCode = south.Code, reason = "타 기관 소관" });
        var onward = await ArrivedAsync(south);
        (await onward.LookAsync("clerk"))!.SenderName.ShouldBe("홍길동");
        await onward.ActAsync("clerk", "return", new { reason = "서명 누락" });
        await letter.InHandAsync();
        await letter.ActAsync("drafter", "handle", new { outcome = "허가함" });
        await letter.ActAsync("archivist", "erase-personal-data", new { basis = "LawfulOrder", reason = "개인정보 보호위원회 명령" });

        foreach (var one in new[] { letter, onward })
            (await Eventually.ReadAsync(async () => (await one.LookAsync("clerk"))!, card => card.PersonalDataErasedAt is not null)).SenderName.ShouldBe("");
        await Eventually.ReadAsync(
            () => clusters.ReadAsync<long>(TwoClusters.Home, $"select count(*) from personal_keys where data_subject = '{person}' and key is null and destroyed_at is not null"), gone => gone == 1);
    }

    [Fact]
    public async Task a_product_whose_settings_were_lost_does_not_start_without_the_agencies_of_the_other_databases()
    {
        await clusters.OpenAgencyAsync(TwoClusters.Second);
        await using var home = NpgsqlDataSource.Create(clusters.ConnectionStringOf(TwoClusters.Home));
        (await Should.ThrowAsync<InvalidOperationException>(() => new NoAgencyElsewhere(home).StartAsync(TestContext.Current.CancellationToken))).Message.ShouldContain(TwoClusters.Second);
    }

    [Fact]
    public async Task the_read_models_of_a_further_database_are_rebuilt_with_the_keys_at_home_and_not_without_them()
    {
        var agency = await clusters.OpenAgencyAsync(TwoClusters.Second);
        var letter = await Arrival.TakenInAsync(agency);
        var second = clusters.ConnectionStringOf(TwoClusters.Second);
        await using (var keyless = new Rebuild(second))
            await Should.ThrowAsync<KeysElsewhereException>(() => keyless.RunAsync(null, TestContext.Current.CancellationToken));
        await using (var rebuild = new Rebuild(second, home: clusters.ConnectionStringOf(TwoClusters.Home)))
            (await rebuild.RunAsync(null, TestContext.Current.CancellationToken)).Events.ShouldBeGreaterThan(0);
        (await letter.LookAsync("clerk"))!.SenderName.ShouldBe("홍길동");
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
    private async Task NothingIsLeftOnItsWayAsync() => await Eventually.ReadAsync(
        async () => (await ReadyAsync()).GetProperty("messageStore"), store => store.GetProperty("incoming").GetInt32() == 0 && store.GetProperty("failed").GetInt32() == 0);

    private async Task TakenInAsync(string database) => await Eventually.ReadAsync(
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
