using Npgsql;
using OnNara.Projections.Sealing;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OnNara.Api.Hosting;

/// <summary>
/// Traces and metrics of HTTP, Npgsql, Marten and Wolverine, sent where the standard OTEL_EXPORTER_OTLP_* variables say.
/// Where none is set nothing is collected and nothing is paid for.
/// </summary>
public static class TelemetryRegistration
{
    /// <summary>Whether an operator named a collector; the store's own counters follow the same switch.</summary>
    public static bool IsTelemetryWanted(this IConfiguration configuration) =>
        IsWanted(configuration, "TRACES") || IsWanted(configuration, "METRICS");

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.IsTelemetryWanted())
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "onnara"));

        if (IsWanted(builder.Configuration, "TRACES"))
        {
            telemetry.WithTracing(t => t
                .AddAspNetCoreInstrumentation(o => o.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                .AddHttpClientInstrumentation()
                .AddNpgsql()
                .AddSource("Marten")
                .AddSource("Wolverine")
                .AddOtlpExporter());
        }

        if (IsWanted(builder.Configuration, "METRICS"))
        {
            telemetry.WithMetrics(m => m
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("Npgsql")
                .AddMeter("Marten")
                .AddMeter(EventSealing.MeterName)
                // Wolverine names its meter after the service that it runs in.
                .AddMeter("Wolverine*")
                .AddOtlpExporter());
        }
    }

    private static bool IsWanted(IConfiguration configuration, string signal) =>
        !string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase)
        && (!string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])
            || !string.IsNullOrWhiteSpace(configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"]));
}
