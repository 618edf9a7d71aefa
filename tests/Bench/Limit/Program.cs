using Npgsql;
using OnNara.Limit;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var connection = builder.Configuration.GetConnectionString("Limit") ?? throw new InvalidOperationException("ConnectionStrings__Limit is not set.");
await using var database = NpgsqlDataSource.Create(connection);
var decision = await RowsOfDecision.ReadAsync(database, Guid.Parse(builder.Configuration["Example"] ?? throw new InvalidOperationException("No decided document is named.")));

var app = builder.Build();
app.MapGet("/health/ready", () => Results.Ok());
app.MapPost("/api/documents/{id:guid}/decide", async (Guid id, CancellationToken cancellation) =>
{
    var serial = await decision.WriteAsync(database, id, cancellation);
    return Results.Text($"{{\"documentId\":\"{id}\",\"serial\":{serial}}}", "application/json");
});
await app.RunAsync();
