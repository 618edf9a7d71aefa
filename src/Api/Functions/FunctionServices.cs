namespace OnNara.Api.Functions;

/// <summary>The parts that keeping the function tree needs.</summary>
public static class FunctionServices
{
    public static void AddFunctions(this IServiceCollection services)
    {
        services.AddScoped<FunctionDesk>();
        services.AddScoped<UnitTaskDesk>();
        services.AddScoped<FunctionLoading>();
    }
}
