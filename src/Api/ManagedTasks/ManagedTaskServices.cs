namespace OnNara.Api.ManagedTasks;

/// <summary>The parts that keeping managed tasks needs.</summary>
public static class ManagedTaskServices
{
    public static void AddManagedTasks(this IServiceCollection services) => services.AddScoped<ManagedTaskDesk>();
}
