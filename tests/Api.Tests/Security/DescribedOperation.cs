using System.Text.Json;

namespace OnNara.Api.Tests.Security;

/// <summary>What can be asked, as the product describes it: an operation that is added is asked with the rest.</summary>
internal sealed record DescribedOperation(string Id, string Method, string Path, JsonElement Content)
{
    public IEnumerable<JsonElement> Parameters => Content.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    public JsonElement? JsonBody => BodyOf("application/json");

    public bool TakesFile => Content.TryGetProperty("requestBody", out _) && JsonBody is null;

    /// <summary>Server-sent events go on until somebody leaves.</summary>
    public bool IsStream => Path.EndsWith("/changes", StringComparison.Ordinal);

    public static IReadOnlyList<DescribedOperation> In(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           select new DescribedOperation(method.Value.GetProperty("operationId").GetString()!, method.Name.ToUpperInvariant(), path.Name, method.Value),
    ];

    private JsonElement? BodyOf(string mediaType) =>
        Content.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty(mediaType, out var content) ? content.GetProperty("schema") : null;
}
