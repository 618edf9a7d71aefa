using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Npgsql;
using OnNara.Api.Incoming;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;

namespace OnNara.Api.Tests.Exchange;

/// <summary>A person asks that what the agencies hold of them goes, and it goes from everywhere that a reader could look.</summary>
public sealed class ErasureTests(OnNaraHost host)
{
    private static readonly Body House = new([new Paragraph([new TextRun("제 집은 중앙로 7입니다.")])]);

    [Fact]
    public async Task a_persons_letters_lose_name_text_and_files_at_once_in_both_agencies()
    {
        var (north, south) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var (sha256, bytes) = await UploadAsync(north);
        var first = await TakenInAsync(north, files: [new(sha256, "홍길동 도면.txt")]);
        var person = (await first.LookAsync("clerk"))!.DataSubjectId!.Value;
        var second = await TakenInAsync(north, person);
        await second.ActAsync("clerk", "transfer", new { toAgencyCode = south.Code, reason = "타 기관 소관" });
        var onward = await ArrivedAsync(south, second.Id, north);
        (await onward.LookAsync("clerk"))!.SenderName.ShouldBe("홍길동");
        await onward.ActAsync("clerk", "return", new { reason = "서명 누락" });
        await first.InHandAsync();
        await first.RefusesAsync("archivist", "erase-personal-data", HttpStatusCode.Conflict, "incoming.wrong-state", Order());
        await first.ActAsync("drafter", "handle", new { outcome = "허가함" });
        (await first.LookAsync("clerk"))!.Content!.Attachments.ShouldHaveSingleItem();

        await first.RefusesAsync("archivist", "erase-personal-data", HttpStatusCode.Conflict, "incoming.record-still-kept", new { basis = "RetentionEnded", reason = "만료" });
        await first.RefusesAsync("clerk", "erase-personal-data", HttpStatusCode.Forbidden, "incoming.forbidden", Order());
        (await first.LookAsync("archivist"))!.Abilities.ShouldContain(IncomingAction.ErasePersonalData);
        (await first.ActAsync("archivist", "erase-personal-data", Order())).Abilities.ShouldNotContain(IncomingAction.ErasePersonalData);

        foreach (var (letter, reader) in new[] { (first, "clerk"), (second, "clerk"), (onward, "clerk") })
        {
            var card = await UntilErasedAsync(letter, reader);
            (card.SenderName, card.Title, card.Content!.Body, card.Content.Attachments.Count).ShouldBe(("", "건축 허가 신청", Body.Empty, 0));
            card.Trail![^1].Act.ShouldBe(nameof(PersonalDataErased));
        }

        await first.RefusesAsync("archivist", "erase-personal-data", HttpStatusCode.Conflict, "incoming.personal-data-gone", Order());
        await GoneAsync(sha256);
        (await (await north.AsAsync("clerk")).GetAsync($"/api/attachments/{sha256}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        bytes.Length.ShouldBePositive();
        (await CountAsync("select count(*) from mt_events where data::text like '%중앙로%' and tenant_id = $1", north.Code)).ShouldBe(0);
        (await CountAsync("select count(*) from mt_doc_incomingsummary where data::text like '%홍길동%' and tenant_id = $1", north.Code)).ShouldBe(0);
        await (await north.AsAsync("clerk")).PostAsync("/api/incoming", Request() with { DataSubjectId = person })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "incoming.data-subject-unknown");
    }

    [Fact]
    public async Task a_file_that_another_document_names_stays()
    {
        var agency = await host.OpenAgencyAsync();
        var (sha256, bytes) = await UploadAsync(agency);
        var letter = await TakenInAsync(agency, files: [new(sha256, "도면.txt")]);
        await TakenInAsync(agency, files: [new(sha256, "같은 도면.txt")]);
        await letter.ActAsync("clerk", "return", new { reason = "서명 누락" });
        await letter.ActAsync("archivist", "erase-personal-data", Order());
        await host.DeliverAgainAsync(agency, new EraseFiles([sha256]));
        (await (await agency.AsAsync("clerk")).GetByteArrayAsync($"/api/attachments/{sha256}")).ShouldBe(bytes);
    }

    [Fact]
    public async Task an_organizations_letter_names_no_person_and_has_nothing_to_erase()
    {
        var agency = await host.OpenAgencyAsync();
        var clerk = await agency.AsAsync("clerk");
        var request = Request() with { SenderKind = SenderKind.Organization };
        await clerk.PostAsync("/api/incoming", request with { DataSubjectId = Guid.NewGuid() })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "incoming.organization-is-no-person");
        var answer = await clerk.PostAsync("/api/incoming", request).ReadAsync<IncomingAnswer>(HttpStatusCode.Created);
        var letter = new Arrival(agency, answer.IncomingId) { Version = answer.Version };
        await letter.ActAsync("clerk", "return", new { reason = "서명 누락" });
        (await letter.LookAsync("archivist"))!.DataSubjectId.ShouldBeNull();
        await letter.RefusesAsync("archivist", "erase-personal-data", HttpStatusCode.Conflict, "incoming.no-personal-data", Order());
    }

