using OnNara.Projections.Organizations;

namespace OnNara.Api.Organizations;

public static class OrganizationsRegistration
{
    /// <summary>After the event store: the first start needs its tables.</summary>
    public static void AddOrganizations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OrganizationReader>();
        builder.Services.AddHostedService<FirstStart>();
    }
}
