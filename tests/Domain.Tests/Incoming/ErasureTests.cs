using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.Incoming.AnIncomingDocument;

namespace OnNara.Domain.Tests.Incoming;

public sealed class ErasureTests
{
    // U-1 is kept for five years, which run from the first of January after the last act.
    private static readonly TimeSpan UntilRetentionEnds = new DateTime(Morning.Year + 6, 1, 1) - Morning.Date;

    private static AnIncomingDocument Handled() =>
        TakenIn().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").Handle("drafter");

    [Fact]
    public void what_it_told_of_its_sender_is_gone_and_the_register_stays()
    {
        var before = Handled();
        before.State.HoldsPersonalData.ShouldBeTrue();
        var after = before.After(UntilRetentionEnds).Erase().State;

        (after.SenderName, after.Body, after.Attachments.Count).ShouldBe(("", Body.Empty, 0));
        (after.Title, after.Entry!.Number.Serial, after.Status).ShouldBe(("Application for a permit", 1, IncomingStatus.Handled));
        (after.DataSubjectId, after.HoldsPersonalData).ShouldBe((Petitioner, false));
        after.PersonalDataErasedAt.ShouldNotBeNull();
    }

    [Fact]
    public void refuses_while_a_register_has_to_keep_it() =>
        Refused<RecordStillKept>(() => Handled().After(UntilRetentionEnds - TimeSpan.FromDays(1)).Erase()).Letters.ShouldBe(1);

    [Fact]
    public void a_lawful_order_does_not_wait_for_the_retention() =>
        Handled().Erase(basis: ErasureBasis.LawfulOrder).State.HoldsPersonalData.ShouldBeFalse();

    [Fact]
    public void refuses_while_a_letter_of_the_person_is_unfinished_in_whichever_agency() =>
        Refused<PersonStillWaits>(() => Handled().Erase(basis: ErasureBasis.LawfulOrder, others: new LetterOfPerson(NameBasedId.Of("other"), "P", false, OfficeDay.Of(Morning), [])))
            .Letters.ShouldBe(1);

    [Fact]
    public void refuses_while_another_letter_of_the_person_is_kept_for_ever() =>
        Refused<RecordStillKept>(() => Handled().After(UntilRetentionEnds).Erase(
            others: new LetterOfPerson(NameBasedId.Of("other"), "P", true, OfficeDay.Of(Morning), [RetentionPeriod.Permanent])));

    [Fact]
    public void what_never_came_into_a_register_may_go_at_once() => TakenIn().Return().Erase().State.HoldsPersonalData.ShouldBeFalse();

    [Fact]
    public void only_the_records_officer_has_it_erased() => Refused<IncomingForbidden>(() => Handled().Erase("document-office", ErasureBasis.LawfulOrder));

    [Fact]
    public void an_agencys_letter_holds_no_personal_data() =>
        Refused<NoPersonalData>(() => Arrived().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").Handle("drafter").Erase());

    [Fact]
    public void it_is_offered_once_and_only_where_there_is_something_to_erase()
    {
        var document = TakenIn().Return();
        document.Abilities("records-officer").ShouldContain(IncomingAction.ErasePersonalData);
        document.Erase();
        document.Abilities("records-officer").ShouldNotContain(IncomingAction.ErasePersonalData);
        Refused<PersonalDataGone>(() => document.Erase());
    }

    [Fact]
    public void the_other_letters_of_the_person_are_told_once_and_nobody_elses()
    {
        var erased = (PersonalDataErased)Handled().Erase(basis: ErasureBasis.LawfulOrder).Facts[^1];
        var other = TakenIn();

        var told = ((Decision.Accepted)ErasePersonalData.Follow(other.State, erased)).Events.ShouldHaveSingleItem();
        var after = IncomingDocument.Evolve(other.State, told)!;
        ((Decision.Accepted)ErasePersonalData.Follow(after, erased)).Events.ShouldBeEmpty();
        ((Decision.Accepted)ErasePersonalData.Follow(Arrived().State, erased)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void a_letter_that_goes_on_stays_the_persons() => OnwardLetter
        .Of(TakenIn().Transfer("P").State, new TransferredToAgency(Official("document-office"), Morning, "P", "Province P", "theirs")).DataSubjectId.ShouldBe(Petitioner);

    [Theory]
    [InlineData(RetentionPeriod.OneYear, 2027)]
    [InlineData(RetentionPeriod.FiveYears, 2031)]
    [InlineData(RetentionPeriod.ThirtyYears, 2056)]
    public void retention_runs_from_the_first_of_january_after_the_record_was_finished(RetentionPeriod period, int lastYear) =>
        period.LastDayAfter(new(2026, 3, 2)).ShouldBe(new DateOnly(lastYear, 12, 31));

    [Theory]
    [InlineData(RetentionPeriod.SemiPermanent)]
    [InlineData(RetentionPeriod.Permanent)]
    public void what_is_kept_for_ever_has_no_last_day(RetentionPeriod period) => period.LastDayAfter(new(2026, 3, 2)).ShouldBeNull();
}
