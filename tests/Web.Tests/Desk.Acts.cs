using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <content>What a person does with hands: clicking, typing, choosing.</content>
public sealed partial class Desk
{
    /// <summary>How often this person clicked, or typed into one field.</summary>
    public int Actions { get; private set; }

    /// <summary>The window that asks for something and stands before the page.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Link(string name) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name });

    public async Task ClickAsync(ILocator target)
    {
        Actions++;
        // Says what the page shows instead, where it does not come.
        await Assertions.Expect(target).ToBeVisibleAsync();
        await target.ClickAsync();
    }

    /// <summary>Presses the button with exactly this name, in the window that asks where one is named.</summary>
    public Task PressAsync(string name, ILocator? within = null) => ClickAsync(In(within).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    /// <summary>A field by exactly its name; a field with choices is one as well.</summary>
    public ILocator Field(string name, ILocator? within = null) =>
        In(within).GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true }).Or(In(within).GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true }));

    public async Task TypeAsync(string field, string words, ILocator? within = null)
    {
        Actions++;
        await Field(field, within).FillAsync(words);
    }

    /// <summary>Writes the text of a document anew, as one does at the keyboard.</summary>
    public async Task WriteAsync(string words)
    {
        Actions++;
        await Field("본문").FocusAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.PressAsync("Delete");
        await Page.Keyboard.InsertTextAsync(words);
    }

    /// <summary>Opens a field with choices, or types what is looked for into it, and chooses.</summary>
    public async Task ChooseAsync(string field, string choice, string? sought = null, ILocator? within = null)
    {
        if (sought is null)
            await ClickAsync(Field(field, within));
        else
            await TypeAsync(field, sought, within);
        await ClickAsync(Page.GetByRole(AriaRole.Option, new() { Name = choice }).First);
    }

    /// <summary>Opens a section of Home.</summary>
    public Task SectionAsync(string name) => ClickAsync(Page.GetByRole(AriaRole.Tab, new() { Name = name }));

    public Task SeesAsync(ILocator what) => Assertions.Expect(Page.Locator(":root").Locator(what).First).ToBeVisibleAsync();

    public Task SeesAsync(string words) => SeesAsync(Page.GetByText(words));

    /// <summary>Is told by a note that goes away by itself, and waits for nothing more.</summary>
    public Task IsToldAsync(string words) => SeesAsync(Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = words }));

    private ILocator In(ILocator? within) => within ?? Page.Locator("body");
}
