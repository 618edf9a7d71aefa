namespace OnNara.Web.Tests;

public sealed class SigningInTests(Government government)
{
    [Fact]
    public async Task lets_in_whoever_knows_the_password_and_says_what_to_do_to_whoever_does_not()
    {
        await using var desk = await government.OpenAsync();
        await desk.GoAsync("/");
        await desk.Page.GetByLabel("아이디").FillAsync("taeyang.kwon");
        await desk.Page.GetByLabel("비밀번호").First.FillAsync("not-the-password");
        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "로그인하기" }).ClickAsync();
        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert).WaitForAsync();

        await desk.Page.GetByLabel("비밀번호").First.FillAsync("onnara-demonstration");
        await desk.Page.Keyboard.PressAsync("Enter");

        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "나의 업무" }).WaitForAsync();
        desk.Faults.ShouldBeEmpty();
    }
}
