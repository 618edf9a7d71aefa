using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.Incoming.AnIncomingDocument;

namespace OnNara.Domain.Tests.Incoming;

public sealed class ReceivingTests
{
    [Fact]
    public void a_letter_arrives_once_however_often_it_is_delivered()
    {
        var arrived = Arrived();

        ArriveLetter.Decide(arrived.State, "M", ALetter(), Morning.AddHours(1)).ShouldBeOfType<Decision.Accepted>().Events.ShouldBeEmpty();
        ALetter().IncomingIdAt("M").ShouldBe(arrived.State.Id);
    }

    [Fact]
    public void a_letter_has_effect_from_its_arrival_and_keeps_what_the_sender_said()
    {
        var document = Arrived().State;

        document.ArrivedAt.ShouldBe(Morning);
        document.Status.ShouldBe(IncomingStatus.AwaitingDistribution);
        (document.SenderName, document.SenderNumber, document.Letter!.SealName).ShouldBe(("Ministry of N", "Planning-7", "Seal of the minister of N"));
    }

    [Fact]
    public void the_same_dispatch_is_another_document_at_each_recipient_and_on_its_way_through_a_third() =>
        new[] { ALetter("M").IncomingIdAt("M"), ALetter("P").IncomingIdAt("P"), ALetter("P", via: "M").IncomingIdAt("M") }.Distinct().Count().ShouldBe(3);

    [Fact]
    public void the_document_office_takes_in_what_comes_over_the_desk()
    {
        var document = TakenIn().State;

        (document.Channel, document.SenderName, document.SenderNumber).ShouldBe((Channel.Desk, "Kim Cheolsu", "A-12"));
        document.Letter.ShouldBeNull();
    }

    [Fact]
    public void refuses_to_take_in_by_anybody_but_the_document_office() =>
        TakeInDocument.Decide(FromTheDesk(by: "drafter")).ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<NotDocumentOffice>();

    [Fact]
    public void refuses_to_take_in_by_the_channel_that_agencies_use() =>
        TakeInDocument.Decide(FromTheDesk(channel: Channel.Exchange)).ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<ChannelNotOutside>();

    [Fact]
    public void refuses_to_take_in_without_a_sender_that_can_be_written() =>
        TakeInDocument.Decide(FromTheDesk() with { SenderName = "a\0b" }).ShouldBeOfType<Decision.Refused>().Reason.Code.ShouldBe("incoming.text-not-acceptable");

    [Fact]
    public void goes_from_the_document_office_to_a_department_to_a_handler_and_is_finished()
    {
        var document = Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").Handle("drafter");

        document.State.Status.ShouldBe(IncomingStatus.Handled);
        document.State.Entry!.Number.ToString().ShouldBe("Personnel Division-1");
        document.State.Entry!.Retention.ShouldBe(RetentionPeriod.FiveYears);
        document.State.Entry!.RegisteredOn.ShouldBe(OfficeDay.Of(Morning));
        document.Facts.Select(f => f.GetType().Name).ShouldBe(["IncomingDistributed", "ReceivedByDepartment", "HandlerNamed", "IncomingHandled"]);
    }

    [Fact]
    public void several_departments_receive_it_each_under_a_number_of_its_own_and_the_lead_finishes_it()
    {
        var document = Arrived().Distribute("M-11", "M-12").Receive("colleague").Receive("budget-officer").NameHandler("budget-head", "budget-officer");

        Refused<LeadDepartmentHandles>(() => document.Handle("budget-officer"));
        document.NameHandler("division-head", "drafter").Handle("drafter").State.Status.ShouldBe(IncomingStatus.Handled);
        document.State.Entries.Select(e => e.Number.DepartmentCode).ShouldBe(["M-11", "M-12"]);
    }

    [Fact]
    public void a_department_can_be_added_while_the_lead_works_on_it()
    {
        var document = Arrived().Distribute("M-11").Receive("colleague").Distribute(null, "M-12");

        document.State.Status.ShouldBe(IncomingStatus.Received);
        document.Abilities("budget-officer").ShouldContain(IncomingAction.Receive);
    }

    [Fact]
    public void refuses_to_distribute_without_a_lead() => Refused<LeadDepartmentMissing>(() => Arrived().Distribute(null, "M-12"));

    [Fact]
    public void refuses_a_second_lead() => Refused<LeadDepartmentStands>(() => Arrived().Distribute("M-11").Distribute("M-12"));

    [Fact]
    public void refuses_a_department_that_has_it_already() => Refused<DepartmentHasIt>(() => Arrived().Distribute("M-11").Distribute(null, "M-11"));

    [Fact]
    public void refuses_a_department_named_twice() => Refused<DepartmentTwice>(() => Arrived().Distribute("M-11", "M-11"));

