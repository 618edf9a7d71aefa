using Marten;
using OnNara.Api.Mandates;
using OnNara.Api.Shared;
using OnNara.Api.Trails.Export;

namespace OnNara.Api.Auditing;

/// <summary>What auditors need beyond what everybody reads.</summary>
public static class AuditingServices
{
    public static void AddAuditing(this IServiceCollection services) => 
        services.AddSingleton<EventSearchRecord>().AddSingleton<TrailExportRecord>().AddSingleton<IConfigureMarten, ToldActListener>().AddScoped<MandateDesk>().AddScoped<History.HistoryReading>();
}
