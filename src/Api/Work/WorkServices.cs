using Marten;

namespace OnNara.Api.Work;

/// <summary>The parts that reading one's work needs.</summary>
public static class WorkServices
{
    /// <param name="isSingleProcess">There is nobody else to hear news from.</param>
    public static void AddWork(this IServiceCollection services, bool isSingleProcess)
    {
        services.AddSingleton<WorkSignals>();
        services.AddSingleton<WorkWatch>();
        if (!isSingleProcess)
            services.AddHostedService<WorkNews>();
        services.ConfigureMarten((provider, store) => store.Listeners.Add(provider.GetRequiredService<WorkSignals>()));
    }
}
