using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>The pictures that the documentation shows, taken of the demonstration government; asked for by name: ops/screens.</summary>
public sealed class Pictures(Government government)
{
    // Small enough to stay in the repository, sharp enough to be read.
    private const double Quality = 0.82;

    /// <summary>The name of the picture, whose eyes it is seen with, and where.</summary>
    public static TheoryData<string, string, string> Shown => new()
    {
        { "home", "taeyang.kwon", "/" },
        { "trails", "taeyang.kwon", "/trails" },
    };

    [Theory(Explicit = true)]
    [MemberData(nameof(Shown))]
    public async Task of_the_documentation(string name, string person, string path)
    {
        await using var desk = await government.SignInAsync(person, "en");
        await desk.GoAsync(path);

        var webp = await desk.Page.EvaluateAsync<string>(
            """
            async ([png, quality]) => {
              const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), letter => letter.charCodeAt(0))]));
              const canvas = new OffscreenCanvas(picture.width, picture.height);
              canvas.getContext('2d').drawImage(picture, 0, 0);
              const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality })).arrayBuffer());
              return btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ''));
            }
            """,
            new object[] { Convert.ToBase64String(await desk.Page.ScreenshotAsync()), Quality });
        await File.WriteAllBytesAsync(Path.Combine(Government.Pictures, $"{name}.webp"), Convert.FromBase64String(webp), TestContext.Current.CancellationToken);
    }
}
