using Microsoft.Playwright;

namespace OnNara.Web.Tests;

public sealed class DecidingTests(Government government)
{
    [Fact]
    public async Task a_waiting_document_is_decided_from_home_in_two_actions()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var head = await government.SignInAsync("taeyang.kwon");
        var title = $"자료 제출 요청 {Guid.NewGuid():N}";
        await Papers.SubmitAsync(drafter, title);
        await head.GoAsync("/");

        await head.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "결재하기" }).ClickAsync();

        await Assertions.Expect(head.Page.GetByText("결재했습니다.").First).ToBeVisibleAsync();
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Link, new() { Name = title })).ToHaveCountAsync(0);
        head.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_document_appears_with_whoever_is_to_decide_it_while_they_look()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var head = await government.SignInAsync("taeyang.kwon");
        await head.GoAsync("/");
        var title = $"긴급 자료 요청 {Guid.NewGuid():N}";

        await Papers.SubmitAsync(drafter, title);

        await Assertions.Expect(head.Page.GetByRole(AriaRole.Link, new() { Name = title })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task it_is_decided_by_keyboard_alone()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var head = await government.SignInAsync("taeyang.kwon");
        var title = $"자판으로 결재할 문서 {Guid.NewGuid():N}";
        var id = await Papers.SubmitAsync(drafter, title);
        await head.GoAsync($"/my-work/waiting/Document/{id}");
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "결재하기" }).WaitForAsync();

        await head.Page.Keyboard.PressAsync("a");

        await Assertions.Expect(head.Page.GetByText("결재했습니다.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_lost_connection_is_told_and_what_was_typed_stays()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var head = await government.SignInAsync("taeyang.kwon");
        var id = await Papers.SubmitAsync(drafter, $"연결이 끊긴 문서 {Guid.NewGuid():N}");
        await head.GoAsync($"/my-work/waiting/Document/{id}");
        await head.Page.GetByLabel("의견").FillAsync("검토 의견입니다.");
        // Nothing reaches the server any more.
        await head.Page.RouteAsync("**/api/my-work**", route => route.AbortAsync());
        await head.Page.RouteAsync($"**/api/documents/{id}", route => route.AbortAsync());
        await head.Page.RouteAsync($"**/api/documents/{id}/decide", route => route.AbortAsync());

        await head.Page.GetByRole(AriaRole.Button, new() { Name = "결재하기" }).ClickAsync();

        await Assertions.Expect(head.Page.GetByText("서버에 연결되지 않았습니다.").First).ToBeVisibleAsync();
        await Assertions.Expect(head.Page.GetByLabel("의견")).ToHaveValueAsync("검토 의견입니다.");
    }
}
