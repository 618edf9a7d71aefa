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

    [Fact]
    public async Task a_reviewer_lets_a_document_go_on_with_a_dissent_that_the_decider_reads()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var reviewer = await government.SignInAsync("sora.lee");
        await using var head = await government.SignInAsync("taeyang.kwon");
        var id = await Papers.SubmitAsync(drafter, $"이견이 있는 문서 {Guid.NewGuid():N}", reviewer: "sora.lee");
        await reviewer.GoAsync($"/my-work/waiting/Document/{id}");

        await reviewer.Page.GetByLabel("이견 있음").CheckAsync();
        await reviewer.Field("이견").FillAsync("자료의 범위가 너무 넓습니다.");
        await reviewer.PressAsync("검토 완료하기");
        await Assertions.Expect(reviewer.Page.GetByText("검토를 마쳤습니다.").First).ToBeVisibleAsync();

        await head.GoAsync($"/my-work/waiting/Document/{id}");
        await head.SeesAsync("자료의 범위가 너무 넓습니다.");
        await head.SeesAsync("이견 있음");
    }
}
