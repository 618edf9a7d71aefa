using OnNara.Api.DailyWork;
using OnNara.Api.Meetings;
using OnNara.Api.Shared;

namespace OnNara.Api.Instructions;

/// <summary>The parts that instructions, meetings and daily work need.</summary>
public static class InstructionServices
{
    public static void AddInstructions(this IServiceCollection services)
    {
        services.AddScoped<InstructionDesk>();
        services.AddScoped<InstructionPapers>();
        services.AddScoped<TaskCardFiling>();
        services.AddScoped<MeetingDesk>();
        services.AddScoped<DailyWorkDesk>();
    }
}
