using OnNara.Domain.Documents;
using static OnNara.Domain.Tests.Documents.ADocument;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Documents;

/// <summary>The rules of registering and sending, each as a sentence (Decree, arts. 6, 11–18; Public Records Act Decree, art. 20).</summary>
public sealed class RegisteringAndSendingTests
{
    [Fact]
    public void the_decision_is_registered_at_once_under_department_and_serial()
    {
        var entry = Decided().State.Entry!;

        entry.Number.ToString().ShouldBe("Personnel Division-1");
        entry.RecordFile.ToString().ShouldBe("M-11-U-1-000001");
        entry.Retention.ShouldBe(RetentionPeriod.FiveYears);
    }

    [Fact]
    public void the_year_of_the_number_is_the_offices_year()
    {
        // 2026-12-31 15:30 in UTC is the first of January in Seoul.
        var decided = Decided().State with { Entry = null };
        var at = new DateTimeOffset(2026, 12, 31, 15, 30, 0, TimeSpan.Zero);

        var registered = (Decision.Accepted)RegisterDocument.Decide(decided, new(Official("division-head"), at, 1, RetentionPeriod.OneYear));

        registered.Events.OfType<DocumentRegistered>().Single().Registration.Number.Year.ShouldBe(2027);
    }

    [Fact]
    public void only_the_records_officer_corrects_an_entry_and_says_why()
    {
        var document = Decided().Correct("records-officer", RegisterField.Title, "Leave plan of spring 2026");

        document.State.Entry!.Title.ShouldBe("Leave plan of spring 2026");
        document.Fact<RegisterEntryCorrected>().From.ShouldBe("Leave plan of spring");
        document.State.Draft.Title.ShouldBe("Leave plan of spring", "the decided content stays as it was signed");
        document.Refuses("document.forbidden", d => d.Correct("division-head", RegisterField.Title, "Mine"));
    }

    [Theory]
    [InlineData(RegisterField.Retention, "for ever")]
    [InlineData(RegisterField.UnitTask, "U-9")]
    [InlineData(RegisterField.RegisteredOn, "yesterday")]
    [InlineData(RegisterField.Title, " ")]
    public void refuses_a_correction_that_cannot_be_read(RegisterField field, string to) =>
        Decided().Refuses("document.correction-wrong", d => d.Correct("records-officer", field, to));

    [Fact]
    public void a_sent_document_names_every_recipient_and_takes_effect_on_arrival()
    {
        var document = Decided(ToBeSent()).Dispatch();
        document.State.Deliveries.Select(d => d.Recipient.AgencyCode).ShouldBe(["N", "P"]);
        document.State.EffectiveAt.ShouldBeNull();

        var arrived = new DeliveryArrived(document.State.Deliveries[0].DispatchId, "N", document.Now.AddMinutes(1));
        Document.Evolve(document.State, arrived)!.EffectiveAt.ShouldBe(arrived.At);
    }

    [Fact]
    public void an_arrival_that_is_told_twice_is_recorded_once()
    {
        var document = Decided(ToBeSent()).Dispatch().State;
        var arrived = new DeliveryArrived(document.Deliveries[0].DispatchId, "N", Morning.AddDays(1));

        RecordDelivery.Arrived(document, arrived).ShouldBeOfType<Decision.Accepted>().Events.Count.ShouldBe(1);
        RecordDelivery.Arrived(Document.Evolve(document, arrived)!, arrived).ShouldBeOfType<Decision.Accepted>().Events.ShouldBeEmpty();
    }

    [Fact]
    public void the_sender_knows_what_became_of_each_delivery_and_hears_nothing_twice()
    {
        var document = Decided(ToBeSent()).Dispatch("clerk").State;
        var dispatch = document.Deliveries[0].DispatchId;
        var number = new RegisterNumber("N-1", "Planning", 2026, 4);

        document = Hears(document, d => RecordDelivery.Received(d, new(dispatch, "N", number, Morning)));
        document = Hears(document, d => RecordDelivery.Returned(d, new(dispatch, "P", "no seal", Morning)));

        document.Deliveries.Select(d => (d.ReceivedAs, d.ReturnedAt)).ShouldBe([(number, null), (null, (DateTimeOffset?)Morning)]);
    }

    [Fact]
    public void news_of_an_arrival_may_overtake_that_of_the_transfer()
    {
        var document = Decided(ToBeSent()).Dispatch("clerk").State;
        var dispatch = document.Deliveries[0].DispatchId;
        var transferred = new DeliveryTransferred(dispatch, "N", "Q", "Province Q", Morning);

        document = Hears(document, d => RecordDelivery.Arrived(d, new(dispatch, "Q", Morning), transferred));

        document.Deliveries.Single(d => d.Recipient.AgencyCode == "N").TransferredTo.ShouldBe("Q");
        document.Deliveries.Single(d => d.Recipient.AgencyCode == "Q").ArrivedAt.ShouldBe(Morning);
        RecordDelivery.Transferred(document, transferred).ShouldBeOfType<Decision.Accepted>().Events.ShouldBeEmpty();
    }

