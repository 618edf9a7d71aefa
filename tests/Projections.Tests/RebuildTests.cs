using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Npgsql;
using OnNara.Domain;
using OnNara.Domain.Calendars;
using OnNara.Domain.Circulations;
using OnNara.Domain.DailyWork;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Functions;
using OnNara.Domain.Handovers;
using OnNara.Domain.Incoming;
using OnNara.Domain.ManagedTasks;
using OnNara.Domain.Mandates;
using OnNara.Domain.MemoReports;
using OnNara.Domain.Organizations;
using OnNara.Domain.ReadingWatch;
using OnNara.Domain.TaskCards;
using OnNara.Domain.Tests.Documents;
using OnNara.Domain.Tests.Instructions;
using OnNara.Domain.Tests.Meetings;
using OnNara.Projections.Rebuilding;
using OnNara.Projections.Tests.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests;

/// <summary>Read models are worth nothing that the log is not: thrown away and built anew they say the same.</summary>
public sealed class RebuildTests : IAsyncLifetime
{
    private readonly ReadStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task gives_from_zero_what_the_running_product_gave()
    {
        await _store.Record<FunctionNode>(OrganizationId.Installation, FunctionId.Of("F-1"), [.. Function()]);
        foreach (var agency in new[] { ReadStore.NewAgency(), ReadStore.NewAgency() })
        {
            foreach (var document in Documents())
                await _store.Record(agency, document);
            await _store.Record<IncomingDocument>(agency, AnIncoming.Id, AnIncoming.Handled());
            var petitioner = NameBasedId.Of("petitioner", agency);
            await _store.Record<IncomingDocument>(
                agency, NameBasedId.Of("petition"), AnIncoming.OfAPerson(petitioner) with { IncomingId = NameBasedId.Of("petition"), AgencyCode = agency },
                new ReturnedToSender(Official("document-office"), Morning.AddHours(1), null, OfficeDay.Of(Morning), "Petition about leave", "not signed"),
                new PersonalDataErased(Official("records-officer"), Morning.AddDays(1), petitioner, ErasureBasis.LawfulOrder, "order 7"));
            await _store.Erase(petitioner);
            await _store.Record<Circulation>(agency, NameBasedId.Of("circulation"), [.. Circulated()]);
            await _store.Record<MemoReport>(agency, NameBasedId.Of("memo"), [.. Reported()]);
            await _store.Record<Handover>(agency, NameBasedId.Of("handover"), [.. HandedOver()]);
            foreach (var (instruction, index) in Instructions().Select((instruction, index) => (instruction, index)))
                await _store.Record(agency, instruction, NameBasedId.Of("instruction", $"{index}"));
            await _store.Record<ReadingFlag>(
                agency, NameBasedId.Of("reading-flag", agency),
                new UnusualReadingFlagged(
                    NameBasedId.Of("reading-flag", agency), UnusualReadingKind.Hours, Official("drafter"), 11, 10, Morning, NameBasedId.Of("document"), Morning.AddHours(1)),
                new UnusualReadingLookedInto(Official("minister"), Morning.AddHours(2), "worked late"));
            await _store.Record<CalendarAddress>(
                agency, NameBasedId.Of("calendar"), new CalendarAddressMade(Person("drafter"), Official("drafter"), Morning, "ab"),
                new CalendarAddressEnded(Person("drafter"), Official("drafter"), Morning), new CalendarAddressMade(Person("drafter"), Official("drafter"), Morning, "cd"));
            await _store.Record<Mandate>(
                agency, NameBasedId.Of("mandate", agency),
                new MandateGiven(
                    NameBasedId.Of("mandate", agency), agency, Official("auditor"), "B", "audit", new(2026, 3, 2), new(2026, 3, 31), Official("minister"), Morning),
                new MandateEnded("done", Official("minister"), Morning));
            await _store.Record<WorkMonth>(agency, NameBasedId.Of("daily-work"), [.. DailyWork()]);
            await _store.Record<TaskCard>(agency, NameBasedId.Of("task-card"), ATaskCard.ComeAround(NameBasedId.Of("task-card")));
            await _store.Record<TaskCard>(agency, NameBasedId.Of("task-card", "2"), ATaskCard.Moved(NameBasedId.Of("task-card", "2")));
            await _store.Record<ManagedTask>(agency, ManagedTask.IdOf(agency, "G-1"), PlanWorkTests.AManagedTask(agency));
            await _store.Record<UnitTaskHistory>(agency, FunctionId.OfUnitTask(agency, "U-1"), [.. UnitTask()]);
            foreach (var (meeting, index) in Meetings().Select((meeting, index) => (meeting, index)))
                await _store.Record(agency, meeting, NameBasedId.Of("meeting", $"{index}"));
            await _store.Record<Organization>(
                agency, OrganizationId.Of(agency), new AgencyOpened(agency, "Ministry", "Min", false, new(2020, 1, 1), Official("clerk"), Morning),
                new AgencySuspended("moving house", new(2026, 5, 1), Official("clerk"), Morning));
        }

        await _store.CatchUp();
        var live = await _store.Rows();
        foreach (var table in new[] { "workitem", "instructionsummary", "meetingsummary", "dailyworkrow", "memoreportitem", "calendarfeed", "mandaterow", "readingflagrow", "functionentry", "taskcardrow", "cyclerow", "milestonerow", "indicatorrow", "pointrow", "earlierprogress", "taskactivity", "dailyactivities", "activityplace", "managedtaskrow", "unittaskspan", "pathturn" })
            live.Keys.ShouldContain($"mt_doc_{table}");

        using var daemon = await _store.Store.BuildProjectionDaemonAsync();
        var digests = new List<string>();
        foreach (var rebuild in new Func<Task>[] { RebuildBeside, RebuildBeside, () => RebuildInPlace(daemon) })
        {
            await Spoil(live.Keys);
            await rebuild();
            var rebuilt = await _store.Rows();
            rebuilt.Keys.ShouldBe(live.Keys);
            foreach (var table in live.Keys)
                rebuilt[table].ShouldBe(live[table], table);
            digests.Add(DigestOf(rebuilt));
        }

        digests.ShouldAllBe(digest => digest == DigestOf(live));
    }

