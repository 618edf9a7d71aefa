using OnNara.Client;
using OnNara.Replay;
using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;
using OnNara.Replay.Planning;
using OnNara.Replay.Reporting;
using OnNara.Replay.Running;
using OnNara.Verifier.Bundles;

namespace OnNara.Api.Tests.Replay;

/// <summary>Small made-up logs of each family go through the whole product, and its read models agree with them.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task a_log_of_declarations_is_carried_and_what_the_rules_forbid_is_refused_and_counted()
    {
        var report = await ReplayAsync("declarations.xes");

        report.Acts.ShouldAllBe(a => a.Agrees, report.ToLine());
        report.Figures.ShouldAllBe(f => f.Agrees, report.ToLine());
        report.Agrees.ShouldBeTrue();
        ExportOf(report).ShouldBe((13, 78, 3));
        RefusalsOf(report).ShouldBe(
        [
            "Expense claim SUBMITTED by EMPLOYEE: document.wrong-state 1",
            "Payment Handled: document.not-found 1",
            "Request Payment: document.not-found 1",
        ]);
    }

    [Fact]
    public async Task a_log_of_permit_receipts_is_carried_with_its_applications_and_their_deadlines()
    {
        var report = await ReplayAsync("permit-receipts.xes");

        report.Acts.ShouldAllBe(a => a.Agrees, report.ToLine());
        report.Figures.ShouldAllBe(f => f.Agrees, report.ToLine());
        ExportOf(report).ShouldBe((9, 63, 1));
        RefusalsOf(report).ShouldBe(["T05 Print and send confirmation of receipt: document.not-decided 1"]);
        report.Figures.Select(f => (f.Figure, f.Product)).ShouldBe([("applications", 9), ("resources", 4), ("ended", 7), ("ended after the deadline", 3), ("ended after the deadline, on the dashboard", 3)]);
    }

    [Fact]
    public async Task a_log_of_building_permits_is_carried_on_task_cards_and_their_figures_are_those_of_the_log()
    {
        var report = await ReplayAsync("building-permits.xes");

        report.Acts.ShouldAllBe(a => a.Agrees, report.ToLine());
        report.Figures.ShouldAllBe(f => f.Agrees, report.ToLine());
        report.Refused.ShouldBe(0, report.ToLine());
        ExportOf(report).ShouldBe((7, 27, 0));
        var figures = report.Figures.ToDictionary(f => f.Figure, f => f.Product);
        (figures["cards"], figures["closed cards"], figures["activities"], figures["milestones"], figures["late milestones"]).ShouldBe((7, 5, 27, 24, 7));
        (figures["activities of anna"], figures["activities of dora"]).ShouldBe((11, 2));
    }

    [Theory]
    [InlineData("permit-receipts.xes")]
    [InlineData("building-permits.xes")]
    public async Task a_record_of_the_run_is_verified_without_the_product(string sample)
    {
        var directory = Directory.CreateTempSubdirectory("onnara-record-").FullName;
        try
        {
            // The product and its database are gone when it comes back.
            await ReplayAsync(sample, directory);

            using var said = new StringWriter();
            var (bundle, keys) = (Path.Combine(directory, EvidenceTaking.Bundle), Path.Combine(directory, EvidenceTaking.Keys));
            BundleCommand.Run([bundle, "--keys", keys], said).ShouldBe((true, null), said.ToString());
            said.ToString().ShouldContain("decision made");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>Cases and events that came out of the product again, as they went in, and events that were refused.</summary>
    private static (int Traces, int Events, int Refused) ExportOf(Report report)
    {
        report.Export.Differences.ShouldBeEmpty();
        (report.Export.Traces.Product, report.Export.Events.Product, report.Export.Variants.Product)
            .ShouldBe((report.Export.Traces.Log, report.Export.Events.Log, report.Export.Variants.Log));
        return (report.Export.Traces.Product, report.Export.Events.Product, report.Export.Refused);
    }

    private static IEnumerable<string> RefusalsOf(Report report) =>
        report.Acts.SelectMany(a => a.Refusals.Select(r => $"{a.Activity}: {r.Key} {r.Value}")).Order(StringComparer.Ordinal);

    private static async Task<Report> ReplayAsync(string sample, string? evidence = null)
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var alba = await OnNaraHost.StartAsync(database);
        using var api = new ApiClient(alba.Server.CreateClient());
        var log = XesReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "samples", sample));
        var plan = ReplayPlan.Of(log, MappingFiles.Choose(MappingFiles.ReadDirectory(Path.Combine(AppContext.BaseDirectory, "replay-mappings")), log));
        var administrator = await new RunningProduct(database.DataDirectory).AdministratorAsync(api, CancellationToken.None);
        return await new ReplayCommand(new Progress(TextWriter.Null, isTerminal: false))
            .RunAsync(api, administrator, plan, new(sample, int.MaxValue, 4, database.DataDirectory, "", evidence), CancellationToken.None);
    }
}