    [Fact]
    public async Task another_agencys_person_is_unknown_here()
    {
        var (north, south) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var person = (await (await TakenInAsync(north)).LookAsync("clerk"))!.DataSubjectId;
        await (await south.AsAsync("clerk")).PostAsync("/api/incoming", Request() with { DataSubjectId = person })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "incoming.data-subject-unknown");
    }

    private static object Order() => new { basis = "LawfulOrder", reason = "개인정보 보호위원회 명령" };

    private static TakeInDocumentRequest Request() => new(Channel.Desk, "홍길동", "건축 허가 신청", House);

    private static async Task<Arrival> TakenInAsync(TestAgency agency, Guid? person = null, params Api.Documents.AttachmentReference[] files)
    {
        var answer = await (await agency.AsAsync("clerk")).PostAsync("/api/incoming", Request() with { DataSubjectId = person, Attachments = files })
            .ReadAsync<IncomingAnswer>(HttpStatusCode.Created);
        return new(agency, answer.IncomingId) { Version = answer.Version };
    }

    private static async Task<(string Sha256, byte[] Bytes)> UploadAsync(TestAgency agency)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes($"도면 {Guid.NewGuid()}");
        using var content = new ByteArrayContent(bytes);
        var answer = await (await agency.AsAsync("clerk")).PostAsync("/api/attachments?fileName=plan.txt", content).ReadAsync<JsonElement>(HttpStatusCode.Created);
        return (answer.GetProperty("sha256").GetString()!, bytes);
    }

    private static async Task<Arrival> ArrivedAsync(TestAgency at, Guid dispatchId, TestAgency from)
    {
        from.Code.ShouldNotBe(at.Code);
        var arrival = new Arrival(at, Post.IdOf(dispatchId, at, at));
        for (var waited = Stopwatch.StartNew(); ;)
        {
            if (await arrival.LookAsync("clerk") is { } card)
            {
                arrival.Version = card.Version;
                return arrival;
            }

            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), $"Nothing arrived at {at.Code}.");
            await Task.Delay(50);
        }
    }

    private static async Task<IncomingCard> UntilErasedAsync(Arrival letter, string reader)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            var card = (await letter.LookAsync(reader))!;
            // The key is gone at the moment of the answer; that it is gone is told to the other letters soon after.
            card.SenderName.ShouldBe("");
            if (card.PersonalDataErasedAt is not null)
                return card;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(50);
        }
    }

    private async Task GoneAsync(string sha256)
    {
        for (var waited = Stopwatch.StartNew(); await CountAsync("select count(*) from attachment_chunks where sha256 = $1", sha256) > 0;)
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(50);
        }
    }

    private async Task<long> CountAsync(string sql, string parameter)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(parameter);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