    [Fact]
    public void refuses_a_department_that_does_not_exist() => Refused<DepartmentUnknown>(() => Arrived().Distribute("M-99"));

    [Fact]
    public void refuses_to_distribute_to_nobody() => Refused<NoDepartmentNamed>(() => Arrived().Distribute(null));

    [Fact]
    public void refuses_a_reader_of_everything_who_wants_to_distribute() => Refused<IncomingForbidden>(() => Arrived().DistributeBy("auditor", "M-11"));

    [Fact]
    public void nobody_outside_the_document_office_knows_of_what_is_not_distributed() =>
        Refused<IncomingNotFound>(() => Arrived().DistributeBy("division-head", "M-11"));

    [Fact]
    public void another_department_learns_of_it_when_it_is_in_the_register_and_still_does_not_read_it()
    {
        var document = Arrived().Distribute("M-11");
        Refused<IncomingNotFound>(() => document.Receive("budget-officer"));

        document.Receive("colleague").Abilities("budget-officer").ShouldBe([IncomingAction.ReadEntry]);
    }

    [Fact]
    public void refuses_to_receive_under_no_unit_task() => Refused<IncomingUnitTaskUnknown>(() => Arrived().Distribute("M-11").Receive("colleague", "U-99"));

    [Fact]
    public void refuses_to_receive_under_a_retired_unit_task() =>
        Refused<IncomingUnitTaskRetired>(() => Arrived().Distribute("M-11").Receive("colleague", "U-0")).Successors.ShouldBe(["U-1"]);

    [Fact]
    public void refuses_to_receive_twice() => Refused<IncomingInWrongState>(() => Arrived().Distribute("M-11").Receive("colleague").Receive("drafter"));

    [Fact]
    public void refuses_a_handler_of_another_department() =>
        Refused<HandlerOutsideDepartment>(() => Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "budget-officer"));

    [Fact]
    public void refuses_a_handler_whom_nobody_knows() =>
        Refused<HandlerUnknown>(() => Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "stranger"));

    [Fact]
    public void the_handler_or_the_head_hands_it_to_another_one_and_no_colleague_does()
    {
        var document = Arrived().Distribute("M-11").Receive("colleague").NameHandler("colleague", "drafter");

        Refused<IncomingInWrongState>(() => document.NameHandler("colleague", "colleague"));
        Refused<HandlesAlready>(() => document.NameHandler("drafter", "drafter"));
        document.NameHandler("drafter", "team-leader").State.Lead!.Handler!.Name.ShouldBe("team-leader");
    }

    [Fact]
    public void the_head_of_the_bureau_above_stands_for_its_divisions() =>
        Arrived().Distribute("M-11").Abilities("bureau-head").ShouldContain(IncomingAction.Receive);

    [Fact]
    public void whoever_acts_for_the_absent_head_does_what_the_head_would() =>
        Arrived().While(Without("division-head", acting: "budget-officer")).Distribute("M-11").Abilities("budget-officer").ShouldContain(IncomingAction.SendBack);

    [Fact]
    public void refuses_to_finish_it_without_an_answer_or_a_word() =>
        Refused<OutcomeMissing>(() => Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").Handle("drafter", outcome: null));

    [Fact]
    public void the_answering_document_finishes_it_too()
    {
        var answer = NameBasedId.Of("document", "answer");
        Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").Handle("drafter", null, answer)
            .State.AnsweringDocumentId.ShouldBe(answer);
    }

    [Fact]
    public void what_is_finished_after_its_day_stays_late_and_what_is_finished_before_never_becomes_it()
    {
        var inTime = Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter");
        inTime.State.IsLate(Morning.AddDays(8)).ShouldBeTrue();
        inTime.Handle("drafter").State.IsLate(Morning.AddDays(8)).ShouldBeFalse();

        var late = Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter", due: Morning.AddMinutes(2)).Handle("drafter");
        late.State.IsLate(Morning).ShouldBeTrue();
    }

    [Fact]
    public void the_records_officer_corrects_the_line_and_never_the_number()
    {
        var document = Arrived().Distribute("M-11").Receive("colleague").Correct("records-officer", RegisterField.Title, "Request for staff figures of 2026");

        document.State.Entry!.Title.ShouldBe("Request for staff figures of 2026");
        document.State.Entry!.Number.Serial.ShouldBe(1);
        document.State.Title.ShouldBe("Request for staff figures");
        Refused<IncomingForbidden>(() => document.Correct("division-head", RegisterField.Title, "x"));
        Refused<EntryCorrectionWrong>(() => document.Correct("records-officer", RegisterField.Retention, "99"));
    }
}
