using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OnNara.Api.Access;
using OnNara.Api.Documents;
using OnNara.Api.Mandates;
using OnNara.Api.Tests.Attachments;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.TaskCards;
using OnNara.Domain;
using OnNara.Domain.Documents.Content;

namespace OnNara.Api.Tests.Evidence;

/// <summary>A record leaves the house as a bundle and is checked by a program that knows nothing of the server.</summary>
public sealed class BundleTests(OnNaraHost host) : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("onnara-bundle-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task a_decided_document_with_an_attachment_verifies_without_the_server()
    {
        var agency = await host.OpenAgencyAsync();
        var (id, _) = await DecidedAsync(agency);
        var bundle = await TakeAsync(await agency.AsAsync("auditor"), $"/api/evidence/documents/{id}/bundle");

        var (code, said) = await VerifyAsync(bundle);
        code.ShouldBe(0, said);
        said.ShouldContain("decision made");
        said.ShouldContain("1 attachments are the files that the events name");

        var bytes = await File.ReadAllBytesAsync(bundle);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(bundle, bytes);
        (await VerifyAsync(bundle)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task whoever_is_signed_in_has_a_bundle_checked_by_the_server_too()
    {
        var agency = await host.OpenAgencyAsync();
        var (id, _) = await DecidedAsync(agency);
        var bundle = await File.ReadAllBytesAsync(await TakeAsync(await agency.AsAsync("auditor"), $"/api/evidence/documents/{id}/bundle"));
        var reader = await agency.AsAsync("accountant");

        var report = await CheckedAsync(reader, bundle);
        report.GetProperty("holds").GetBoolean().ShouldBeTrue(report.ToString());
        report.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("part").GetString()).Distinct()
            .ShouldBe(["Bag", "Checkpoint", "Places", "Record", "Versions", "Attachments"]);
        report.GetProperty("story").EnumerateArray().ShouldContain(line => line.GetString()!.Contains("decision made"));

        bundle[bundle.Length / 2] ^= 1;
        foreach (var broken in new[] { bundle, bundle[..100], [], "no zip"u8.ToArray() })
            (await CheckedAsync(reader, broken)).GetProperty("holds").GetBoolean().ShouldBeFalse();
    }

    private static async Task<JsonElement> CheckedAsync(HttpClient reader, byte[] bundle)
    {
        using var body = new ByteArrayContent(bundle) { Headers = { ContentType = new("application/zip") } };
        using var answer = await reader.PostAsync("/api/evidence/check", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>())!;
    }

    [Fact]
    public async Task a_task_card_with_its_plan_verifies_without_the_server()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        var (code, said) = await VerifyAsync(await TakeAsync(await agency.AsAsync("auditor"), $"/api/evidence/task-cards/{card.Id}/bundle"));
        code.ShouldBe(0, said);
        said.ShouldContain("plan approved");
        said.ShouldContain("decision made");
    }

    [Fact]
    public async Task the_log_of_a_bundle_continues_the_checkpoint_that_somebody_kept()
    {
        var agency = await host.OpenAgencyAsync();
        var (earlier, _) = await DecidedAsync(agency);
        var auditor = await agency.AsAsync("auditor");
        await TakeAsync(auditor, $"/api/evidence/documents/{earlier}/bundle");
        using var outsider = host.Alba.Server.CreateClient();
        var kept = Path.Combine(_directory, "kept.txt");
        await File.WriteAllTextAsync(kept, await outsider.GetStringAsync($"/api/evidence/logs/{agency.Code}/checkpoint"));
        var size = (await File.ReadAllLinesAsync(kept))[1];

        var (id, _) = await DecidedAsync(agency);
        var (code, said) = await VerifyAsync(await TakeAsync(auditor, $"/api/evidence/documents/{id}/bundle?since={size}"), "--checkpoint", kept);
        code.ShouldBe(0, said);
        said.ShouldContain($"its {size} events are unchanged");
        (await VerifyAsync(await TakeAsync(auditor, $"/api/evidence/documents/{id}/bundle"), "--checkpoint", kept)).Said.ShouldContain($"since={size}");
        await auditor.GetAsync($"/api/evidence/documents/{id}/bundle?since=99999999").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "evidence.since-out-of-range");
        await auditor.GetAsync($"/api/evidence/documents/{id}/bundle?since=0").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "evidence.since-out-of-range");
    }

    [Fact]
    public async Task who_takes_a_record_out_is_told_beside_it_and_who_may_not_is_told_too()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        await TakeAsync(await agency.AsAsync("drafter"), $"/api/evidence/documents/{paper.Id}/bundle");
        (await (await agency.AsAsync("accountant")).GetAsync($"/api/evidence/documents/{paper.Id}/bundle")).IsSuccessStatusCode.ShouldBeFalse();
        await (await agency.AsAsync("drafter")).GetAsync($"/api/evidence/documents/{Guid.NewGuid()}/bundle").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.not-found");
        await (await agency.AsAsync("drafter")).GetAsync($"/api/evidence/task-cards/{Guid.NewGuid()}/bundle").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.not-found");

        var lines = (await (await agency.AsAsync("auditor")).GetAsync($"/api/documents/{paper.Id}/accesses").ReadAsync<Accesses>()).Items;
        lines.Where(l => l.Part == "evidence").Select(l => (l.By.PersonId, l.Refusal is null)).ShouldBe(
            [(agency.PersonId("drafter"), true), (agency.PersonId("accountant"), false)]);
    }

    [Fact]
    public async Task an_auditor_of_another_agency_takes_evidence_only_under_a_mandate()
    {
        var (looked, auditing) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var (id, _) = await DecidedAsync(looked);
        var auditor = await auditing.AsAsync("auditor");
        var address = $"/api/evidence/documents/{id}/bundle?agency={looked.Code}";
        await auditor.GetAsync($"/api/evidence/documents/{id}/bundle").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.not-found");
        await auditor.GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.missing");
        await (await auditing.AsAsync("manager")).GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "event-search.forbidden");

        var today = OfficeDay.Of(TimeProvider.System.GetUtcNow());
        await (await looked.AsAsync("minister")).PostAsync(
            "/api/mandates", new GiveMandateRequest(auditing.Code, auditing.PersonId("auditor"), "합동 감사", today.AddDays(1))).ReadAsync<MandateAnswer>(HttpStatusCode.Created);
        var (code, said) = await VerifyAsync(await TakeAsync(auditor, address));
        code.ShouldBe(0, said);
        said.ShouldContain($"of the agency {looked.Code}");
    }

    [Theory]
    [InlineData("data = data || '{\"beyond\": 1e400}'")]
    [InlineData("headers = '{\"beyond\": -1e999}'")]
    public async Task an_event_that_was_made_into_something_that_cannot_be_written_down_is_named(string change)
    {
        var agency = await host.OpenAgencyAsync();
        var (id, _) = await DecidedAsync(agency);
        var auditor = await agency.AsAsync("auditor");
        await TakeAsync(auditor, $"/api/evidence/documents/{id}/bundle");
        await using (var database = Npgsql.NpgsqlDataSource.Create(host.ConnectionString))
        await using (var tamper = database.CreateCommand($"update mt_events set {change} where stream_id = '{id}' and version = 2"))
            (await tamper.ExecuteNonQueryAsync()).ShouldBe(1);

        var problem = await auditor.GetAsync($"/api/evidence/documents/{id}/bundle").ShouldBeRefusedAsync(HttpStatusCode.Conflict, "evidence.damaged");
        problem.GetProperty("stream").GetGuid().ShouldBe(id);
        problem.GetProperty("version").GetInt64().ShouldBe(2);
        problem.GetProperty("fault").GetString()!.ShouldContain("is no number that a double can hold");
    }

    [Fact]
    public async Task nothing_is_begun_without_a_bundle_or_with_keys_that_are_none()
    {
        var agency = await host.OpenAgencyAsync();
        var (id, _) = await DecidedAsync(agency);
        (await VerifyAsync(Path.Combine(_directory, "nothing.zip"))).Code.ShouldBe(2);
        var bundle = await TakeAsync(await agency.AsAsync("auditor"), $"/api/evidence/documents/{id}/bundle");
        await File.WriteAllTextAsync(Path.Combine(_directory, "keys.txt"), "no key");
        var (code, said) = await RunAsync(bundle, "--keys", Path.Combine(_directory, "keys.txt"));
        (code, said.Contains("no verifier key", StringComparison.Ordinal)).ShouldBe((2, true));
        (await RunAsync(bundle)).Code.ShouldBe(2);
    }

    private static async Task<(Guid Id, string File)> DecidedAsync(TestAgency agency)
    {
        var drafter = await agency.AsAsync("drafter");
        using var content = new ByteArrayContent(SampleFiles.Bytes((256 * 1024) + 11, Random.Shared.Next()));
        var file = await drafter.PostAsync("/api/attachments?fileName=plan.bin", content).ReadAsync<Attachment>(HttpStatusCode.Created);
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { Attachments = [new(file.Sha256, file.FileName)] });
        await paper.ActAsync("manager", "decide");
        return (paper.Id, file.Sha256);
    }

    private async Task<string> TakeAsync(HttpClient client, string address)
    {
        // Others write at the same time, and the sealing may be behind for longer than a request waits.
        var answer = await client.GetAsync(address);
        for (var patience = 0; patience < 6 && answer.StatusCode == HttpStatusCode.Conflict; patience++)
        {
            answer.Headers.RetryAfter.ShouldNotBeNull();
            answer.Dispose();
            answer = await client.GetAsync(address);
        }

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        answer.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        var file = Path.Combine(_directory, $"{Guid.NewGuid()}.zip");
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }

    private async Task<(int Code, string Said)> VerifyAsync(string bundle, params string[] options)
    {
        using var outsider = host.Alba.Server.CreateClient();
        var keys = Path.Combine(_directory, "keys.txt");
        await File.WriteAllTextAsync(keys, await outsider.GetStringAsync("/api/evidence/keys"));
        return await RunAsync([bundle, "--keys", keys, .. options]);
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "OnNara.Verifier.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (told, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await told + await complaints);
    }
}
