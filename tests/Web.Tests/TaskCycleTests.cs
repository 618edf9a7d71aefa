using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>A task from its card over a year's plan to what is to be better next time.</summary>
public sealed class TaskCycleTests(Government government)
{
    private const string Point = "진단 기준을 상반기에 알릴 것";

    [Theory]
    [InlineData("ko", false, "1741000-0307")]
    [InlineData("en", true, "1741000-0306")]
    public async Task a_task_is_planned_approved_carried_out_evaluated_and_improved(string language, bool byKeys, string unitTask)
    {
        await using var owner = await government.SignInAsync("junho.park", language, byKeys: byKeys);
        await using var reviewer = await government.SignInAsync("sora.lee", language, byKeys: byKeys);
        await using var head = await government.SignInAsync("taeyang.kwon", language, byKeys: byKeys);
        await using var evaluator = await government.SignInAsync("yujin.seo", language, byKeys: byKeys);
        var title = $"공공데이터 품질관리 {Guid.NewGuid():N}";

        var card = await OpenAsync(owner, unitTask, title);
        await PlanAsync(owner);
        await ApproveAsync(reviewer, "검토 완료하기", title);
        await ApproveAsync(head, "결재하기", title);
        await owner.GoAsync($"{card}?tab=plan");
        await owner.SeesAsync("승인된 계획 1판");
        await ReportAsync(owner, card);
        await EvaluateAsync(owner, head, evaluator, card);
        await ImproveAsync(owner, card);

        await head.GoAsync($"{card}?tab=feedback");
        await head.SeesAsync("조치: 진단 기준을 3월에 알립니다.");
        foreach (var desk in new[] { owner, reviewer, head, evaluator })
            desk.Faults.ShouldBeEmpty(desk.Page.Url);
    }

    private static async Task<string> OpenAsync(Desk owner, string unitTask, string title)
    {
        await owner.GoAsync("/tasks");
        await owner.PressAsync("과제 카드 열기");
        await owner.ChooseAsync("단위과제", unitTask, unitTask, owner.Dialog);
        await owner.TypeAsync("과제 이름", title, owner.Dialog);
        await owner.TypeAsync("과제 내용", "공공데이터의 품질을 진단하고 높인다.", owner.Dialog);
        await owner.PressAsync("과제 카드 열기", owner.Dialog);
        await owner.IsToldAsync("과제 카드를 열었습니다.");
        await owner.SeesAsync(owner.Page.GetByRole(AriaRole.Heading, new() { Name = title }));
        return new Uri(owner.Page.Url).AbsolutePath;
    }

    private static async Task PlanAsync(Desk owner)
    {
        await owner.PressAsync("주기 열기");
        await owner.PressAsync("주기 열기", owner.Dialog);
        await owner.IsToldAsync("주기를 열었습니다.");
        await owner.SectionAsync("계획");
        await owner.PressAsync("계획 쓰기");
        await owner.TypeAsync("목표 1", "진단 기관의 품질 등급을 높인다.");
        await owner.PressAsync("이정표 추가");
        var milestone = owner.Page.GetByRole(AriaRole.Group, new() { Name = owner.Say("이정표 1") });
        await owner.TypeAsync("이름", "품질 진단", milestone);
        // A field for a day has no role of its own.
        await owner.FillAsync(milestone.GetByLabel(owner.Say("기한")), $"{DateTime.UtcNow.Year}-12-20");
        await owner.PressAsync("저장하기");
        await owner.IsToldAsync("계획을 저장했습니다.");
        await owner.PressAsync("상신하기");
        await owner.PressAsync("상신하기", owner.Dialog);
        await owner.IsToldAsync("계획을 상신했습니다.");
    }

    private static async Task ApproveAsync(Desk desk, string act, string title)
    {
        await desk.GoAsync("/");
        await desk.ClickAsync(desk.Link(title).First);
        await desk.SeesAsync("진단 기관의 품질 등급을 높인다.");
        await desk.PressAsync(act);
        await desk.IsToldAsync(act == "결재하기" ? "결재했습니다." : "검토를 마쳤습니다.");
    }

    private static async Task ReportAsync(Desk owner, string card)
    {
        await owner.GoAsync($"{card}?tab=schedule");
        await owner.PressAsync("추진 상황 보고");
        await owner.TypeAsync("진척률 (%) (선택)", "100", owner.Dialog);
        await owner.TypeAsync("한 일", "진단을 마쳤습니다.", owner.Dialog);
        await owner.PressAsync("보고하기", owner.Dialog);
        await owner.IsToldAsync("추진 상황을 보고했습니다.");
    }

    private static async Task EvaluateAsync(Desk owner, Desk head, Desk evaluator, string card)
    {
        await head.GoAsync($"{card}?tab=evaluation");
        await head.PressAsync("평가자 지정");
        await head.ChooseAsync("평가자", "서유진", "서유진", head.Dialog);
        await head.PressAsync("평가자 지정", head.Dialog);
        await head.IsToldAsync("평가자를 지정했습니다.");

        await owner.GoAsync($"{card}?tab=evaluation");
        await owner.PressAsync("자체평가하기");
        await owner.ChooseAsync("등급", "우수", within: owner.Dialog);
        await owner.TypeAsync("의견", "계획대로 마쳤습니다.", owner.Dialog);
        await owner.PressAsync("자체평가하기", owner.Dialog);
        await owner.IsToldAsync("자체평가를 제출했습니다.");

        await evaluator.GoAsync($"{card}?tab=evaluation");
        await evaluator.SeesAsync("계획대로 마쳤습니다.");
        await evaluator.PressAsync("평가하기");
        await evaluator.ChooseAsync("등급", "양호", within: evaluator.Dialog);
        await evaluator.TypeAsync("의견", "기한을 지켰으나 기준을 늦게 알렸습니다.", evaluator.Dialog);
        await evaluator.PressAsync("개선사항 추가", evaluator.Dialog);
        await evaluator.TypeAsync("분야", "일정 관리", evaluator.Dialog);
        await evaluator.TypeAsync("개선사항", Point, evaluator.Dialog);
        await evaluator.FillAsync(evaluator.Dialog.GetByLabel(evaluator.Say("답변 기한")), $"{DateTime.UtcNow.Year + 1}-01-15");
        await evaluator.PressAsync("평가하기", evaluator.Dialog);
        await evaluator.IsToldAsync("평가를 제출했습니다.");
    }

    private static async Task ImproveAsync(Desk owner, string card)
    {
        await owner.GoAsync($"{card}?tab=feedback");
        await owner.SeesAsync(Point);
        await owner.PressAsync("수용하기");
        await owner.TypeAsync("조치 내용", "진단 기준을 3월에 알립니다.", owner.Dialog);
        await owner.PressAsync("수용하기", owner.Dialog);
        await owner.IsToldAsync("개선사항을 수용했습니다.");
    }
}
