using System.Text.Json;
using OnNara.Client;
using OnNara.Load.Nation;
using OnNara.Projections.Rebuilding;

namespace OnNara.Load;

/// <summary>Fills a store with a government: its agencies through the API, its documents past it.</summary>
internal static class NationCommand
{
    /// <summary>Known to everybody who reads this: such a store holds nothing real.</summary>
    private const string Password = "onnara-load-of-a-nation";

    private static string Database =>
        Environment.GetEnvironmentVariable("ConnectionStrings__OnNara") is { Length: > 0 } database
            ? database
            : throw new ProductException("ConnectionStrings__OnNara does not say which database.");

    /// <summary>Opens those that are not open yet in the product that runs on the data directory.</summary>
    public static async Task<int> OpenAgenciesAsync(CancellationToken cancellation)
    {
        var product = new RunningProduct(Environment.GetEnvironmentVariable("ONNARA_DATA") ?? throw new ProductException("ONNARA_DATA does not say which data directory."));
        using var api = new ApiClient(product.FindAddress(), concurrency: 2);
        await Government.OpenAsync(api, await product.AdministratorAsync(api, cancellation), Password, Say, cancellation);
        return 0;
    }

    public static async Task<int> LoadDocumentsAsync(int documents, CancellationToken cancellation)
    {
        await using var loader = new NationalLoader(Database, Say);
        var loaded = await loader.LoadAsync(documents, cancellation);
        Say("building the read models");
        var built = await loader.FinishAsync(new Telling(), cancellation);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            events = loaded.Events,
            seconds = Math.Round(loaded.Took.TotalSeconds, 1),
            eventsPerSecond = Math.Round(loaded.PerSecond),
            bytesPerEvent = Math.Round(loaded.BytesPerEvent),
            rebuiltPerSecond = Math.Round(built.Events / built.Took.TotalSeconds),
            signInName = Government.SignInNameOf(0, "head-1"),
            password = Password,
        }));
        return 0;
    }

    /// <summary>Exit code 0 says yes, 1 no.</summary>
    public static async Task<int> IsFinishedAsync(int documents, CancellationToken cancellation)
    {
        await using var loader = new NationalLoader(Database, Say);
        return await loader.IsFinishedAsync(documents, cancellation) ? 0 : 1;
    }

    /// <inheritdoc cref="IsFinishedAsync"/>
    public static async Task<int> IsBegunAsync(CancellationToken cancellation)
    {
        await using var loader = new NationalLoader(Database, Say);
        return await loader.IsBegunAsync(cancellation) ? 0 : 1;
    }

    private static void Say(string what) => Console.Error.WriteLine($"  {what}");

    private sealed class Telling : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value)
        {
            if (value.Slices % 50 == 0 || value.Slices == value.AllSlices)
                Say($"{100.0 * value.Slices / value.AllSlices:F0} % of the log, {value.Events / value.Elapsed.TotalSeconds:N0} events a second");
        }
    }
}
