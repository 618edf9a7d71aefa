using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using JasperFx.Resources;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using OnNara.Api.Attachments;
using OnNara.Api.Shared;
using OnNara.Api.Tests.Shared;
using OnNara.Projections;
using OnNara.Projections.Attachments;
using Wolverine;
using Wolverine.Http;
using Wolverine.Marten;

[assembly: AssemblyFixture(typeof(ConventionsHost))]

namespace OnNara.Api.Tests.Shared;

/// <summary>
/// The conventions of docs/http.md around a few small endpoints of the tests' own, on a real socket and a real database:
/// what holds for every endpoint is tested apart from what any one of them does.
/// </summary>
public sealed class ConventionsHost : IAsyncLifetime
{
    private readonly string _database = $"onnara_test_{Guid.NewGuid():N}";
    private readonly string _server = Environment.GetEnvironmentVariable("ConnectionStrings__OnNara")
        ?? throw new InvalidOperationException("ConnectionStrings__OnNara is not set. Run ops/test, or name a PostgreSQL database whose user may create databases.");

    private WebApplication? _app;

    public Uri Address => new(_app!.Urls.Single());

    public IDocumentStore Store => _app!.Services.GetRequiredService<IDocumentStore>();

    public NpgsqlDataSource Database => _app!.Services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>A client that acts as somebody new, of an agency of their own.</summary>
    public HttpClient Newcomer() => Somebody($"agency-{Guid.NewGuid():N}", Guid.NewGuid());

    public HttpClient Somebody(string agency, Guid person)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add(StandInSignIn.Header, $"{agency}/{person}");
        return client;
    }

    public async ValueTask InitializeAsync()
    {
        await OnServerAsync($"create database {_database} encoding 'UTF8' template template0");
        var connection = new NpgsqlConnectionStringBuilder(_server) { Database = _database }.ConnectionString;

        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddNpgsqlDataSource(connection);
        builder.Services.AddMarten(options => OnNaraStore.Configure(options, new(connection))).UseNpgsqlDataSource().IntegrateWithWolverine();
        builder.Host.UseWolverine(o =>
        {
            o.ApplicationAssembly = typeof(ConventionsHost).Assembly;
            o.Discovery.DisableConventionalDiscovery().IncludeAssembly(typeof(Composition).Assembly);
            o.Policies.AutoApplyTransactions();
            o.Durability.EnableDeduplicatedResponses = true;
            o.Durability.Mode = DurabilityMode.Solo;
        });
        builder.Services.AddResourceSetupOnStartup();
        builder.Services.AddWolverineHttp();
        builder.Services.AddHttpConventions();
        builder.Services.AddSingleton<Databases>();
        builder.Services.AddSingleton<AttachmentStore>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddAuthentication(StandInSignIn.Scheme).AddScheme<AuthenticationSchemeOptions, StandInSignIn>(StandInSignIn.Scheme, null);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        _app = builder.Build();
        _app.UseProblems();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.UseRequestChecks();
        _app.MapWolverineEndpoints(o =>
        {
            o.TenantId.IsClaimTypeNamed("agency");
            o.UseHttpConventions();
            // Of the product only what stands on nothing but the conventions; the rest has its own sign-in and people.
            o.CustomizeHttpEndpointDiscovery(types => types.Excludes.WithCondition(
                "other areas of the product",
                type => type.Assembly == typeof(Composition).Assembly && type.Namespace != typeof(UploadAttachmentEndpoint).Namespace));
        });
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"drop database if exists {_database} with (force)");
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Believes a header; the product's own sign-in has its own tests.</summary>
public sealed class StandInSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Somebody";

    public new const string Scheme = "StandIn";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString().Split('/') is not [var agency, var person])
            return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity([new("agency", agency), new("sub", person), new("name", "김공무")], Scheme, "name", null);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}

internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) => JsonElement.Parse(await response.Content.ReadAsStringAsync());

    /// <summary>The code of a problem; checks that it is one in every respect.</summary>
    public static async Task<string> CodeAsync(this HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", $"{response}");
        var problem = await response.JsonAsync();
        problem.GetProperty("status").GetInt32().ShouldBe((int)response.StatusCode);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrWhiteSpace();
        var code = problem.GetProperty("code").GetString()!;
        problem.GetProperty("type").GetString().ShouldBe($"urn:onnara:problem:{code}");
        problem.GetRawText().ShouldNotContain("   at ");
        return code;
    }
}