    [Fact]
    public void the_sender_knows_when_an_intermediate_agency_sent_it_on() =>
        Hears(
            Decided(ToBeSent()).Dispatch("clerk").State,
            d => RecordDelivery.Forwarded(d, new(d.Deliveries[0].DispatchId, "N", "P", "supported", Morning)))
        .Deliveries[0].ForwardedAt.ShouldBe(Morning);

    private static Document Hears(Document document, Func<Document, Decision> news)
    {
        var known = news(document).ShouldBeOfType<Decision.Accepted>().Events.Aggregate((Document?)document, Document.Evolve)!;
        news(known).ShouldBeOfType<Decision.Accepted>().Events.ShouldBeEmpty();
        return known;
    }

    [Fact]
    public void a_public_notice_takes_effect_when_five_days_have_passed()
    {
        var notice = Decided(ToBeSent() with { Kind = DocumentKind.PublicNotice }).State;

        notice.EffectiveAt.ShouldBe(notice.DecidedAt!.Value.AddDays(5));
    }

    [Fact]
    public void a_document_in_the_heads_name_is_sealed_before_it_is_sent()
    {
        var document = Decided(ToBeSent(Sender.AgencyHead));
        document.Refuses("document.seal-missing", d => d.Dispatch());

        document.Seal().Dispatch().State.Status.ShouldBe(DocumentStatus.Dispatched);
    }

    [Fact]
    public void refuses_a_second_seal() => Decided(ToBeSent()).Seal().Refuses("document.already-sealed", d => d.Seal());

    [Fact]
    public void only_the_dispatch_clerk_seals_and_sends()
    {
        Decided(ToBeSent()).Refuses("document.forbidden", d => d.Dispatch("division-head"));
        Decided(ToBeSent()).Refuses("document.forbidden", d => d.Seal("drafter"));
    }

    [Fact]
    public void refuses_to_send_what_is_not_decided() =>
        Drafted(ToBeSent()).Submit().Refuses("document.not-found", d => d.Dispatch());

    [Fact]
    public void an_internal_document_is_not_sent() => Decided().Refuses("document.internal-is-not-sent", d => d.Dispatch());

    [Fact]
    public void an_agency_that_takes_no_part_in_the_exchange_sends_on_paper_only()
    {
        Decided(ToBeSent()).While(Suspended()).Refuses("document.agency-not-exchanging", d => d.Dispatch());
        Decided(ToBeSent() with { Recipients = [new("Hong Gildong")] }).While(Suspended()).Dispatch().State.Status.ShouldBe(DocumentStatus.Dispatched);
    }

    [Fact]
    public void refuses_to_send_twice() => Decided(ToBeSent()).Dispatch().Refuses("document.wrong-state", d => d.Dispatch());

    [Fact]
    public void recipients_are_added_later_by_the_department_head_and_get_it_at_once()
    {
        var document = Decided(ToBeSent() with { Recipients = [new("Ministry of N", "N")] }).Dispatch();
        document.Refuses("document.forbidden", d => d.ChangeRecipients("drafter", [new("Province P", "P")], []));

        document.ChangeRecipients("division-head", [new("Province P", "P")], []);

        document.State.Deliveries.Select(d => d.Recipient.AgencyCode).ShouldBe(["N", "P"]);
        document.Fact<DocumentDispatched>().Recipients.ShouldHaveSingleItem().AgencyCode.ShouldBe("P");
    }

    [Fact]
    public void what_was_sent_is_not_unsent() =>
        Decided(ToBeSent()).Dispatch().Refuses("document.already-sent", d => d.ChangeRecipients("division-head", [], [new("Ministry of N", "N")]));

    [Fact]
    public void a_clerk_sends_a_defective_document_back_and_a_new_one_takes_its_place()
    {
        var refused = Decided(ToBeSent()).RefuseDispatch().State;
        refused.Status.ShouldBe(DocumentStatus.DispatchRefused);
        refused.Entry.ShouldNotBeNull("a number that was given stays given");

        DraftDocument.Decide(
            new(NameBasedId.Of("new"), "M", Official("drafter"), Morning, ADraft(), refused.Id, null, null, new HashSet<string>(), null), refused)
            .ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void a_document_that_is_not_decided_is_revised_and_not_replaced()
    {
        var decision = DraftDocument.Decide(
            new(NameBasedId.Of("new"), "M", Official("drafter"), Morning, ADraft(), Guid.Empty, null, null, new HashSet<string>(), null), Submitted().State);

        decision.ShouldBeOfType<Decision.Refused>().Reason.Code.ShouldBe("document.replaces-undecided");
    }
}
