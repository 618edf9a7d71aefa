using JasperFx.OpenTelemetry;
using JasperFx.Resources;
using Marten;
using OnNara.Api.Accounts;
using OnNara.Api.Auditing;
using OnNara.Api.Calendars;
using OnNara.Api.Documents;
using OnNara.Api.Evidence;
using OnNara.Api.Exchange;
using OnNara.Api.Functions;
using OnNara.Api.Handovers;
using OnNara.Api.Health;
using OnNara.Api.Hosting;
using OnNara.Api.OpenApi;
using OnNara.Api.Incoming;
using OnNara.Api.ManagedTasks;
using OnNara.Api.Instructions;
using OnNara.Api.Organizations;
using OnNara.Api.ReadingWatch;
using OnNara.Api.Shared;
using OnNara.Api.TaskCards;
using OnNara.Api.Work;
using OnNara.Projections;
using OnNara.Projections.Attachments;
using OnNara.Projections.PersonalData;
using Npgsql;
using Wolverine;
using Wolverine.Http;
using Wolverine.Marten;

namespace OnNara.Api;

/// <summary>Puts the product together: event store, messaging, HTTP. The only place that knows all the parts; each part is one line.</summary>
public static class Composition
{
    public static void AddOnNara(this WebApplicationBuilder builder)
    {
        SecretSources.Check(Environment.GetCommandLineArgs());
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.AddStructuredLogging();
        builder.AddTelemetry();
        builder.AddGeneratedCode();
        var connection = builder.Configuration.GetConnectionString("OnNara")
            ?? throw new InvalidOperationException("ConnectionStrings__OnNara is not set; ops/run sets it, or name a PostgreSQL database there.");
        builder.Services.AddHostedService<StartTurn>();
        var keys = new PersonalKeys(connection);
        builder.Services.AddSingleton(_ => keys);
        builder.AddEventStore(connection, keys);
        builder.AddEvidence();
        builder.AddMessaging(keys);
        builder.AddTrustedProxies();
        builder.AddOverload();
        builder.AddAccounts();
        builder.AddOrganizations();
        builder.AddWebApplication();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ReadinessProbe>();
        builder.Services.AddHostedService<StoppedProjections>();
        builder.Services.AddHostedService<StrandedMessages>();
        builder.Services.AddWolverineHttp();
        builder.Services.AddHttpConventions();
        builder.Services.AddApiDescription();
        builder.Services.AddSingleton<Databases>();
        builder.Services.AddSingleton<AttachmentStore>();
        builder.Services.AddDocuments();
        builder.Services.AddWork(builder.IsSingleProcess());
        builder.Services.AddIncoming();
        builder.Services.AddTaskCards();
        builder.Services.AddHandovers();
        builder.Services.AddInstructions();
        builder.Services.AddCalendars();
        builder.Services.AddFunctions();
        builder.Services.AddManagedTasks();
        builder.Services.AddAuditing();
        builder.Services.AddReadingWatch();
    }

    public static void UseOnNara(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseProblems();
        app.UseApiDescription();
        app.UseWebApplication();
        app.UseOverload();
        app.UseAccounts();
        app.UseRequestChecks();
        app.MapWolverineEndpoints(o =>
        {
            o.WarmUpRoutes = RouteWarmup.Eager;
            o.TenantId.IsClaimTypeNamed(SignedInPerson.AgencyClaim);
            CurrentOfficialMiddleware.Register(o);
            o.UseHttpConventions();
        });
    }

    private static void AddEventStore(this WebApplicationBuilder builder, string connection, PersonalKeys keys)
    {
        var others = builder.OtherDatabases();
        builder.Services.AddNpgsqlDataSource(connection, source => DatabaseSettings.Prepare(source.ConnectionStringBuilder));
        var marten = builder.Services.AddMarten(store =>
            {
                OnNaraStore.Configure(store, keys);
                if (others.Count > 0)
                    store.LiveInSeveralDatabases(DatabaseSettings.Prepared(connection), others);
                if (builder.Configuration.IsTelemetryWanted())
                {
                    store.OpenTelemetry.TrackConnections = TrackLevel.Normal;
                    store.OpenTelemetry.TrackEventCounters();
                }
            });
        if (others.Count == 0)
        {
            marten.UseNpgsqlDataSource();
            builder.Services.AddHostedService<NoAgencyElsewhere>();
        }
        else
        {
            builder.Services.AddHostedService<AgencyPlaces>();
        }

        marten.IntegrateWithWolverine(w =>
        {
            w.UseWolverineManagedEventSubscriptionDistribution = true;
            w.MainDatabaseConnectionString = others.Count > 0 ? connection : null;
        });

        // Tables are brought up to date before the first request, never in the middle of one.
        builder.Services.AddResourceSetupOnStartup();
    }

    // Who is alone looks for work once, at the start; what is shared out is looked for again, and with it the databases that were added.
    private static bool IsSingleProcess(this WebApplicationBuilder builder) =>
        builder.Configuration.GetValue("OnNara:SingleProcess", false) && builder.Configuration.OtherDatabases().Count == 0;

    private static void AddMessaging(this WebApplicationBuilder builder, PersonalKeys keys) =>
        builder.Host.UseWolverine(o =>
        {
            o.ApplicationAssembly = typeof(Composition).Assembly;
            // Nobody to share messages and projections out with: all of them run here, and at once.
            o.Durability.Mode = builder.IsSingleProcess() ? DurabilityMode.Solo : DurabilityMode.Balanced;
            o.UseTakeover();
            o.EnableRelayOfUserName = true;
            o.Policies.AutoApplyTransactions();
            o.Policies.UseDurableLocalQueues();
            o.Durability.EnableDeduplicatedResponses = true;
            // A letter on its way to another agency is as personal as it is in the log.
            o.UseSystemTextJsonForSerialization(json => json.Converters.Add(new PersonalDataConverter(keys)));
            o.UseExchange();
        });
}
