using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace OnNara.Api.Accounts;

/// <summary>Sign-in: ASP.NET Core Identity's own managers over accounts in Marten, cookies for browsers, bearer tokens for programs.</summary>
public static class AccountsRegistration
{
    /// <summary>Takes a bearer token where the request has one, else the cookie.</summary>
    private const string EitherScheme = "CookieOrToken";

    /// <summary>What keys are made for.</summary>
    private const string ApplicationName = "OnNara";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.ConfigureMarten(store => store.Schema.For<Account>()
            .SingleTenanted()
            .UseOptimisticConcurrency(true)
            .UniqueIndex(Marten.Schema.UniqueIndexType.Computed, a => a.NormalizedSignInName));
        services.AddSingleton<Sessions>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<Accounts>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, SignInClaims>();
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>(identity =>
            {
                // Length is what counts; rules about kinds of characters make passwords worse.
                identity.Password = new() { RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 4 };
                identity.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
            })
            .AddSignInManager()
            .AddUserStore<AccountStore>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = builder.Configuration.GetValue("OnNara:PasswordIterations", 210_000));
        builder.AddSchemes();
        builder.AddKeys();
    }

    /// <summary>After routing: nobody passes but those who are signed in, except where an endpoint says otherwise.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<SessionGuard>();
        app.UseAuthorization();
    }

    private static void AddSchemes(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                    ? IdentityConstants.BearerScheme
                    : IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o =>
            {
                o.Cookie.Name = "onnara";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Strict;
                o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                o.ExpireTimeSpan = TimeSpan.FromHours(9);
                o.SlidingExpiration = true;
                // A program that calls the API wants a status, not the address of a form.
                o.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
                o.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
            })
            .AddBearerToken(IdentityConstants.BearerScheme, o =>
            {
                o.BearerTokenExpiration = TimeSpan.FromHours(1);
                o.RefreshTokenExpiration = TimeSpan.FromDays(14);
            });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>The keys stay in the data directory, so that sessions and tokens outlive a restart; without one they live as long as the process.</summary>
    private static void AddKeys(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName(ApplicationName);
        if (builder.Configuration["OnNara:DataDirectory"] is not { Length: > 0 } directory)
        {
            protection.UseEphemeralDataProtectionProvider();
            return;
        }

        var keys = new DirectoryInfo(Path.Combine(directory, "keys"));
        if (OperatingSystem.IsWindows()) keys.Create();
        else Directory.CreateDirectory(keys.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        protection.PersistKeysToFileSystem(keys);
        MakeFirstKey(keys);
    }

    /// <summary>
    /// Of processes that start at once on an empty directory one makes the first key and the others find it. Each would else sign with a
    /// key of its own, for which the others look again only a day later.
    /// </summary>
    private static void MakeFirstKey(DirectoryInfo directory)
    {
        using var turn = TurnAt(Path.Combine(directory.FullName, "first.lock"));
        if (!directory.EnumerateFiles("key-*.xml").Any())
            DataProtectionProvider.Create(directory, o => o.SetApplicationName(ApplicationName)).CreateProtector(nameof(MakeFirstKey)).Protect([]);
    }

    // The system lets go of it for a process that dies.
    private static FileStream TurnAt(string path)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(50));
            }
        }
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
