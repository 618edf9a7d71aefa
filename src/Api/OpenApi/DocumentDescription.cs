using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OnNara.Api.Shared;

namespace OnNara.Api.OpenApi;

/// <summary>What holds for the whole API: its name, how to sign in, and the form of every refusal.</summary>
internal static class DocumentDescription
{
    public const string Problem = "Problem";
    public const string CookieScheme = "cookie";
    public const string BearerScheme = "bearer";

    /// <summary>The statuses of refusals, with what each means in any operation.</summary>
    private static readonly Dictionary<int, string> Refusals = new()
    {
        [400] = "Not JSON, not UTF-8, or not what HTTP allows.",
        [401] = "Not signed in.",
        [403] = "This person may know of it, but may not do this.",
        [404] = "No such thing, or none that this person may know of.",
        [409] = "The rules do not allow it now, or the version is stale.",
        [413] = "The body is too large.",
        [415] = "The body is of another media type.",
        [416] = "The range lies outside the file.",
        [422] = "The request itself is wrong: a field, its type, its text, or a key used again.",
        [429] = "Too many attempts; `Retry-After` says when again.",
        [500] = "A fault of the server. Nothing was done.",
        [503] = "More is asked than can be done at once, or the database does not answer. Nothing was done; `Retry-After` says when again.",
    };

    public static Task ApplyAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "OnNara",
            Version = "1",
            Description = "Documents of government agencies: drafted, decided, registered, sent, received, circulated. The conventions that hold for every operation are in docs/http.md.",
        };
        // The address is the one that the document came from.
        document.Servers = [new OpenApiServer { Url = "/" }];

        var components = document.Components ??= new OpenApiComponents();
        components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        components.Schemas[Problem] = ProblemSchema();
        // The type of an answer that may be a refusal describes nothing.
        components.Schemas.Remove(nameof(IResult));
        // A parameter that may be left out says so itself; the values that it takes are none the fewer for it, and none the more.
        foreach (var schema in components.Schemas.Values.OfType<OpenApiSchema>().Where(schema => schema.Enum is { Count: > 0 }))
            schema.Enum = [.. schema.Enum!.Where(value => value is not null && !value.IsJsonNullSentinel())];

        components.Responses ??= new Dictionary<string, IOpenApiResponse>();
        foreach (var (status, description) in Refusals)
            components.Responses[NameOf(status)] = ProblemResponse(status, description, document);
        components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        components.SecuritySchemes[CookieScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = "onnara",
            Description = "For browsers: POST /api/sign-in sets it.",
        };
        components.SecuritySchemes[BearerScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "For programs: POST /api/tokens gives one.",
        };
        return Task.CompletedTask;
    }

    public static IOpenApiResponse ProblemResponse(string status, OpenApiDocument document) =>
        new OpenApiResponseReference(NameOf(int.Parse(status, CultureInfo.InvariantCulture)), document);

    private static string NameOf(int status) => $"{Problem}{status}";

    private static OpenApiResponse ProblemResponse(int status, string description, OpenApiDocument document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new()
            {
                Schema = new OpenApiSchemaReference(Problem, document),
                Example = ProblemExample(status),
            },
        },
    };

    private static JsonObject ProblemExample(int status)
    {
        var code = status switch { 409 => "document.stale", 422 => "request.unknown-field", _ => RequestProblems.CodeFor(status, routeIsKnown: true) };
        return new JsonObject
        {
            ["type"] = Problems.TypeOf(code),
            ["title"] = Problems.TitleOf(code),
            ["status"] = status,
            ["detail"] = status switch
            {
                409 => "Somebody else was first. Nothing was done; read it again and decide again.",
                413 => $"The body is larger than {JsonBodies.LimitBytes} bytes.",
                422 => "There is no field $.verison.",
                _ => RequestProblems.DetailFor(status, routeIsKnown: true),
            },
            ["code"] = code,
        };
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why a request was not carried out (RFC 9457). A client switches on the code; some codes add members of their own.",
        Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("urn:onnara:problem: and the code."),
            ["title"] = Text("The code in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
            ["detail"] = Text("One sentence for people: what happened and what to do next. Not a contract."),
            ["code"] = Text("Stable; area, point, the rule in words."),
            ["traceId"] = Text("Leads to the server's own records of this request."),
            ["currentVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "With a stale version: the one to read and decide on." },
            ["path"] = Text("With a fault of the body: where it is."),
        },
        AdditionalPropertiesAllowed = true,
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