    private async Task RebuildBeside()
    {
        // Few streams at a time, and what is not told in whole streams in small steps.
        await using var rebuild = new Rebuild(_store.ConnectionString, new(StreamsTogether: 3, EventsTogether: 7));
        var result = await rebuild.RunAsync(null, CancellationToken.None);
        result.Events.ShouldBeGreaterThan(0);
        await _store.Store.Storage.Database.AssertDatabaseMatchesConfigurationAsync();
    }

    /// <summary>As the store itself does it, event by event.</summary>
    private async Task RebuildInPlace(IProjectionDaemon daemon)
    {
        foreach (var projection in _store.Store.Options.Projections.All.Where(p => p.Lifecycle != ProjectionLifecycle.Live))
        {
            // Small steps, so that a stream is told over several of them.
            projection.Options.BatchSize = 7;
            await daemon.RebuildProjectionAsync(projection.Name, TimeSpan.FromMinutes(1), CancellationToken.None);
        }
    }

    private static IEnumerable<ADocument> Documents() =>
    [
        ADocument.Drafted(),
        ADocument.Drafted().Withdraw(),
        ADocument.Drafted().HandOver("drafter", "colleague").Submit("colleague").HandOver("division-head", "team-leader", step: 1),
        ADocument.Submitted().Recall(),
        ADocument.Submitted().Hold("division-head"),
        ADocument.Submitted(Consults("budget-head", 1), Consults("budget-officer", 1), Decides("division-head", 2)).Consult("budget-head"),
        ADocument.Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Edit("team-leader", "A better title").Approve("team-leader").Return("division-head").TakeBack(),
        ADocument.Drafted(ADraft() with { Significance = Significance.Law }).Submit().Return("division-head").Submit().Decide("division-head"),
        ADocument.Decided(ADocument.ToBeSent(Sender.AgencyHead)).Seal().Dispatch().Correct("records-officer", RegisterField.Title, "Another title"),
        ADocument.Drafted(ADraft() with { Significance = Significance.Important }).While(Without("division-head", "team-leader")).Submit().Decide("team-leader"),
    ];

    private static IEnumerable<AnInstruction> Instructions() =>
    [
        AnInstruction.Given("division-head", "drafter", "colleague").Accept("drafter"),
        AnInstruction.Given().AnswerBack().Restate("division-head", "colleague"),
        AnInstruction.Given().Accept().Report(),
        AnInstruction.Given().Accept().Report().Close().Reopen(),
        AnInstruction.Given().Accept().HandOver("drafter", "colleague"),
        AnInstruction.Given().Withdraw(),
    ];

