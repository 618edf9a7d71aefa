using Marten;
using OnNara.Projections.Organizations;
using OnNara.Projections.ReadingWatch;

namespace OnNara.Api.ReadingWatch;

/// <summary>Watches how contents are read, behind the reading.</summary>
public static class ReadingWatchServices
{
    public static void AddReadingWatch(this IServiceCollection services) => services.ConfigureMarten((provider, store) =>
        store.Events.Subscribe(new ReadingWatching(provider.GetRequiredService<IDocumentStore>, provider.GetRequiredService<OrganizationReader>)));
}
