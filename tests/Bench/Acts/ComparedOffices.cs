using Marten;
using Npgsql;
using OnNara.Api.Agencies;
using OnNara.Bench.Nation;
using OnNara.Bench.Tasks;

namespace OnNara.Bench.Acts;

/// <summary>
/// The product, its peer and the limit, each a process over a database of its own on the same server, with the same people and documents.
/// </summary>
internal sealed class ComparedOffices : IAsyncDisposable
{
    private const string Password = "a password of benches";
    private const int PasswordIterations = 1000, Together = 100, Writers = 2;
    private static Task<ComparedOffices>? _opened;

    private readonly List<IAsyncDisposable> _processes = [];
    private readonly string _directory = Directory.CreateTempSubdirectory("onnara-bench-").FullName;
    private readonly NpgsqlDataSource _ours;
    private readonly NpgsqlDataSource _bare;
    private NpgsqlDataSource? _peer;
    private WaitingDocument? _example;

    private ComparedOffices(Workplace workplace, Paperwork paperwork)
    {
        (Paperwork, _ours, _bare) = (paperwork, SourceOf(workplace, "acts"), SourceOf(workplace, "limit"));
        (Ours, Peer, Limit) = (null!, null!, null!);
    }

    public Paperwork Paperwork { get; }

    public Side Ours { get; private set; }

    public Side Peer { get; private set; }

    public Side Limit { get; private set; }

    /// <summary>The documents that waited for their deciders when the offices opened, whether they were decided since or not.</summary>
    public IReadOnlyList<WaitingDocument> Documents { get; private set; } = [];

    /// <summary>The documents that were not decided yet, in order.</summary>
    public Queue<WaitingDocument> Undecided { get; private set; } = new();

    /// <summary>Those who send out what is decided, one in each agency.</summary>
    public IEnumerable<string> Clerks { get; } = [.. Enumerable.Range(0, Paperwork.Agencies).Select(agency => NationalRecord.SignInName(agency, 0, "clerk"))];

    /// <summary>Filled once, however many benches look at it.</summary>
    public static Task<ComparedOffices> OpenAsync(Workplace workplace, Paperwork paperwork, CancellationToken cancellation) =>
        _opened ??= FillAsync(workplace, paperwork, cancellation);

    public static async Task CloseAsync()
    {
        if (_opened is { IsCompletedSuccessfully: true } opened)
            await (await opened).DisposeAsync();
        _opened = null;
    }

