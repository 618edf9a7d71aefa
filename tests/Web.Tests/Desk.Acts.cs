using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <content>What a person does with hands: clicking, typing, choosing. Whoever works by keyboard alone does the same with Tab, arrows and Enter.</content>
public sealed partial class Desk
{
    /// <summary>How often this person clicked, or typed into one field.</summary>
    public int Actions { get; private set; }

    /// <summary>The window that asks for something and stands before the page.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Link(string name) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Say(name) });

    /// <summary>The words of the page in this person's language; a name of the office stays as it is.</summary>
    public string Say(string korean) => IsEnglish && English.Words.TryGetValue(korean, out var words) ? words : korean;

    /// <summary>The words where one Korean word is told in several English ones, each at its place.</summary>
    public string Say(string korean, string english) => IsEnglish ? english : korean;

    public async Task ClickAsync(ILocator target)
    {
        Actions++;
        // Says what the page shows instead, where it does not come.
        await Assertions.Expect(target).ToBeVisibleAsync();
        if (!ByKeys)
        {
            await target.ClickAsync();
            return;
        }

        await TabToAsync(target);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses the button with exactly this name, in the window that asks where one is named.</summary>
    public Task PressAsync(string name, ILocator? within = null) => ClickAsync(In(within).GetByRole(AriaRole.Button, new() { Name = Say(name), Exact = true }));

    /// <summary>A field by exactly its name; a field with choices is one as well.</summary>
    public ILocator Field(string name, ILocator? within = null) =>
        In(within).GetByRole(AriaRole.Textbox, new() { Name = Say(name), Exact = true }).Or(In(within).GetByRole(AriaRole.Combobox, new() { Name = Say(name), Exact = true }));

    public Task TypeAsync(string field, string words, ILocator? within = null) => FillAsync(Field(field, within), words);

    public async Task FillAsync(ILocator field, string words)
    {
        Actions++;
        if (!ByKeys)
        {
            await field.FillAsync(words);
            return;
        }

        await TabToAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(words);
    }

    /// <summary>Writes the text of a document anew, as one does at the keyboard.</summary>
    public async Task WriteAsync(string words)
    {
        Actions++;
        await TabToAsync(Field("본문"));
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.PressAsync("Delete");
        await Page.Keyboard.InsertTextAsync(words);
    }

    /// <summary>Opens a field with choices, or types what is looked for into it, and chooses.</summary>
    public async Task ChooseAsync(string field, string choice, string? sought = null, ILocator? within = null)
    {
        if (sought is not null)
        {
            await TypeAsync(field, sought, within);
        }
        else if (ByKeys)
        {
            await TabToAsync(Field(field, within));
            await Page.Keyboard.PressAsync("ArrowDown");
        }
        else
        {
            await ClickAsync(Field(field, within));
        }

        var option = Page.GetByRole(AriaRole.Option, new() { Name = Say(choice) }).First;
        if (!ByKeys)
        {
            await ClickAsync(option);
            return;
        }

        Actions++;
        await ArrowToAsync(option, "ArrowDown", "option => option.hasAttribute('data-combobox-selected')");
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Takes one of several of which exactly one holds.</summary>
    public async Task TakeAsync(string choice, string? of = null)
    {
        Actions++;
        var group = of is null ? Page.Locator("body") : Page.GetByRole(AriaRole.Radiogroup, new() { Name = Say(of) });
        var radio = group.GetByRole(AriaRole.Radio, new() { Name = Say(choice), Exact = true });
        if (!ByKeys)
        {
            // Where the button is drawn by its label, that is what one clicks.
            await group.GetByText(Say(choice), new() { Exact = true }).First.ClickAsync();
            return;
        }

        await TabToAsync(Page.Locator($"input[type='radio'][name='{await radio.GetAttributeAsync("name")}']"));
        await ArrowToAsync(radio, "ArrowRight", "radio => radio.checked");
    }

    /// <summary>Opens a section of Home.</summary>
    public async Task SectionAsync(string name)
    {
        var section = Page.GetByRole(AriaRole.Tab, new() { Name = Say(name) });
        if (!ByKeys)
        {
            await ClickAsync(section);
            return;
        }

        Actions++;
        await TabToAsync(Page.GetByRole(AriaRole.Tab, new() { Selected = true }));
        await ArrowToAsync(section, "ArrowRight", "tab => tab === document.activeElement");
    }

    public Task SeesAsync(ILocator what) => Assertions.Expect(Page.Locator(":root").Locator(what).First).ToBeVisibleAsync();

    public Task SeesAsync(string words) => SeesAsync(Page.GetByText(Say(words)));

    /// <summary>Is told by a note that goes away by itself, and waits for nothing more.</summary>
    public Task IsToldAsync(string words) => SeesAsync(Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = Say(words) }));

    private ILocator In(ILocator? within) => within ?? Page.Locator("body");
}
