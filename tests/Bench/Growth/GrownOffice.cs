using System.Text.Json;
using Npgsql;
using OnNara.Bench.Acts;
using OnNara.Bench.Tasks;
using OnNara.Load.Nation;

namespace OnNara.Bench.Growth;

/// <summary>
/// The product over a whole government with so many documents, filled by the loader as <c>ops/load</c> does; the database and the keys of its
/// log stay from run to run where the server does.
/// </summary>
internal sealed class GrownOffice : IAsyncDisposable
{
    private const string Password = "a password of benches";

    private readonly Product _product;

    private GrownOffice(int documents, Product product)
    {
        (Documents, _product) = (documents, product);
        Side = new($"{documents:N0} documents", product.Address, Paperwork.FactsOfWaiting, Password);
    }

    public int Documents { get; }

    public Side Side { get; }

    /// <summary>What filling it took; nothing where a run before this one did.</summary>
    public (Loaded Load, double RebuiltPerSecond)? Filling { get; private init; }

    /// <summary>Those whose work is read, who are signed in.</summary>
    public IReadOnlyList<string> Readers { get; private set; } = [];

    /// <summary>Documents that were registered, of the agency of that reader, for opening their cards.</summary>
    public IReadOnlyList<(string Reader, Guid Id)> Cards { get; private set; } = [];

    /// <summary>Documents that wait for their decision.</summary>
    public Queue<WaitingDocument> Undecided { get; private set; } = new();

    public static async Task<GrownOffice> OpenAsync(Workplace workplace, int documents, CancellationToken cancellation)
    {
        var bench = $"growth_{documents}";
        var directory = workplace.DirectoryOf(bench);
        var isFilled = await workplace.IsFilledAsync(bench, cancellation);
        var filling = isFilled ? default((Loaded, double)?) : await FillAsync(workplace, bench, directory, documents, cancellation);
        workplace.Say($"Starting the product on {documents:N0} documents");
        var product = await Product.StartAsync(workplace.ConnectionStringOf(bench), cancellation, directory);
        var office = new GrownOffice(documents, product) { Filling = filling };
        try
        {
            // What was loaded past the product is sealed now; nothing is measured meanwhile.
            await office.Side.SettleAsync(cancellation);
            if (!isFilled)
                await workplace.FilledAsync(bench, cancellation);
            await office.PrepareAsync(workplace, cancellation);
            return office;
        }
        catch
        {
            await office.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Side.Dispose();
        await _product.DisposeAsync();
    }

    private static async Task<(Loaded, double)> FillAsync(Workplace workplace, string bench, string directory, int documents, CancellationToken cancellation)
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        Directory.CreateDirectory(directory);
        var database = await workplace.EmptyDatabaseAsync(bench, cancellation);
        workplace.Say($"{Government.Agencies} agencies for {documents:N0} documents");
        await using (var product = await Product.StartAsync(database, cancellation, directory))
            await Government.OpenAsync(product.Api, await product.AdministratorAsync(cancellation), Password, workplace.Say, cancellation);

        // The server notices a little later that the product is gone, and a load wants the database for itself.
        NpgsqlConnection.ClearAllPools();
        await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
        await using var loader = new NationalLoader(database, workplace.Say);
        var load = await loader.LoadAsync(documents, cancellation);
        workplace.Say("Building the read models");
        var built = await loader.FinishAsync(null, cancellation);
        return (load, built.Events / built.Took.TotalSeconds);
    }

    /// <summary>Signs in those who decide and review, and finds what waits for them; what waits for a review is reviewed, which warms the product up.</summary>
    private async Task PrepareAsync(Workplace workplace, CancellationToken cancellation)
    {
        workplace.Say("Signing in");
        var divisions = Enumerable.Range(0, Government.Divisions).SelectMany(d => Enumerable.Range(0, Government.Agencies).Select(a => (Agency: a, Division: d + 1))).ToList();
        var leaders = divisions.Select(d => Government.SignInNameOf(d.Agency, $"leader-{d.Division}")).ToList();
        var heads = divisions.Select(d => Government.SignInNameOf(d.Agency, $"head-{d.Division}")).ToList();
        await Side.SignInAsync([.. heads, .. leaders], cancellation);
        var reviews = await WaitingAsync(leaders, "Review", cancellation);
        // A run before this one has reviewed them.
        if (reviews.Count > 0)
            await Drive.ClosedAsync(Side.Http, 8, reviews.Count, n => Side.Act(reviews[n].Id, "approve", reviews[n].Decider, version: 3), cancellation);
        await Side.SettleAsync(cancellation);
        Undecided = new(await WaitingAsync(heads, "Decide", cancellation));
        Readers = [.. heads.Concat(leaders).Where((_, n) => n % 7 == 0)];
        Cards = await CardsAsync(cancellation);
        workplace.Say($"{Undecided.Count:N0} documents wait for their decision");
    }

    private async Task<IReadOnlyList<WaitingDocument>> WaitingAsync(List<string> people, string kind, CancellationToken cancellation)
    {
        var found = new WaitingDocument[people.Count][];
        await Parallel.ForEachAsync(Enumerable.Range(0, people.Count), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, async (n, stop) =>
        {
            var work = await Side.ReadAsync(people[n], "/api/my-work?limit=50", stop);
            found[n] = [.. Items(work.GetProperty("waiting")).Where(i => i.GetProperty("kind").GetString() == kind).Select(i => new WaitingDocument(i.GetProperty("subjectId").GetGuid(), people[n]))];
        });
        return [.. found.SelectMany(f => f)];
    }

    private async Task<IReadOnlyList<(string Reader, Guid Id)>> CardsAsync(CancellationToken cancellation)
    {
        var cards = new List<(string, Guid)>();
        foreach (var (reader, n) in Readers.Take(200).Select((reader, n) => (reader, n)))
        {
            var register = await Side.ReadAsync(reader, RegisterOf(n), cancellation);
            cards.AddRange(Items(register).Take(5).Select(i => (reader, i.GetProperty("line").GetProperty("subjectId").GetGuid())));
        }

        return cards;
    }

    internal static string RegisterOf(int n) => $"/api/registers/documents?department={Government.DivisionCode(n * 7 % Government.Divisions)}&year=2025";

    private static JsonElement.ArrayEnumerator Items(JsonElement list) => list.GetProperty("items").EnumerateArray();
}
