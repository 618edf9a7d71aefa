using Marten;
using OnNara.Evidence.Notes;
using OnNara.Projections.Sealing;

namespace OnNara.Api.Evidence;

/// <summary>
/// Seals what is written where the installation has a directory for its keys. Without one nothing is sealed, as no checkpoint could be
/// checked after a restart.
/// </summary>
public static class EvidenceRegistration
{
    public static void AddEvidence(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SealedLogs>();
        builder.Services.AddSingleton<SealedStreams>();
        builder.Services.AddScoped<BundleAdmission>();
        builder.Services.AddScoped<BundleDesk>();
        builder.Services.AddSingleton<StoredLog>();
        builder.Services.AddScoped<LogDesk>();
        builder.Services.AddSingleton<CheckpointWitness>();
        builder.Services.AddSingleton<EvidenceKeys>();
        if (DirectoryOf(builder.Configuration) is not null)
            builder.Services.AddSingleton<IConfigureMarten, SealingConfiguration>();
    }

    internal static string? DirectoryOf(IConfiguration configuration) =>
        configuration["OnNara:DataDirectory"] is { Length: > 0 } directory ? Path.Combine(directory, "evidence") : null;
}

/// <summary>The installation's keys; none without a data directory.</summary>
public sealed class EvidenceKeys(IConfiguration configuration)
{
    public LogKeys? Keys { get; } = EvidenceRegistration.DirectoryOf(configuration) is { } directory
        ? LogKeys.Open(directory, configuration["OnNara:LogName"])
        : null;

    /// <summary>Those of the agencies, for each other's logs.</summary>
    public WitnessKeys? Witnesses => _witnesses ??= Keys is { } keys && EvidenceRegistration.DirectoryOf(configuration) is { } directory
        ? new(Path.Combine(directory, "witnesses"), keys.Name)
        : null;

    private WitnessKeys? _witnesses;
}

/// <summary>Has the store seal its events. It opens the keys, so a product whose keys lie unsafely does not start.</summary>
internal sealed class SealingConfiguration(EvidenceKeys keys, TimeProvider clock) : IConfigureMarten
{
    public void Configure(IServiceProvider services, StoreOptions options)
    {
        if (keys.Keys is { } known)
            options.Events.Subscribe(new EventSealing(services.GetRequiredService<IDocumentStore>, known, clock));
    }
}
