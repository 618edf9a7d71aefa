using Alba;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OnNara.Api.Accounts;
using OnNara.Api.Health;

namespace OnNara.Api.Tests.Health;

public sealed class ReadyTests(OnNaraHost host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task tells_a_stranger_that_database_message_store_and_projections_are_ready()
    {
        var readiness = await EventuallyAsync(host.Alba, r => r.Status == Readiness.Ready);

        readiness.Database.Reachable.ShouldBeTrue();
        readiness.MessageStore.Reachable.ShouldBeTrue();
        readiness.Projections.ShouldAllBe(p => p.Running && p.StoppedBy == null);
    }

    [Fact]
    public async Task tells_how_far_a_projection_is_behind_and_that_it_stopped_rather_than_left_a_fact_out()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var alba = await OnNaraHost.StartAsync(database, services => services.ConfigureMarten(store =>
            store.Projections.Add<FailingProjection>(ProjectionLifecycle.Async)));

        var before = await EventuallyAsync(alba, r => r.Status == Readiness.Ready && r.Projections.All(p => p.EventsBehind == 0));
        before.Projections.ShouldContain(p => IsTally(p) && p.Running);

        await CountAsync(alba.Services.GetRequiredService<IDocumentStore>());

        var after = await EventuallyAsync(alba, r => r.Status == Readiness.NotReady);
        var stopped = after.Projections.Single(IsTally);
        stopped.Running.ShouldBeFalse();
        stopped.EventsBehind.ShouldBe(1);
        stopped.SecondsBehind.ShouldBeGreaterThan(0);
        stopped.StoppedBy.ShouldNotBeNull();
    }

    [Fact]
    public async Task goes_on_by_itself_with_a_projection_that_stopped_once_its_cause_is_gone()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        var projection = new MendableProjection();
        await using var alba = await OnNaraHost.StartAsync(database, services => services.ConfigureMarten(store =>
            store.Projections.Add(projection, ProjectionLifecycle.Async)));
        await EventuallyAsync(alba, r => r.Status == Readiness.Ready);
        await CountAsync(alba.Services.GetRequiredService<IDocumentStore>());

        await EventuallyAsync(alba, r => r.Projections.Any(p => !p.Running && p.StoppedBy != null));
        projection.IsMended = true;

        var after = await EventuallyAsync(alba, r => r.Status == Readiness.Ready && r.Projections.All(p => p.EventsBehind == 0));
        after.Projections.ShouldContain(p => IsTally(p) && p.Sequence > 0);
    }

    [Fact]
    public async Task goes_on_by_itself_with_a_projection_whose_place_was_moved_on_without_its_knowing()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var alba = await OnNaraHost.StartAsync(database, services => services.ConfigureMarten(store =>
            store.Projections.Add(new MendableProjection { IsMended = true }, ProjectionLifecycle.Async)));
        await EventuallyAsync(alba, r => r.Status == Readiness.Ready);
        var store = alba.Services.GetRequiredService<IDocumentStore>();
        await CountAsync(store);
        await EventuallyAsync(alba, r => r.Projections.Any(p => IsTally(p) && p is { Sequence: > 0, EventsBehind: 0 }));

        // As after a commit whose answer was lost: the place is not the one that the daemon goes on from.
        await using (var source = NpgsqlDataSource.Create(database.ConnectionString))
        await using (var moved = source.CreateCommand($"update {store.Options.Events.DatabaseSchemaName}.mt_event_progression set last_seq_id = last_seq_id - 1 where name = 'Tally:All'"))
            (await moved.ExecuteNonQueryAsync()).ShouldBe(1);
        await CountAsync(store);

        var after = await EventuallyAsync(alba, r => r.Status == Readiness.Ready && r.Projections.All(p => p.EventsBehind == 0));
        after.Projections.ShouldContain(p => IsTally(p) && p.Running);
    }

    private static bool IsTally(ProjectionHealth projection) => projection.Name.StartsWith(nameof(Tally), StringComparison.Ordinal);

    private static async Task CountAsync(IDocumentStore store)
    {
        await using var session = store.LightweightSession("readiness");
        session.Events.StartStream<Tally>(Guid.NewGuid(), new Counted());
        await session.SaveChangesAsync();
    }

    [Fact]
    public async Task is_not_ready_but_lives_and_says_what_to_do_while_the_database_is_gone()
    {
        var database = new TestDatabase();
        await database.CreateAsync();
        // What the messaging says about a database that is taken away would fill pages.
        await using var alba = await OnNaraHost.StartAsync(database, services => services.AddLogging(l => l.ClearProviders()));
        await database.DisposeAsync();

        var readiness = await EventuallyAsync(alba, r => r.Status == Readiness.NotReady);

        readiness.Database.Reachable.ShouldBeFalse();
        await alba.Scenario(s => s.Get.Url("/health/live"));
        var refused = await alba.Scenario(s =>
        {
            s.Post.Json(new SignInRequest("somebody", "a password")).ToUrl("/api/tokens");
            s.StatusCodeShouldBe(503);
        });
        refused.Context.Response.Headers.RetryAfter.ToString().ShouldBe("1");
        (await refused.ReadAsTextAsync()).ShouldContain("server.not-ready");
    }

    [Fact]
    public async Task is_not_ready_before_the_processes_have_shared_out_the_projections()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var alba = await OnNaraHost.StartAsync(
            database,
            services => services.ConfigureMarten(store => store.Projections.Add<FailingProjection>(ProjectionLifecycle.Async)),
            new Dictionary<string, string> { ["OnNara:SingleProcess"] = "false" });

        var readiness = await EventuallyAsync(alba, r => r.Status == Readiness.NotReady);

        readiness.Database.Reachable.ShouldBeTrue();
        readiness.Projections.ShouldContain(p => p.Name == "Tally:All" && !p.Running && p.StoppedBy == "NotStarted");
    }

    private static async Task<Readiness> EventuallyAsync(IAlbaHost alba, Func<Readiness, bool> condition)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            var result = await alba.Scenario(s =>
            {
                s.Get.Url("/health/ready");
                s.IgnoreStatusCode();
            });
            var readiness = await result.ReadAsJsonAsync<Readiness>();
            if (readiness is not null && condition(readiness))
            {
                result.Context.Response.StatusCode.ShouldBe(readiness.Status == Readiness.Ready ? 200 : 503);
                return readiness;
            }

            DateTime.UtcNow.ShouldBeLessThan(until, $"still {readiness}");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }
}

public sealed record Counted;

public sealed record Tally(Guid Id);

public sealed partial class FailingProjection : SingleStreamProjection<Tally, Guid>
{
    public override Tally? Evolve(Tally? snapshot, Guid id, IEvent e) =>
        e.Data is Counted ? throw new NotSupportedException("This projection fails on what it is for.") : snapshot;
}

public sealed partial class MendableProjection : SingleStreamProjection<Tally, Guid>
{
    public bool IsMended { get; set; }

    public override Tally? Evolve(Tally? snapshot, Guid id, IEvent e) =>
        e.Data is not Counted ? snapshot : IsMended ? new(id) : throw new NotSupportedException("This projection fails until it is mended.");
}
