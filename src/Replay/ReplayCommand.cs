using OnNara.Client;
using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;
using OnNara.Replay.Planning;
using OnNara.Replay.Reporting;
using OnNara.Replay.Running;

namespace OnNara.Replay;

/// <summary>A replay from the file to the report. Nothing is asked of the product before the whole file has been read and planned.</summary>
public sealed class ReplayCommand(Progress progress)
{
    public async Task<Report> RunAsync(Arguments arguments, CancellationToken stop)
    {
        var product = new RunningProduct(arguments.DataDirectory);
        var plan = Plan(arguments);
        using var api = new ApiClient(product.FindAddress(), arguments.Concurrency);
        return await RunAsync(api, await product.AdministratorAsync(api, stop), plan, arguments, stop);
    }

    /// <summary>Replays a plan against a product that is known already.</summary>
    public async Task<Report> RunAsync(ApiClient api, Account administrator, ReplayPlan plan, Arguments arguments, CancellationToken stop)
    {
        var stage = await Stage.SetAsync(api, administrator, plan, stop);
        await stage.SignInAllAsync(api, stop);
        progress.Say($"» Agency {stage.AgencyCode} is open with {stage.People} people; {plan.Cases.Count} cases with {plan.Log.EventCount} events, {arguments.Concurrency} at once");
        var tally = new Tally();
        var took = await new Replayer(api, stage, tally, arguments.Concurrency).RunAsync(plan, progress, stop);

        progress.Say($"» {tally.CommandsSent} commands in {took.TotalSeconds:F1} s; waiting for the read models");
        foreach (var (activity, code, count, examples) in tally.Refusals())
        {
            progress.Say($"  refused {count}×  {activity}  {code}");
            foreach (var example in examples.Where(e => e.Length > 0))
            {
                progress.Say($"      {example}");
            }
        }

        var counts = await new ReadModels(api, stage, plan).CountAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var comparison = new Comparison(plan, stage, tally, counts);
        var (acts, figures) = (comparison.Acts(), comparison.Figures());
        var export = await new ExportComparison(api, stage, plan, tally).CompareAsync(CancellationToken.None);
        if (stop.IsCancellationRequested)
        {
            progress.Say($"✗ Interrupted: {tally.CasesDone} of {plan.Cases.Count} cases are done, {tally.CasesLeftOff} were left off in the middle");
        }
        else
        {
            SayDifferences(acts, figures, export);
        }

        if (arguments.EvidenceDirectory is { } directory)
        {
            progress.Say($"» {await EvidenceTaking.TakeAsync(api, stage, directory, CancellationToken.None)}");
        }

        return new(
            Path.GetFileName(arguments.File),
            plan.Mapping.Family,
            stage.AgencyCode,
            plan.Cases.Count,
            plan.Log.EventCount,
            plan.Log.Unfinished,
            stage.People,
            tally.CommandsSent,
            tally.RefusedInAll,
            Math.Round(took.TotalSeconds, 1),
            Math.Round(plan.Log.EventCount / Math.Max(0.001, took.TotalSeconds), 1),
            arguments.Concurrency,
            api.Repeats.Values.Sum(),
            tally.Rereads,
            acts.All(a => a.Agrees) && figures.All(f => f.Agrees) && export.Agrees,
            acts,
            figures,
            export,
            counts.AsOf,
            stop.IsCancellationRequested);
    }

    private void SayDifferences(IReadOnlyList<ActCount> acts, IReadOnlyList<FigureCount> figures, ExportCount export)
    {
        foreach (var act in acts.Where(a => !a.Agrees))
        {
            progress.Say($"✗ {act.Activity}: {act.Log} in the log, {act.Product} in the product, {act.Refused} refused");
        }

        foreach (var figure in figures.Where(f => !f.Agrees))
        {
            progress.Say($"✗ {figure.Figure}: {figure.Log} in the log, {figure.Product} in the product");
        }

        foreach (var difference in export.Differences)
        {
            progress.Say($"✗ exported {difference}");
        }
    }

    private ReplayPlan Plan(Arguments arguments)
    {
        var log = XesReader.ReadFile(arguments.File, arguments.MostCases);
        var mapping = MappingFiles.Choose(MappingFiles.ReadDirectory(arguments.MappingDirectory), log);
        progress.Say($"» {Path.GetFileName(arguments.File)}: {log.Cases.Count} cases, {log.EventCount} events, family {mapping.Family}");
        return ReplayPlan.Of(log, mapping);
    }
}
