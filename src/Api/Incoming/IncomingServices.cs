using OnNara.Api.Exchange;
using OnNara.Api.MemoReports;

namespace OnNara.Api.Incoming;

/// <summary>The parts that receiving, circulating and reporting need.</summary>
public static class IncomingServices
{
    public static void AddIncoming(this IServiceCollection services)
    {
        services.AddScoped<Circulations.CirculationDesk>();
        services.AddScoped<ExchangeDoor>();
        services.AddScoped<IncomingDesk>();
        services.AddScoped<MemoReportDesk>();
    }
}
