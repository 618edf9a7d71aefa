using OnNara.Api.Mandates;

namespace OnNara.Api.Auditing;

/// <summary>What auditors need beyond what everybody reads.</summary>
public static class AuditingServices
{
    public static void AddAuditing(this IServiceCollection services) => 
        services.AddSingleton<EventSearchRecord>().AddScoped<MandateDesk>();
}
