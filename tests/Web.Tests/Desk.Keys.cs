using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <content>What a person does with the keyboard alone.</content>
public sealed partial class Desk
{
    // More than any page has to pass through; a focus that is caught somewhere never gets there.
    private const int MostTabs = 150;

    /// <summary>The button whose name begins so; its key may stand behind it.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(name)}") });

    /// <summary>Goes on with Tab until this has the focus.</summary>
    public async Task TabToAsync(ILocator target)
    {
        // A radio button may be drawn by its label.
        await Assertions.Expect(target.First).ToBeAttachedAsync();
        var passed = new List<string>();
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await target.EvaluateAllAsync<bool>("targets => targets.includes(document.activeElement)"))
                return;
            await Page.Keyboard.PressAsync("Tab");
            passed.Add(await Page.EvaluateAsync<string>("() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? document.activeElement?.tagName"));
        }

        throw new InvalidOperationException($"The focus did not come to {target}; it went over {string.Join(", ", passed)}.");
    }
}
