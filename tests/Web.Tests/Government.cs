using System.Collections.Concurrent;
using Microsoft.Playwright;
using OnNara.Api.Tests;
using OnNara.Api.Tests.Walk;
using OnNara.Client;
using OnNara.Demonstration;
using OnNara.Demonstration.Story;

[assembly: AssemblyFixture(typeof(OnNara.Web.Tests.Government))]

namespace OnNara.Web.Tests;

/// <summary>
/// The demonstration government, its story played, in a product of its own that serves the built application, and the browser that looks at
/// it. One for all tests: each does its work with documents and cards of its own.
/// </summary>
public sealed class Government : IAsyncLifetime
{
    private const string Password = "onnara-demonstration";

    private readonly TestDatabase _database = new();
    private readonly ConcurrentDictionary<string, Task<string>> _sessions = new();
    private readonly ConcurrentDictionary<(string? Name, string Language, string Theme, int Width), Task<Desk>> _windows = new();
    private ProductProcess? _product;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _product!.Address;

    /// <summary>Where pictures go that somebody looks at afterwards.</summary>
    public static string Screens { get; } = Directory.CreateDirectory(Path.Combine(Repository, "artifacts", "screens")).FullName;

    /// <summary>Where the pictures go that the documentation shows.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Path.Combine(Repository, "docs", "pictures")).FullName;

    private static string Repository
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory.FullName, "OnNara.sln")))
                directory = directory.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
            return directory.FullName;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var application = Path.Combine(Repository, "src", "Web", "dist");
        File.Exists(Path.Combine(application, "index.html")).ShouldBeTrue("the web application is not built; ops/test builds it, or: npm ci && npm run build in src/Web");
        await _database.CreateAsync();
        _product = new(_database, application);
        await _product.StartAsync();
        using (var api = new ApiClient(Address, concurrency: 4))
        {
            var story = StoryReader.ReadDirectory(Path.Combine(AppContext.BaseDirectory, "story"));
            var report = await new Play(new(TextWriter.Null, isTerminal: false)).RunAsync(api, story, CancellationToken.None);
            report.IsWhole.ShouldBeTrue(string.Join("; ", report.Refusals));
        }

        // Two cores serve the product, its database and every browser: what is late is not absent.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(),
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A browser window of somebody's own, signed in.</summary>
    /// <param name="name">The sign-in name.</param>
    /// <param name="byKeys">Whether there is no mouse.</param>
    public async Task<Desk> SignInAsync(string name, string language = "ko", string theme = "light", int width = 1366, bool byKeys = false)
    {
        var session = await _sessions.GetOrAdd(name, BeginSessionAsync);
        return await OpenAsync(language, theme, width, byKeys, session);
    }

    /// <summary>A browser window in which nobody is signed in.</summary>
    public Task<Desk> OpenAsync(string language = "ko", string theme = "light", int width = 1366, bool byKeys = false) =>
        OpenAsync(language, theme, width, byKeys, session: null);

    /// <summary>
    /// A window for whoever only looks, signed in or nobody's: the same one each time, so that the browser has the application already, with
    /// whatever was found in it before forgotten. One test at a time looks.
    /// </summary>
    public async Task<Desk> LookAsync(string? name, string language, string theme, int width)
    {
        var desk = await _windows.GetOrAdd((name, language, theme, width), _ => name is null ? OpenAsync(language, theme, width) : SignInAsync(name, language, theme, width));
        await desk.BeginAnewAsync();
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_product is not null)
            await _product.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<Desk> OpenAsync(string language, string theme, int width, bool byKeys, string? session)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = Desk.Window(width),
            Locale = language == "ko" ? "ko-KR" : "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = session,
        });
        await context.AddInitScriptAsync($"localStorage['onnara.language'] ??= '{language}'; localStorage['mantine-color-scheme-value'] ??= '{theme}';");
        return new(context, await context.NewPageAsync(), Address, language) { ByKeys = byKeys };
    }

    // Whoever is signed in once is signed in at every window of theirs.
    private async Task<string> BeginSessionAsync(string name)
    {
        await using var context = await _browser!.NewContextAsync(new() { BaseURL = Address.ToString() });
        var answer = await context.APIRequest.PostAsync("/api/sign-in", new() { DataObject = new { signInName = name, password = Password } });
        answer.Status.ShouldBeLessThan(300, await answer.TextAsync());
        return await context.StorageStateAsync();
    }

    private static string Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(directory => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(directory, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium was found on PATH; install it, for example with: apt-get install chromium");
}
