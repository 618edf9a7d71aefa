using JasperFx;
using JasperFx.MultiTenancy;
using JasperFx.Resources;
using Marten;
using OnNara.Api.Documents;
using OnNara.Projections;
using Wolverine;
using Wolverine.Http;
using Wolverine.Marten;

namespace OnNara.Api;

/// <summary>Puts the product together: event store, messaging, HTTP. The only place that knows all the parts.</summary>
public static class Composition
{
    public static void AddOnNara(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("OnNara")
            ?? throw new InvalidOperationException("ConnectionStrings__OnNara is not set; ops/run sets it, or name a PostgreSQL database there.");

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddNpgsqlDataSource(connection);

        builder.Services.AddMarten(OnNaraStore.Configure)
            .UseNpgsqlDataSource()
            .IntegrateWithWolverine(w => w.UseWolverineManagedEventSubscriptionDistribution = true);

        builder.Host.UseWolverine(o =>
        {
            o.ApplicationAssembly = typeof(Composition).Assembly;
            o.EnableRelayOfUserName = true;
            o.Policies.AutoApplyTransactions();
            o.Policies.UseDurableLocalQueues();
        });

        // Tables are brought up to date before the first request, never in the middle of one.
        builder.Services.AddResourceSetupOnStartup();
        builder.Services.AddWolverineHttp();
    }

    public static void UseOnNara(this WebApplication app)
    {
        app.MapWolverineEndpoints(o => o.WarmUpRoutes = RouteWarmup.Eager);
    }
}
