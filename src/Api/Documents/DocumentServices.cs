using OnNara.Api.Access;

namespace OnNara.Api.Documents;

/// <summary>The parts that acting on documents needs.</summary>
public static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddScoped<DocumentDesk>();
        services.AddScoped<DocumentReaders>();
        services.AddScoped<DocumentReadingRoom>();
        services.AddScoped<AttachmentShelf>();
        services.AddSingleton<AccessRecord>();
        services.AddSingleton<Circulations.Circulations>();
    }
}