    private static IEnumerable<AMeeting> Meetings() =>
        [AMeeting.Called(), AMeeting.Called().Reschedule(), AMeeting.Called().Cancel(), AMeeting.Recorded().Instruct().Correct()];

    private static IEnumerable<object> DailyWork()
    {
        Guid[] items = [NameBasedId.Of("work", "1"), NameBasedId.Of("work", "2"), NameBasedId.Of("work", "3")];
        yield return new WorkPlanned(Person("drafter"), Official("drafter"), Morning, OfficeDay.Of(Morning), [.. items.Select(i => new PlannedWork(i, "Write"))]);
        yield return new WorkFinished(Official("drafter"), Morning.AddHours(1), items[0], "written", 50);
        yield return new WorkPostponed(Official("drafter"), Morning.AddHours(2), items[1], OfficeDay.Of(Morning).AddDays(1), "no time");
        yield return new WorkDropped(Official("drafter"), Morning.AddHours(3), items[2], "not needed");
    }

    private static IEnumerable<object> Circulated()
    {
        var subject = new CirculatedSubject(CirculatedKind.Incoming, AnIncoming.Id, "Petition about leave");
        yield return new CirculationStarted(
            NameBasedId.Of("circulation"), subject, Official("clerk"), Morning, [Official("colleague"), Official("division-head")], "for information");
        yield return new CirculationViewed(Official("division-head"), Morning.AddHours(1));
    }

    private static IEnumerable<object> Function()
    {
        var day = new DateOnly(2026, 1, 1);
        yield return new FunctionEstablished("F-1", FunctionLevel.PolicyField, "Public administration", null, day, Official("clerk"), Morning);
        yield return new FunctionRenamed("F-1", "General public administration", day.AddDays(9), Official("clerk"), Morning);
        yield return new FunctionRetired("F-1", "reform", [], day.AddYears(1), Official("clerk"), Morning);
    }

    private static IEnumerable<object> UnitTask()
    {
        var (day, by) = (new DateOnly(2026, 1, 1), Official("clerk"));
        yield return new UnitTaskEstablished("U-1", "Leave", "M-11", null, RetentionPeriod.FiveYears, DisclosureClass.Open, [], [], day, by, Morning);
        yield return new UnitTaskRenamed("U-1", "Leave and absence", day.AddDays(1), by, Morning);
        yield return new UnitTaskMoved("U-1", "M-12", day.AddDays(2), by, Morning);
        yield return new UnitTaskReclassified("U-1", "F-1111", day.AddDays(3), by, Morning);
        yield return new UnitTaskDefaultsChanged("U-1", RetentionPeriod.Permanent, DisclosureClass.Closed, [5], "audit", day.AddDays(4), by, Morning);
        yield return new UnitTaskRetired("U-1", "merged", ["U-2"], day.AddDays(5), by, Morning);
    }

    private static IEnumerable<object> Reported()
    {
        yield return new MemoReportSent(NameBasedId.Of("memo"), Official("drafter"), Morning, "Memo", Body.Empty, [], [Official("division-head")]);
        yield return new MemoReportRead(Official("division-head"), Morning.AddHours(1));
        yield return new MemoOpinionGiven(Official("division-head"), Morning.AddHours(1), "go on");
    }

    private static IEnumerable<object> HandedOver()
    {
        var item = new HandoverItem(HandoverItemKind.Document, NameBasedId.Of("document"), null, "Leave plan", "Draft");
        yield return new HandoverPrepared(
            NameBasedId.Of("handover"), Official("division-head"), Morning, Official("drafter"), Official("colleague"), GiverAway.Absent, true, null, null, [item],
            "Ask first.", "on leave");
        yield return new HandoverConfirmed(Official("division-head"), Morning.AddHours(1), HandoverSide.Giver, GiverAway.Absent);
    }

    /// <summary>Leaves nothing that a rebuild could get by with.</summary>
    private async Task Spoil(IEnumerable<string> tables)
    {
        await using var connection = new NpgsqlConnection(_store.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand($"update {table} set data = '{{}}'", connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>One short text for all that the read models say.</summary>
    private static string DigestOf(SortedDictionary<string, string> rows)
    {
        var content = string.Join('\n', rows.Select(table => $"{table.Key}\n{table.Value}"));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));
    }
}
