namespace OnNara.Api.TaskCards;

/// <summary>The parts that acting on task cards needs.</summary>
public static class TaskCardServices
{
    public static void AddTaskCards(this IServiceCollection services)
    {
        services.AddScoped<TaskCardDesk>();
        services.AddScoped<PlanCards>();
        services.AddScoped<TaskCardReaders>();
        services.AddScoped<EvidenceShelf>();
        services.AddScoped<Intake>();
    }
}
