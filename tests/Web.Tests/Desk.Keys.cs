using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <content>What a person does with the keyboard alone.</content>
public sealed partial class Desk
{
    // More than any page has to pass through; a focus that is caught somewhere never gets there.
    private const int MostTabs = 150;
    private const int MostArrows = 60;

    /// <summary>Whether this person has a keyboard and no mouse.</summary>
    public bool ByKeys { get; init; }

    /// <summary>The button whose name begins so; its key may stand behind it.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(name)}") });

    /// <summary>Goes on with Tab until this has the focus.</summary>
    public async Task TabToAsync(ILocator target)
    {
        // A radio button may be drawn by its label.
        await Assertions.Expect(target.First).ToBeAttachedAsync();
        if (!ByKeys)
        {
            await target.First.FocusAsync();
            return;
        }

        var passed = new List<string>();
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await target.EvaluateAllAsync<string?>(
                "targets => targets.includes(document.activeElement) ? null : document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.slice(0, 20) ?? ''") is not { } where)
                return;
            passed.Add(where);
            // Within the text of a document Tab makes levels; this is the way out of it that its help names.
            if (await Page.EvaluateAsync<bool>("() => document.activeElement?.isContentEditable === true"))
                await Page.Keyboard.PressAsync("Escape");
            await Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The focus did not come to {target}; it went over {string.Join(", ", passed)}.");
    }

    /// <summary>Goes on with an arrow until this is reached.</summary>
    /// <param name="isThere">A function of the element that says whether it is.</param>
    public async Task ArrowToAsync(ILocator target, string key, string isThere)
    {
        await Assertions.Expect(target).ToBeAttachedAsync();
        for (var arrow = 0; arrow < MostArrows; arrow++)
        {
            if (await target.CountAsync() > 0 && await target.EvaluateAsync<bool>(isThere))
                return;
            await Page.Keyboard.PressAsync(key);
        }

        throw new InvalidOperationException($"{key} did not come to {target}.");
    }
}
