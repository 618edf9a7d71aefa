using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <content>What a person does with the keyboard alone.</content>
public sealed partial class Desk
{
    // More than any page has to pass through; a focus that is caught somewhere never gets there.
    private const int MostTabs = 150;

    /// <summary>The button with exactly this name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Goes on with Tab until this has the focus.</summary>
    public async Task TabToAsync(ILocator target)
    {
        await Assertions.Expect(target.First).ToBeVisibleAsync();
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

    /// <summary>Types what is looked for into the field that has the focus, and takes the choice that is offered.</summary>
    public async Task ChooseByKeysAsync(string sought)
    {
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(sought);
        var choice = Page.GetByRole(AriaRole.Option, new() { Name = sought }).First;
        await Assertions.Expect(choice).ToBeVisibleAsync();
        for (var down = 0; down < 20 && !await choice.EvaluateAsync<bool>("option => option.hasAttribute('data-combobox-selected')"); down++)
            await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
    }
}
