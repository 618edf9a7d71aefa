using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using OnNara.Peer;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var connection = builder.Configuration.GetConnectionString("Peer") ?? throw new InvalidOperationException("ConnectionStrings__Peer is not set.");
builder.Services.AddDbContextPool<PeerDatabase>(options => PeerDatabase.Configure(options, connection));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
builder.Services.AddAuthorization();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/health/ready", () => Results.Ok());
app.MapSignIn();
var signedIn = app.MapGroup("/api").RequireAuthorization();
signedIn.MapDecision();
signedIn.MapReading();
await app.RunAsync();
