using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>A letter from its first word to the desks of another agency, everybody at a browser of their own.</summary>
public sealed class WholeWayTests(Government government)
{
    private const string Opinion = "제출 기한을 적어 주시기 바랍니다.";
    private readonly string _title = $"도시계획 자료 제출 요청 {Guid.NewGuid():N}";

    [Theory]
    [InlineData("ko", false)]
    [InlineData("en", true)]
    public async Task a_letter_is_drafted_returned_redrafted_decided_sent_received_and_circulated(string language, bool byKeys)
    {
        await using var drafter = await AtHomeAsync("junho.park", language, byKeys);
        await using var reviewer = await AtHomeAsync("sora.lee", language, byKeys);
        await using var head = await AtHomeAsync("taeyang.kwon", language, byKeys);
        await using var clerk = await AtHomeAsync("wonbin.jang", language, byKeys);
        await using var office = await AtHomeAsync("doyun.ma", language, byKeys);
        await using var department = await AtHomeAsync("boram.ko", language, byKeys);
        await using var handler = await AtHomeAsync("ara.chun", language, byKeys);
        await using var reader = await AtHomeAsync("seungjae.pyo", language, byKeys);

        var id = await Drafting.SubmitAsync(drafter, _title, "도시계획 자료를 제출하여 주시기 바랍니다.");
        await ReturnAsync(reviewer);
        await RedraftAsync(drafter);
        await ApproveAsync(reviewer);
        await DecideAsync(head);
        await SendAsync(clerk);
        await DistributeAsync(office);
        await ReceiveAsync(department);
        await HandleAsync(handler);
        await CirculateAsync(department, reader);

        await drafter.GoAsync($"/documents/{id}?tab=dispatch");
        await drafter.SeesAsync(drafter.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "서울특별시" }).Filter(new() { HasText = drafter.Say("접수", "Received") }));
        await drafter.GoAsync($"/documents/{id}?tab=path");
        await drafter.SeesAsync(Opinion);
        foreach (var desk in new[] { drafter, reviewer, head, clerk, office, department, handler, reader })
            desk.Faults.ShouldBeEmpty(desk.Page.Url);
    }

    private async Task<Desk> AtHomeAsync(string name, string language, bool byKeys)
    {
        var desk = await government.SignInAsync(name, language, byKeys: byKeys);
        await desk.GoAsync("/");
        return desk;
    }

    // What comes appears at Home while one looks.
    private Task OpenAsync(Desk desk) => desk.ClickAsync(desk.Link(_title));

    private async Task ReturnAsync(Desk reviewer)
    {
        await OpenAsync(reviewer);
        await reviewer.PressAsync("반려하기");
        await reviewer.TypeAsync("사유", Opinion);
        await reviewer.PressAsync("반려하기");
        await reviewer.IsToldAsync("반려했습니다.");
        await Assertions.Expect(reviewer.Link(_title)).ToHaveCountAsync(0);
    }

    private async Task RedraftAsync(Desk drafter)
    {
        await drafter.SectionAsync("처리할 일");
        await OpenAsync(drafter);
        await drafter.ClickAsync(drafter.Link("이어서 쓰기"));
        await drafter.SeesAsync("반려되었습니다");
        await drafter.SeesAsync(Opinion);
        await drafter.WriteAsync("도시계획 자료를 2026. 12. 11.까지 제출하여 주시기 바랍니다.");
        await drafter.PressAsync("다시 상신하기");
        await drafter.IsToldAsync("상신했습니다.");
    }

    private async Task ApproveAsync(Desk reviewer)
    {
        await OpenAsync(reviewer);
        await reviewer.SeesAsync("2026. 12. 11.까지 제출하여");
        await reviewer.PressAsync("검토 완료하기");
        await reviewer.IsToldAsync("검토를 마쳤습니다.");
    }

    private async Task DecideAsync(Desk head)
    {
        await OpenAsync(head);
        await head.TypeAsync("의견 (선택)", "그대로 보내시기 바랍니다.");
        await head.PressAsync("결재하기");
        await head.IsToldAsync("결재했습니다.");
    }

    private async Task SendAsync(Desk clerk)
    {
        await OpenAsync(clerk);
        await clerk.PressAsync("관인 찍기");
        await clerk.PressAsync("관인 찍기", clerk.Dialog);
        await clerk.IsToldAsync("관인을 찍었습니다.");
        await clerk.PressAsync("발송하기");
        await clerk.PressAsync("발송하기", clerk.Dialog);
        await clerk.IsToldAsync("발송했습니다.");
    }

    private async Task DistributeAsync(Desk office)
    {
        await OpenAsync(office);
        await office.PressAsync("배부하기");
        await office.ChooseAsync("주관 부서", "도시계획과", within: office.Dialog);
        await office.PressAsync("배부하기", office.Dialog);
        await office.IsToldAsync("배부했습니다.");
    }

    private async Task ReceiveAsync(Desk department)
    {
        await OpenAsync(department);
        await department.PressAsync("접수하기");
        await department.ChooseAsync("편철할 단위과제", "6110000-", "6110000-", department.Dialog);
        await department.PressAsync("접수하기", department.Dialog);
        await department.IsToldAsync(department.Say("접수했습니다.", "Received as"));
        await OpenAsync(department);
        await department.PressAsync("담당자 정하기");
        await department.ChooseAsync("담당자", "천아라", "천아라", department.Dialog);
        await department.PressAsync("담당자 정하기", department.Dialog);
        await department.IsToldAsync("담당자를 정했습니다.");
    }

    private async Task HandleAsync(Desk handler)
    {
        await OpenAsync(handler);
        await handler.PressAsync("처리 완료하기");
        await handler.TypeAsync("처리 결과", "자료를 보냈습니다.", handler.Dialog);
        await handler.PressAsync("처리 완료하기", handler.Dialog);
        await handler.IsToldAsync("처리를 마쳤습니다.");
    }

    private async Task CirculateAsync(Desk department, Desk reader)
    {
        await department.GoAsync("/registers/incoming");
        await department.ClickAsync(department.Link(_title));
        await department.PressAsync("공람하기");
        await department.ChooseAsync("받는 사람", "표승재", "표승재", department.Dialog);
        await department.PressAsync("공람하기", department.Dialog);
        await department.IsToldAsync("공람했습니다.");

        await reader.SectionAsync("공람");
        await OpenAsync(reader);
        await reader.SeesAsync("2026. 12. 11.까지 제출하여");
    }
}