    /// <summary>How many documents stand in the register with the numbers that they got, and how many of these have no gap before them.</summary>
    public async Task<(long Registered, long Dense)> RegisteredAsync(Side side, CancellationToken cancellation)
    {
        var (database, lines) = side == Peer
            ? (_peer!, "select \"AgencyCode\" as agency, \"DepartmentCode\" as department, \"Year\" as year, \"Serial\" as serial from \"Register\"")
            : (side == Ours ? _ours : _bare, "select tenant_id as agency, department_code as department, year, serial from mt_doc_registerline");
        await using var command = database.CreateCommand(
            $"select count(*), count(*) filter (where serial = place) from (select serial, row_number() over (partition by agency, department, year order by serial) as place from ({lines}) l) n");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes))
            await process.DisposeAsync();
        foreach (var side in new[] { Ours, Peer, Limit })
            side?.Dispose();
        await _ours.DisposeAsync();
        await _bare.DisposeAsync();
        await (_peer?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task<ComparedOffices> FillAsync(Workplace workplace, Paperwork paperwork, CancellationToken cancellation)
    {
        var offices = new ComparedOffices(workplace, paperwork);
        try
        {
            await offices.FillOursAsync(workplace, cancellation);
            await offices.FillPeerAsync(workplace, cancellation);
            await offices.StartAsync(workplace, cancellation);
            return offices;
        }
        catch
        {
            await offices.DisposeAsync();
            throw;
        }
    }

    private async Task FillOursAsync(Workplace workplace, CancellationToken cancellation)
    {
        workplace.Say($"{2 * Paperwork.Waiting:N0} documents for the product");
        var database = await workplace.EmptyDatabaseAsync("acts", cancellation);
        await using var product = await Product.StartAsync(database, cancellation, _directory);
        var administrator = await product.AdministratorAsync(cancellation);
        for (var agency = 0; agency < Paperwork.Agencies; agency++)
        {
            var opened = await product.Api.PostAsync(
                administrator, "api/agencies", new OpenAgencyRequest(NationalRecord.SectionOf(agency), Password, MustChangePassword: false), null, cancellation);
            if (!opened.IsDone)
                throw new InvalidOperationException(opened.Describe());
        }

        using var store = await workplace.StoreAsync("acts", cancellation);
        await Parallel.ForEachAsync(Paperwork.Streams().Chunk(Together), new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellation }, async (streams, stop) =>
        {
            foreach (var agency in streams.GroupBy(s => s.Agency))
            {
                await using var session = store.LightweightSession(agency.Key);
                foreach (var stream in agency)
                    session.Events.StartStream(stream.Kind, stream.Id, stream.Facts);
                await session.SaveChangesAsync(stop);
            }
        });
        await using (var serials = _ours.CreateCommand("insert into register_counter select tenant_id, department_code, year, max(serial) from mt_doc_registerline group by 1, 2, 3"))
            await serials.ExecuteNonQueryAsync(cancellation);

        // One is decided for the limit to see which rows that writes.
        var waiting = new Queue<WaitingDocument>(Paperwork.WaitingOnes);
        using (Ours = new("product", product.Address, Paperwork.FactsOfWaiting, Password))
        {
            _example = waiting.Dequeue();
            await Ours.SignInAsync([_example.Decider], cancellation);
            await Drive.AnswerAsync(Ours.Http, Ours.Decide(_example), cancellation);
            await Ours.SettleAsync(cancellation);
        }

        Undecided = waiting;
        Documents = [.. waiting];
    }

    private async Task FillPeerAsync(Workplace workplace, CancellationToken cancellation)
    {
        workplace.Say("The same for the peer");
        await PeerFilling.FillAsync(await workplace.EmptyDatabaseAsync("peer", cancellation), Password, PasswordIterations, Paperwork.Streams(), cancellation);
        await workplace.CopyDatabaseAsync("acts", "limit", cancellation);
    }

    private async Task StartAsync(Workplace workplace, CancellationToken cancellation)
    {
        foreach (var bench in new[] { "acts", "peer", "limit" })
            await workplace.VacuumAsync(bench, cancellation);
        _peer = SourceOf(workplace, "peer");
        var product = await Product.StartAsync(workplace.ConnectionStringOf("acts"), cancellation, _directory);
        _processes.Add(product);
        var peer = await ServerProcess.StartAsync("OnNara.Peer.dll", [("ConnectionStrings__Peer", workplace.ConnectionStringOf("peer"))], cancellation);
        _processes.Add(peer);
        var limit = await ServerProcess.StartAsync(
            "OnNara.Limit.dll", [("ConnectionStrings__Limit", $"{workplace.ConnectionStringOf("limit")};Max Auto Prepare=50"), ("Example", $"{_example!.Id}")], cancellation);
        _processes.Add(limit);
        Ours = new("product", product.Address, Paperwork.FactsOfWaiting, Password);
        Peer = new("peer", peer.Address, PeerFilling.VersionOfWaiting, Password);
        Limit = new("limit", limit.Address, version: null, password: null);
        var deciders = Undecided.Select(d => d.Decider).Append(_example.Decider).Concat(Clerks).ToList();
        await Ours.SignInAsync(deciders, cancellation);
        await Peer.SignInAsync(deciders, cancellation);

        // The peer decides as well what the product decided for the limit, so that all have the same again.
        await Drive.AnswerAsync(Peer.Http, Peer.Decide(_example), cancellation);
        await Ours.SettleAsync(cancellation);
    }

    // Asked seldom, and copying a database ends the connections to it: a kept one would be found dead.
    private static NpgsqlDataSource SourceOf(Workplace workplace, string bench) =>
        NpgsqlDataSource.Create($"{workplace.ConnectionStringOf(bench)};Pooling=false");
}
