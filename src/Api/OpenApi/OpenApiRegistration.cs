using Microsoft.OpenApi;

namespace OnNara.Api.OpenApi;

/// <summary>
/// Describes the HTTP API to programs and, by Swagger UI, to people. Both are open: they tell nothing that docs/openapi.json
/// does not tell everybody, and a browser needs the page to sign in from it.
/// </summary>
public static class OpenApiRegistration
{
    private const string DocumentName = "v1";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(DocumentName, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(DocumentDescription.ApplyAsync);
        options.AddOperationTransformer(OperationDescription.ApplyAsync);
    });

    public static void UseApiDescription(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.UseSwaggerUI(options =>
        {
            options.DocumentTitle = "OnNara";
            options.SwaggerEndpoint($"/openapi/{DocumentName}.json", "OnNara");
            options.DisplayOperationId();
        });
    }
}
