using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.OpenApi;

/// <summary>
/// Describes an operation from what its endpoint is anyway, so that its author writes a summary and nothing else: the name
/// of the class, the route, whether it changes something, whether it takes a body.
/// </summary>
internal static class OperationDescription
{
    public static Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor is not WolverineActionDescriptor { Chain: var chain })
            return Task.CompletedTask;

        var isOpen = Has<AllowAnonymousAttribute>(chain);
        var isAct = chain.HttpMethods.Any(method => method is not "GET");
        operation.OperationId = OperationIdOf(chain);
        operation.Tags = new HashSet<OpenApiTagReference> { new(AreaOf(chain), context.Document) };
        (operation.Summary, operation.Description) = Documentation.Of(chain, operation.OperationId);

        RemoveGuesses(operation, context, chain);
        AddBinaryBodies(operation, chain);
        AddExamples(operation, context, chain);
        AddProblems(operation, context, chain, isOpen, isAct);
        AddSecurity(operation, context, isOpen);
        if (chain.DeduplicatedWithResponse is not null)
            AddHeader(operation, RepeatableRequests.Header, "A repeated request with the same key and body answers as the first did and does nothing again.");
        if (isAct && chain.Method.Method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CurrentOfficial)))
            AddHeader(operation, CurrentOfficialMiddleware.GivenTimeHeader, "When it happened (RFC 3339), for an agency that takes over acts of another system; others are refused.");
        return Task.CompletedTask;
    }

    /// <summary><c>SubmitDocumentEndpoint</c> → <c>submitDocument</c>; a class of several takes the method's name as well.</summary>
    public static string OperationIdOf(HttpChain chain)
    {
        if (chain.HasExplicitOperationId)
            return chain.OperationId;
        var type = chain.Method.HandlerType.Name;
        var name = type.EndsWith("Endpoints", StringComparison.Ordinal)
            ? chain.Method.Method.Name.Replace("Async", "", StringComparison.Ordinal)
            : type.Replace("Endpoint", "", StringComparison.Ordinal);
        return string.Concat(name[..1].ToLower(CultureInfo.InvariantCulture), name[1..]);
    }

    private static string AreaOf(HttpChain chain) =>
        chain.RoutePattern!.RawText!.Trim('/').Split('/') is ["api", var area, ..] ? area : "health";

    /// <summary>What the framework supposes of every endpoint, where its author has not said it.</summary>
    private static void RemoveGuesses(OpenApiOperation operation, OpenApiOperationTransformerContext context, HttpChain chain)
    {
        var said = SaidByTheAuthor(chain).Where(answer => answer.StatusCode < 400 || (answer.Type is { } type && type != typeof(void) && type != typeof(ProblemDetails)))
            .Select(answer => answer.StatusCode).ToHashSet();
        foreach (var guess in context.Description.SupportedResponseTypes.Where(answer => !said.Contains(answer.StatusCode)))
        {
            var status = guess.StatusCode.ToString(CultureInfo.InvariantCulture);
            if (guess.StatusCode >= 400 || (said.Any(other => other is >= 200 and < 300) && guess.Type?.IsAssignableTo(typeof(IResult)) == true))
                operation.Responses?.Remove(status);
            else if (guess.Type?.IsAssignableTo(typeof(IResult)) == true && operation.Responses?.TryGetValue(status, out var response) == true)
                response.Content?.Clear();
        }

        foreach (var parameter in chain.Method.Method.GetParameters().Where(parameter => parameter.IsDefined(typeof(RequiredAttribute), inherit: false)))
        {
            if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(described => described.Name == parameter.Name) is { } described)
                described.Required = true;
        }
    }

    private static void AddBinaryBodies(OpenApiOperation operation, HttpChain chain)
    {
        OpenApiMediaType Binary() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };

        if (Has<TakesFileAttribute>(chain))
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "The file itself.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = Binary(), ["*/*"] = Binary() },
            };
        }

        foreach (var response in (operation.Responses ?? []).Values)
        {
            if (response.Content?.ContainsKey("application/octet-stream") == true)
                response.Content["application/octet-stream"] = Binary();
        }
    }

    private static void AddExamples(OpenApiOperation operation, OpenApiOperationTransformerContext context, HttpChain chain)
    {
        if (chain.RequestType is { } request && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
            body.Example = Examples.Of(request);
        foreach (var answer in context.Description.SupportedResponseTypes.Where(answer => answer.Type is not null))
        {
            if (operation.Responses?.TryGetValue(answer.StatusCode.ToString(CultureInfo.InvariantCulture), out var response) == true
                && response.Content?.TryGetValue("application/json", out var content) == true)
                content.Example = Examples.Of(answer.Type!);
        }
    }

    private static void AddProblems(OpenApiOperation operation, OpenApiOperationTransformerContext context, HttpChain chain, bool isOpen, bool isAct)
    {
        var responses = operation.Responses ??= [];
        var takesJson = operation.RequestBody?.Content?.ContainsKey("application/json") == true;
        var said = SaidByTheAuthor(chain).Select(answer => answer.StatusCode.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        void Add(string status, bool when = false)
        {
            if ((when || said.Contains(status)) && !responses.ContainsKey(status))
                responses[status] = DocumentDescription.ProblemResponse(status, context.Document!);
        }

        Add("400", takesJson || operation.Parameters?.Count > 0);
        Add("401", !isOpen || isAct);
        Add("403", !isOpen);
        Add("404", chain.RoutePattern!.Parameters.Count > 0);
        Add("409", isAct && !isOpen);
        Add("413", takesJson || Has<TakesFileAttribute>(chain));
        Add("415", takesJson);
        Add("416");
        Add("422", takesJson || isAct || operation.Parameters?.Count > 0);
        Add("429");
        Add("500", when: true);
        Add("503", when: AreaOf(chain) != "health");

        operation.Responses = [];
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal))
            operation.Responses[status] = response;
    }

    private static void AddSecurity(OpenApiOperation operation, OpenApiOperationTransformerContext context, bool isOpen)
    {
        operation.Security = isOpen
            ? []
            : [new() { [new(DocumentDescription.CookieScheme, context.Document)] = [] }, new() { [new(DocumentDescription.BearerScheme, context.Document)] = [] }];
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });

    private static IEnumerable<IApiResponseMetadataProvider> SaidByTheAuthor(HttpChain chain) =>
        chain.Method.Method.GetCustomAttributes(inherit: true).OfType<IApiResponseMetadataProvider>();

    private static bool Has<T>(HttpChain chain)
        where T : Attribute =>
        chain.Method.Method.IsDefined(typeof(T), inherit: true) || chain.Method.HandlerType.IsDefined(typeof(T), inherit: true);
}

/// <summary>The body of the request is a file, not JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFileAttribute : Attribute;
