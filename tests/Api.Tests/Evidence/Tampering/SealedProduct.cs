using System.Diagnostics;
using System.Net;
using System.Text;
using Npgsql;
using OnNara.Api.Organizations.File;
using OnNara.Api.Tests.Walk;
using OnNara.Evidence.Notes;

namespace OnNara.Api.Tests.Evidence.Tampering;

[CollectionDefinition(nameof(SealedProduct))]
public sealed class SealedProductGroup : ICollectionFixture<SealedProduct>;

/// <summary>The product as a process of its own on a database that somebody with every right on it can reach.</summary>
public sealed class SealedProduct : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly ProductProcess _product;
    private HttpClient? _administrator;

    public SealedProduct() => _product = new(_database, demonstration: false);

    public Uri Address => _product.Address;

    public HttpClient Administrator => _administrator ?? throw new InvalidOperationException("The product has not been started.");

    /// <summary>The keys of the installation, as whoever holds the machine could use them.</summary>
    public LogKeys Keys() => LogKeys.Open(Path.Combine(_database.DataDirectory, "evidence"));

    public Uri LogOf(string agency) => new(Address, $"/api/evidence/logs/{agency}");

    public HttpClient Connect() => new() { BaseAddress = Address };

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        await _product.StartAsync();
        _administrator = await Agencies.TakeOverInstallationAsync(Connect, _database.DataDirectory);

        // What stands in the way of whoever owns the tables is taken out of it.
        await ExecuteAsync("alter table mt_events drop constraint fkey_mt_events_stream_id_tenant_id; drop index idx_mt_events_event_id");
    }

    public async ValueTask DisposeAsync()
    {
        _administrator?.Dispose();
        await _product.DisposeAsync();
        await _database.DisposeAsync();
    }

    public Task<TestAgency> OpenAgencyAsync(Func<AgencySection, AgencySection>? change = null)
    {
        var section = Agencies.Section(Agencies.NewCode());
        return Agencies.OpenAsync(Administrator, Connect, change is null ? section : change(section));
    }

    /// <summary>Waits until nothing of the agency is left to be sealed.</summary>
    public async Task UntilSealedAsync(string agency)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(100))
        {
            if (await ScalarAsync<long>($"select count(*) from mt_events e where tenant_id = '{agency}' and not exists (select from evidence_seals s where s.event_sequence = e.seq_id)") == 0)
                return;
        }

        throw new TimeoutException($"The log of {agency} was not sealed.");
    }

    public async Task<int> ExecuteAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql) => (await RowsAsync(sql, rows => rows.GetFieldValue<T>(0)))[0];

    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await rows.ReadAsync())
            found.Add(read(rows));
        return found;
    }

    /// <summary>Runs the verifier as the program that it is.</summary>
    public static async Task<Verdict> VerifyAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OnNara.Verifier.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output + await errors);
    }
}

/// <param name="Text">All that it said.</param>
public sealed record Verdict(int ExitCode, string Text)
{
    public void ShouldHold() => ExitCode.ShouldBe(0, Text);

    /// <param name="words">What a line that begins with a cross says, in this order.</param>
    public void ShouldFind(params string[] words)
    {
        ExitCode.ShouldBe(1, Text);
        Text.Split('\n').ShouldContain(line => line.StartsWith('✗') && HasAll(line, words), Text);
        Text.ShouldNotContain("Unhandled exception");
    }

    private static bool HasAll(string line, string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            at = line.IndexOf(word, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += word.Length;
        }

        return true;
    }
}
