using System.Collections.Concurrent;
using System.Text;
using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace OnNara.Api.Tests.Hosting;

public sealed class TelemetryTests(OnNaraHost host)
{
    [Fact]
    public void collects_nothing_where_no_collector_is_named()
    {
        host.Alba.Services.GetService<TracerProvider>().ShouldBeNull();
        host.Alba.Services.GetService<MeterProvider>().ShouldBeNull();
    }

    [Fact]
    public async Task sends_traces_and_metrics_to_the_collector_that_the_standard_variables_name()
    {
        await using var collector = await Collector.StartAsync();
        await using var database = new TestDatabase();
        await database.CreateAsync();

        await using (var alba = await OnNaraHost.StartAsync(database, settings: new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        }))
        {
            await alba.Scenario(s =>
            {
                s.Get.Url("/nobody-lives-here");
                s.IgnoreStatusCode();
            });
            // The first administrator's new password is a fact, so that the store has something to tell.
            using var administrator = await Agencies.TakeOverInstallationAsync(alba, database.DataDirectory);
            // A request's span ends only after its answer has gone out.
            for (var tries = 0; tries < 100 && !collector.Received("/v1/traces").Contains("Microsoft.AspNetCore", StringComparison.Ordinal); tries++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
                alba.Services.GetRequiredService<TracerProvider>().ForceFlush();
            }

            alba.Services.GetRequiredService<MeterProvider>().ForceFlush();
        }

        var traces = collector.Received("/v1/traces");
        traces.ShouldContain("Microsoft.AspNetCore");
        traces.ShouldContain("Npgsql");
        traces.ShouldContain("marten.connection");
        traces.ShouldContain("Wolverine");
        traces.ShouldContain("onnara");
        var metrics = collector.Received("/v1/metrics");
        metrics.ShouldContain("http.server.request.duration");
        metrics.ShouldContain("marten.event.append");
    }

    /// <summary>Takes what is sent and keeps it; the names in it stand there as plain text.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
        private readonly WebApplication _application;

        private Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _application = builder.Build();
            _application.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                _received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            });
        }

        public string Address => _application.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var collector = new Collector();
            await collector._application.StartAsync();
            return collector;
        }

        public string Received(string path) => string.Concat(_received.Where(r => r.Path == path).Select(r => r.Body));

        public ValueTask DisposeAsync() => _application.DisposeAsync();
    }
}
