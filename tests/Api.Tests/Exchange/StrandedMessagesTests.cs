using Alba;
using Npgsql;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Reading;
using OnNara.Domain.Documents;

namespace OnNara.Api.Tests.Exchange;

/// <summary>A product of one's own, whose inbox of messages a test closes as a full disk would.</summary>
public sealed class StrandedMessagesTests : IAsyncLifetime
{
    /// <summary>The handling of the letter, and the four times in a row that putting it off is tried before it is given up.</summary>
    private const int RefusalsUntilForgotten = 5;

    private readonly TestDatabase _database = new();
    private IAlbaHost? _alba;
    private NpgsqlDataSource? _source;

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        _alba = await OnNaraHost.StartAsync(_database);
        _source = NpgsqlDataSource.Create(_database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_alba is not null)
            await _alba.DisposeAsync();
        if (_source is not null)
            await _source.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task a_letter_arrives_that_the_database_let_neither_be_handled_nor_be_put_off()
    {
        using var administrator = await Agencies.TakeOverInstallationAsync(_alba!, _database.DataDirectory);
        var (sender, north) = (await OpenAsync(administrator), await OpenAsync(administrator));
        var paper = await Post.DecidedAsync(sender, Post.To(north));

        // What a sequence counts stays counted when the statement is refused.
        await ExecuteAsync(
            """
            create sequence refusals;
            create function refuse() returns trigger language plpgsql as $body$
            begin
                perform nextval('refusals');
                raise exception 'could not extend file' using errcode = 'disk_full';
            end $body$;
            create trigger closed before update on wolverine_incoming_envelopes for each row execute function refuse()
            """);
        await paper.ActAsync("clerk", "dispatch");
        await Eventually.ReadAsync(() => ReadAsync<long>("select last_value from refusals"), count => count >= RefusalsUntilForgotten);
        (await ReadAsync<long>("select count(*) from mt_events where type = 'document_arrived'")).ShouldBe(0);
        await ExecuteAsync("drop trigger closed on wolverine_incoming_envelopes");

        await Eventually.ReadAsync(() => ReadAsync<long>("select count(*) from mt_events where type = 'delivery_arrived'"), count => count > 0);
        (await ReadAsync<long>("select count(*) from mt_events where type = 'document_arrived'")).ShouldBe(1);
        await Eventually.ReadAsync(() => ReadAsync<long>("select count(*) from wolverine_incoming_envelopes where status = 'Incoming'"), count => count == 0);
    }

    private Task<TestAgency> OpenAsync(HttpClient administrator) =>
        Agencies.OpenAsync(administrator, _alba!.Server.CreateClient, Agencies.Section(Agencies.NewCode()));

    private async Task ExecuteAsync(string statement)
    {
        await using var command = _source!.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> ReadAsync<T>(string query)
    {
        await using var command = _source!.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
