using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace OnNara.Api.Hosting;

/// <summary>
/// Serves the browser's application as it was built: its files under names that change with their content, and its one page for every
/// address that is no file and not the API's. The page may run nothing but these files and talk to nobody but this server.
/// </summary>
public static class WebApplicationFiles
{
    private const string Assets = "/assets";
    private const string NoncePlace = "%STYLE_NONCE%";

    private static readonly string[] NotPages = ["/api", "/health", "/openapi", "/swagger"];

    /// <summary>Where the built application lies; none where only the API is wanted.</summary>
    private static string? DirectoryOf(IConfiguration configuration) =>
        configuration["OnNara:WebDirectory"] is { Length: > 0 } directory && File.Exists(Path.Combine(directory, "index.html")) ? directory : null;

    public static void AddWebApplication(this WebApplicationBuilder builder) =>
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);

    public static void UseWebApplication(this WebApplication app)
    {
        if (DirectoryOf(app.Configuration) is not { } directory)
            return;

        var page = File.ReadAllText(Path.Combine(directory, "index.html"));
        // These alone: compressing an answer that holds a secret beside what somebody sent would give the secret's length away.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Assets, StringComparison.Ordinal), assets => assets.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.GetFullPath(directory)),
            OnPrepareResponse = file =>
            {
                var isNamedAfterContent = file.Context.Request.Path.StartsWithSegments(Assets, StringComparison.Ordinal);
                file.Context.Response.Headers.CacheControl = isNamedAfterContent ? "public, max-age=31536000, immutable" : "no-cache";
                file.Context.Response.Headers.XContentTypeOptions = "nosniff";
            },
        });
        app.MapFallback(context => Answer(context, page)).AllowAnonymous().ExcludeFromDescription();
    }

    private static Task Answer(HttpContext context, string page)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method)
            && !NotPages.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
        if (!isPage)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; font-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page.Replace(NoncePlace, nonce, StringComparison.Ordinal));
    }
}
