using OnNara.Api.Meetings;
using OnNara.Api.Shared;

namespace OnNara.Api.Instructions;

/// <summary>The parts that instructions and meetings need.</summary>
public static class InstructionServices
{
    public static void AddInstructions(this IServiceCollection services)
    {
        services.AddScoped<InstructionDesk>();
        services.AddScoped<InstructionPapers>();
        services.AddScoped<TaskCardFiling>();
        services.AddScoped<MeetingDesk>();
    }
}
