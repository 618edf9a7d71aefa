using OnNara.Domain.Documents.Content;
using OnNara.Domain.MemoReports;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.MemoReports;

public sealed class MemoReportTests
{
    [Fact]
    public void goes_to_several_people_at_once_and_collects_what_they_say()
    {
        var report = Sent("division-head", "budget-head");
        report = After(report, GiveMemoOpinion.Decide(report, new(Who("budget-head"), Morning, "costs too much")));
        report = After(report, GiveMemoOpinion.Decide(report, new(Who("division-head"), Morning, "go on")));

        report.Opinions.Select(o => (o.By.Name, o.Opinion)).ShouldBe([("budget-head", "costs too much"), ("division-head", "go on")]);
    }

    [Fact]
    public void a_reading_is_recorded_once_and_its_writer_leaves_no_mark()
    {
        var report = Sent("division-head");
        report = After(report, ReadMemoReport.Decide(report, new(Who("division-head"), Morning)));
        report = After(report, ReadMemoReport.Decide(report, new(Who("division-head"), Morning)));
        report = After(report, ReadMemoReport.Decide(report, new(Who("drafter"), Morning)));

        report.Readings.ShouldHaveSingleItem().By.Name.ShouldBe("division-head");
    }

    [Fact]
    public void becomes_a_draft_once()
    {
        var report = Sent("division-head");
        var turned = After(report, TurnMemoReportIntoDraft.Decide(report, new(Who("drafter"), Morning, NameBasedId.Of("draft"))));

        turned.DraftId.ShouldBe(NameBasedId.Of("draft"));
        MemoReportPermissions.Abilities(turned, Who("drafter")).ShouldBe([MemoReportAction.Read]);
        Refuses<MemoDraftedAlready>(TurnMemoReportIntoDraft.Decide(turned, new(Who("drafter"), Morning, NameBasedId.Of("other"))));
    }

    [Fact]
    public void to_anybody_else_there_is_no_such_report()
    {
        Refuses<MemoReportNotFound>(ReadMemoReport.Decide(Sent("division-head"), new(Who("colleague"), Morning)));
        Refuses<MemoReportNotFound>(GiveMemoOpinion.Decide(Sent("division-head"), new(Who("colleague"), Morning, "me too")));
    }

    [Fact]
    public void refuses_an_opinion_of_its_own_writer() =>
        Refuses<MemoReportForbidden>(GiveMemoOpinion.Decide(Sent("division-head"), new(Who("drafter"), Morning, "I agree with myself")));

    [Fact]
    public void refuses_a_recipient_who_would_make_a_draft_of_it() =>
        Refuses<MemoReportForbidden>(TurnMemoReportIntoDraft.Decide(Sent("division-head"), new(Who("division-head"), Morning, NameBasedId.Of("draft"))));

    [Fact]
    public void refuses_an_opinion_without_words() =>
        Refuses<MemoTextNotAcceptable>(GiveMemoOpinion.Decide(Sent("division-head"), new(Who("division-head"), Morning, " ")));

    [Fact]
    public void refuses_to_send_it_to_nobody_to_oneself_to_a_stranger_or_twice()
    {
        Refuses<MemoRecipientsMissing>(Send());
        Refuses<MemoToOneself>(Send("drafter"));
        Refuses<MemoRecipientUnknown>(Send("stranger"));
        Refuses<MemoRecipientTwice>(Send("colleague", "colleague"));
    }

    private static Actor Who(string name) => Ministry.ActorOn(Person(name), OfficeDay.Of(Morning))!;

    private static Decision Send(params string[] recipients) => SendMemoReport.Decide(
        new(NameBasedId.Of("memo"), Who("drafter"), Morning, "Thoughts on leave", Body.Empty, [], [.. recipients.Select(Person)], Ministry));

    private static MemoReport Sent(params string[] recipients) => After(null, Send(recipients));

    private static MemoReport After(MemoReport? report, Decision decision) =>
        decision.ShouldBeOfType<Decision.Accepted>().Events.Aggregate(report, MemoReport.Evolve)!;

    private static void Refuses<TRefusal>(Decision decision)
        where TRefusal : Refusal => decision.ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<TRefusal>();
}
