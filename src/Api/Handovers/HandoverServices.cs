namespace OnNara.Api.Handovers;

/// <summary>The parts that handing work over needs.</summary>
public static class HandoverServices
{
    public static void AddHandovers(this IServiceCollection services) => services.AddScoped<HandoverDesk>();
}
