using System.Diagnostics;
using System.Net;
using OnNara.Api.Organizations;
using OnNara.Api.ReadingWatch;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Reading;
using OnNara.Api.Work;
using OnNara.Domain.Organizations;
using OnNara.Domain.ReadingWatch;
using OnNara.Projections;
using OnNara.Projections.Work;

namespace OnNara.Api.Tests.ReadingWatch;

/// <summary>Unusual reading comes before the security officer within seconds, and nobody who reads waits for it.</summary>
public sealed class ReadingWatchTests(OnNaraHost host)
{
    [Fact]
    public async Task who_is_refused_again_and_again_is_flagged_within_seconds_and_looked_into()
    {
        var agency = await WatchedAsync(ReadingLimits.Usual with { MostRefusedInARow = 2 });
        var paper = await Paper.DraftedAsync(agency);
        using var stranger = await agency.AsAsync("accountant");
        for (var attempt = 0; attempt < 3; attempt++)
            (await stranger.GetAsync($"/api/documents/{paper.Id}")).IsSuccessStatusCode.ShouldBeFalse();

        var waited = Stopwatch.StartNew();
        using var officer = await agency.AsAsync("colleague");
        var flag = (await FlagsAsync(officer, 1))[0];
        waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (flag.What, flag.Reader.Name, flag.Count, flag.Limit, flag.DocumentId, flag.MayLookInto).ShouldBe((UnusualReadingKind.RefusedInARow, "accountant", 3, 2, paper.Id, true));
        (await WaitingAsync(officer)).ShouldHaveSingleItem().SubjectId.ShouldBe(flag.FlagId);

        await officer.PostAsync($"/api/reading-flags/{flag.FlagId}/look-into", new { note = " " }).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "reading-watch.note-malformed");
        await officer.PostAsync($"/api/reading-flags/{flag.FlagId}/look-into", new { note = "주소를 잘못 눌렀다고 한다." }).ShouldBeAsync(HttpStatusCode.OK);
        (await WaitingAsync(officer)).ShouldBeEmpty();
        var seen = await officer.GetAsync($"/api/reading-flags/{flag.FlagId}").ReadAsync<ReadingFlagView>();
        (seen.Note, seen.LookedIntoBy!.Name, seen.MayLookInto).ShouldBe(("주소를 잘못 눌렀다고 한다.", "colleague", false));
        await officer.PostAsync($"/api/reading-flags/{flag.FlagId}/look-into", new { note = "다시" }).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "reading-watch.looked-into");
        (await officer.GetAsync("/api/reading-flags?isOpen=true").ReadAsync<Page<ReadingFlagView>>()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task many_contents_at_once_are_flagged_and_nobody_looks_into_the_own_reading()
    {
        var agency = await WatchedAsync(ReadingLimits.Usual with { MostWithinMinutes = 1, OpensAt = new(0, 0), ClosesAt = new(23, 59), MostOutsideHours = 1_000 });
        using var officer = await agency.AsAsync("colleague");
        foreach (var paper in new[] { await Paper.DraftedAsync(agency, by: "colleague"), await Paper.DraftedAsync(agency, by: "colleague") })
            await officer.GetAsync($"/api/documents/{paper.Id}").ShouldBeAsync(HttpStatusCode.OK);

        var flag = (await FlagsAsync(officer, 1))[0];

        (flag.What, flag.Reader.Name, flag.Count, flag.MayLookInto).ShouldBe((UnusualReadingKind.Volume, "colleague", 2, false));
        await officer.PostAsync($"/api/reading-flags/{flag.FlagId}/look-into", new { note = "나였다." }).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "reading-watch.own");
        var other = await WatchedAsync(ReadingLimits.Usual);
        await (await other.AsAsync("colleague")).GetAsync($"/api/reading-flags/{flag.FlagId}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "reading-watch.not-found");
    }

    [Fact]
    public async Task only_the_security_officer_and_the_auditor_see_flags_and_only_the_officer_sets_limits()
    {
        var agency = await WatchedAsync(ReadingLimits.Usual);
        foreach (var who in new[] { "drafter", "minister", "administrator", "archivist" })
            await (await agency.AsAsync(who)).GetAsync("/api/reading-flags").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "reading-watch.forbidden");
        using var auditor = await agency.AsAsync("auditor");
        await auditor.GetAsync("/api/reading-flags").ShouldBeAsync(HttpStatusCode.OK);
        (await auditor.GetAsync("/api/reading-limits").ReadAsync<ReadingLimits>()).ShouldBe(ReadingLimits.Usual);
        await PutAsync(auditor, ReadingLimits.Usual).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "reading-watch.forbidden");
        using var officer = await agency.AsAsync("colleague");
        await PutAsync(officer, ReadingLimits.Usual with { Minutes = 0 }).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "reading-watch.limits-malformed");
    }

    /// <summary>The colleague is its security officer.</summary>
    private async Task<TestAgency> WatchedAsync(ReadingLimits limits)
    {
        var agency = await host.OpenAgencyAsync();
        using var administrator = await agency.AsAsync("administrator");
        await administrator.PostAsync($"/api/organization/people/{agency.PersonId("colleague")}/assign-office", new AssignOfficeRequest(Office.SecurityOfficer, new(2026, 1, 1)))
            .ShouldBeAsync(HttpStatusCode.OK);
        await PutAsync(await agency.AsAsync("colleague"), limits).ShouldBeAsync(HttpStatusCode.OK);
        return agency;
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, ReadingLimits limits) =>
        client.PutAsync("/api/reading-limits", System.Net.Http.Json.JsonContent.Create(limits, options: Agencies.Json));

    private static async Task<IReadOnlyList<ReadingFlagView>> FlagsAsync(HttpClient officer, int count) =>
        (await Eventually.ReadAsync(() => officer.GetAsync("/api/reading-flags?isOpen=true").ReadAsync<Page<ReadingFlagView>>(), page => page.Items.Count >= count)).Items;

    private static async Task<IReadOnlyList<WorkView>> WaitingAsync(HttpClient officer) =>
        [.. (await officer.GetAsync("/api/my-work?section=Waiting").ReadAsync<MyWorkView>()).Waiting!.Items.Where(w => w.Kind == WorkKind.LookIntoReading)];
}
