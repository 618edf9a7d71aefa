using OnNara.Domain.Incoming;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.Incoming.AnIncomingDocument;

namespace OnNara.Domain.Tests.Incoming;

public sealed class MisroutedTests
{
    [Fact]
    public void another_departments_business_goes_back_and_is_distributed_anew_at_once()
    {
        var document = Arrived().Distribute("M-11").SendBack("colleague");

        document.State.Status.ShouldBe(IncomingStatus.AwaitingDistribution);
        document.Distribute("M-12").Receive("budget-officer").State.Lead!.Department.Code.ShouldBe("M-12");
        document.Facts.OfType<SentBackToDocumentOffice>().Single().Department.Name.ShouldBe("Personnel Division");
    }

    [Fact]
    public void a_department_that_gets_it_again_keeps_its_number()
    {
        var document = Arrived().Distribute("M-11").Receive("colleague").SendBack("colleague").Distribute("M-11").Receive("drafter");

        document.State.Entries.Count.ShouldBe(1);
        document.State.Entry!.Number.Serial.ShouldBe(1);
    }

    [Fact]
    public void a_department_that_works_with_the_lead_sends_back_its_own_share_only()
    {
        var document = Arrived().Distribute("M-11", "M-12").SendBack("budget-officer");

        document.State.Status.ShouldBe(IncomingStatus.AwaitingReceipt);
        document.State.Parts.ShouldHaveSingleItem().Department.Code.ShouldBe("M-11");
    }

    [Fact]
    public void refuses_to_send_back_without_a_reason() => Refused<IncomingTextNotAcceptable>(() => Arrived().Distribute("M-11").SendBack("colleague", " "));

    [Fact]
    public void once_named_only_the_handler_or_the_head_sends_it_back() =>
        Refused<IncomingInWrongState>(() => Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").SendBack("colleague"));

    [Fact]
    public void another_agencys_business_goes_on_as_it_was_sent_and_names_who_handed_it_over()
    {
        var document = Arrived().Transfer("P");
        var onward = OnwardLetter.Of(document.State, (TransferredToAgency)document.Facts[^1]);

        document.State.Status.ShouldBe(IncomingStatus.Transferred);
        (onward.Recipient.AgencyCode, onward.TransferredBy, onward.NextAgencyCode).ShouldBe(("P", "M", "P"));
        (onward.DispatchId, onward.Origin, onward.SenderNumber).ShouldBe((DispatchId, ALetter().Origin, "Planning-7"));
    }

    [Fact]
    public void what_came_from_outside_goes_on_to_another_agency_too()
    {
        var document = TakenIn().Transfer("P");
        var onward = OnwardLetter.Of(document.State, (TransferredToAgency)document.Facts[^1]);

        (onward.Origin.AgencyCode, onward.Origin.Name, onward.SenderNumber).ShouldBe((null, "Kim Cheolsu", "A-12"));
        onward.DispatchId.ShouldBe(document.State.Id);
    }

    [Fact]
    public void refuses_to_transfer_to_an_agency_that_does_not_exist() => Refused<AgencyUnknown>(() => Arrived().Transfer("X", name: null));

    [Fact]
    public void refuses_to_transfer_to_itself() => Refused<OwnAgency>(() => Arrived().Transfer("M", "Ministry"));

    [Fact]
    public void refuses_to_transfer_in_a_circle() =>
        Refused<TransferInCircle>(() => Arrived(ALetter() with { PassedThrough = ["P"] }).Transfer("P"));

    [Fact]
    public void refuses_to_transfer_it_to_its_own_sender() => Refused<TransferInCircle>(() => Arrived().Transfer("N"));

    [Fact]
    public void refuses_to_transfer_what_a_department_has() => Refused<IncomingInWrongState>(() => Arrived().Distribute("M-11").Transfer("P"));

    [Fact]
    public void a_formal_defect_sends_it_back_named_by_number_date_and_title()
    {
        var document = Arrived().Return();

        document.State.Status.ShouldBe(IncomingStatus.Returned);
        var fact = document.Facts.OfType<ReturnedToSender>().Single();
        (fact.SenderNumber, fact.SentOn, fact.Title).ShouldBe(("Planning-7", OfficeDay.Of(Morning), "Request for staff figures"));
    }

    [Fact]
    public void refuses_to_return_without_a_reason() => Refused<IncomingTextNotAcceptable>(() => Arrived().Return(reason: ""));

    [Fact]
    public void refuses_to_do_anything_with_what_went_back() => Refused<IncomingInWrongState>(() => Arrived().Return().Distribute("M-11"));

    [Fact]
    public void the_intermediate_agency_sends_it_on_under_its_own_heads_name_with_its_opinion()
    {
        var document = Arrived(ALetter("P", via: "M")).Forward();
        var onward = OnwardLetter.Of(document.State, (ForwardedVia)document.Facts[^1], "Ministry");

        document.State.Status.ShouldBe(IncomingStatus.Forwarded);
        onward.Forwardings.ShouldHaveSingleItem().InNameOf.Name.ShouldBe("minister");
        (onward.Forwardings[0].Opinion, onward.NextAgencyCode).ShouldBe(("supported", "P"));
        ALetter("P", via: "M").NextAgencyCode.ShouldBe("M");
    }

    [Fact]
    public void a_department_of_the_intermediate_agency_may_form_the_opinion() =>
        Arrived(ALetter("P", via: "M")).Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").Forward("drafter")
            .State.Status.ShouldBe(IncomingStatus.Forwarded);

    [Fact]
    public void refuses_to_send_on_what_is_meant_for_this_agency() => Refused<NothingToForward>(() => Arrived().Forward());

    [Fact]
    public void refuses_to_finish_or_transfer_what_is_meant_for_another_agency()
    {
        Refused<NotTheRecipient>(() => Arrived(ALetter("P", via: "M")).Transfer("Q", "Province Q"));
        Refused<NotTheRecipient>(() => Arrived(ALetter("P", via: "M"))
            .Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").Handle("drafter"));
    }
}
