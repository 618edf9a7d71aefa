using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>Somebody's browser window, and what went wrong in it unseen.</summary>
public sealed partial class Desk : IAsyncDisposable
{
    // What WCAG 2.2 asks at A and AA, as far as a program can tell; what is in order need not be described.
    private const string Guidelines =
        """
        async () => (await axe.run({
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        })).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    internal Desk(IBrowserContext context, IPage page, Uri address, string language)
    {
        IsEnglish = language == "en";
        _context = context;
        Page = page;
        Address = address;
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, message) =>
        {
            // A refusal that the page tells about is no fault of the page.
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                _faults.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var to) && to.Scheme.StartsWith("http", StringComparison.Ordinal) && to.Authority != address.Authority)
                _faults.Add($"asked another host: {request.Url}");
        };
    }

    public IPage Page { get; }

    public Uri Address { get; }

    /// <summary>Whether this person reads English; Korean otherwise.</summary>
    public bool IsEnglish { get; }

    /// <summary>Errors of the page and its console, violations of the content security policy, and requests to another host.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Goes there and waits until what is asked for has come.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettleAsync();
    }

    /// <summary>Waits until the page shows no skeleton any more and what it asked for has been answered.</summary>
    public async Task SettleAsync()
    {
        await Page.Locator("main h1, form h1").First.WaitForAsync();
        // What is folded away does not read before it is unfolded.
        var awaited = Page.Locator("main [data-visible='true'].mantine-Skeleton-root, main .mantine-Loader-root");
        await Assertions.Expect(awaited.Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(Guidelines);
    }

    /// <summary>Turns to another language and another theme without coming anew, as when they are changed in a second window.</summary>
    public async Task TurnToAsync(string language, string theme)
    {
        await Page.EvaluateAsync(
            """
            ([language, theme]) => {
              for (const [key, newValue] of [['onnara.language', language], ['mantine-color-scheme-value', theme]]) {
                localStorage.setItem(key, newValue);
                window.dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
              }
            }
            """,
            new[] { language, theme });
        await Assertions.Expect(Page.Locator($"html[lang='{language}'][data-mantine-color-scheme='{theme}']")).ToBeAttachedAsync();
        await SettleAsync();
    }

    /// <summary>Comes anew to the same page in a window of another width.</summary>
    public async Task ComeAnewAsync(int width)
    {
        await Page.SetViewportSizeAsync(Window(width).Width, Window(width).Height);
        await Page.ReloadAsync();
        await SettleAsync();
    }

    /// <summary>Leaves the page, and what went wrong on it.</summary>
    internal async Task BeginAnewAsync()
    {
        await Page.GotoAsync("about:blank");
        _faults.Clear();
    }

    internal static ViewportSize Window(int width) => new() { Width = width, Height = width > 600 ? 768 : 844 };

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Government.Screens, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
