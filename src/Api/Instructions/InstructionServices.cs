namespace OnNara.Api.Instructions;

/// <summary>The parts that giving and answering instructions needs.</summary>
public static class InstructionServices
{
    public static void AddInstructions(this IServiceCollection services)
    {
        services.AddScoped<InstructionDesk>();
        services.AddScoped<InstructionPapers>();
    }
}
