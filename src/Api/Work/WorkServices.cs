using Marten;

namespace OnNara.Api.Work;

/// <summary>The parts that reading one's work needs.</summary>
public static class WorkServices
{
    public static void AddWork(this IServiceCollection services)
    {
        services.AddSingleton<WorkSignals>();
        services.AddSingleton<WorkWatch>();
        services.ConfigureMarten((provider, store) => store.Listeners.Add(provider.GetRequiredService<WorkSignals>()));
    }
}
