using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Incoming;

/// <summary>
/// A document that came to the ministry (agency M), told as what people did with it. Each act asks the Domain and demands that it
/// says yes; the same acts can be asked to be refused.
/// </summary>
internal sealed class AnIncomingDocument
{
    private Organization _organization = Ministry;
    private int _serial;

    private AnIncomingDocument(IncomingDocument state) => State = state;

    public IncomingDocument State { get; private set; }

    public List<object> Facts { get; } = [];

    public DateTimeOffset Now { get; private set; } = Morning;

    public static readonly Guid DispatchId = NameBasedId.Of("dispatch", "1");

    public static Letter ALetter(string to = "M", string? via = null) => new(
        DispatchId,
        new Origin("N", "Ministry of N", NameBasedId.Of("document", "1"), null, null),
        new Recipient("Ministry", AgencyCode: to, Via: via),
        "Planning-7",
        DocumentKind.General,
        "Request for staff figures",
        Body.Empty,
        [],
        Disclosure.Open,
        "Seal of the minister of N",
        Morning.AddMinutes(-1),
        Morning.AddDays(7),
        [],
        []);

    public static AnIncomingDocument Arrived(Letter? letter = null) =>
        new(Told(ArriveLetter.Decide(null, "M", letter ?? ALetter(), Morning)));

    public static TakeInDocument FromTheDesk(string by = "document-office", Channel channel = Channel.Desk) => new(
        NameBasedId.Of("incoming", "desk"), "M", Ministry.ActorOn(Person(by), OfficeDay.Of(Morning))!, Morning, channel, "Kim Cheolsu",
        "Application for a permit", new([new Paragraph([new TextRun("My house needs a second storey.")])]),
        [new(new string('a', 64), "Kim Cheolsu, application.pdf", "application/pdf", 10)], "A-12", Morning.AddDays(30), Petitioner);

    /// <summary>Who writes what comes over the desk.</summary>
    public static readonly Guid Petitioner = NameBasedId.Of("person", "petitioner");

    public static AnIncomingDocument TakenIn() => new(Told(TakeInDocument.Decide(FromTheDesk())));

    public AnIncomingDocument While(Organization organization)
    {
        _organization = organization;
        return this;
    }

    public AnIncomingDocument Distribute(string? lead, params string[] others) => DistributeBy("document-office", lead, others);

    public AnIncomingDocument DistributeBy(string by, string? lead, params string[] others) =>
        Do(by, s => DistributeDocument.Decide(State, new(s, _organization, lead, others, null)));

    public AnIncomingDocument Receive(string by, string unitTask = "U-1") => Do(by, s =>
    {
        if (ReceiveDocument.Check(State, s, unitTask, UnitTask(unitTask)) is { } refusal) return refusal;
        int? serial = ReceiveDocument.NeedsSerial(State, s) ? ++_serial : null;
        return ReceiveDocument.Decide(State, new(s, unitTask, UnitTask(unitTask), serial));
    });

    public AnIncomingDocument NameHandler(string by, string handler, DateTimeOffset? due = null) =>
        Do(by, s => OnNara.Domain.Incoming.NameHandler.Decide(State, new(s, _organization, Person(handler), due, null)));

    public AnIncomingDocument SendBack(string by, string reason = "not our business") =>
        Do(by, s => SendBackToDocumentOffice.Decide(State, new(s, reason)));

    public AnIncomingDocument Transfer(string to, string? name = "Province P", string by = "document-office") =>
        Do(by, s => TransferToAgency.Decide(State, new(s, to, name, "the province decides this")));

    public AnIncomingDocument Return(string by = "document-office", string reason = "the attachment is missing") =>
        Do(by, s => ReturnToSender.Decide(State, new(s, reason)));

    public AnIncomingDocument Forward(string by = "document-office", string? opinion = "supported") =>
        Do(by, s => ForwardDocument.Decide(State, new(s, _organization, opinion)));

    public AnIncomingDocument Handle(string by, string? outcome = "answered by telephone", Guid? answer = null) =>
        Do(by, s => HandleDocument.Decide(State, new(s, answer, outcome)));

    public AnIncomingDocument Correct(string by, RegisterField field, string to) =>
        Do(by, s => CorrectIncomingEntry.Decide(State, new(s, field == RegisterField.UnitTask ? UnitTask(to) : null, null, field, to, "misspelt")));

    /// <param name="others">The person's other letters.</param>
    public AnIncomingDocument Erase(string by = "records-officer", ErasureBasis basis = ErasureBasis.RetentionEnded, params LetterOfPerson[] others) =>
        Do(by, s => ErasePersonalData.Decide(State, new(s, [AsLetter(), .. others], basis, "asked for by the person")));

    public LetterOfPerson AsLetter() => new(
        State.Id, State.AgencyCode, State.ClosedAs is not null, OfficeDay.Of(State.LastActAt), [.. State.Entries.Select(e => e.Retention)]);

    public AnIncomingDocument After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public IncomingStanding Standing(string by, bool circulated = false) =>
        IncomingStanding.Of(State, _organization.ActorOn(Person(by), OfficeDay.Of(Now))!, Now, _organization, circulated);

    public IReadOnlyList<IncomingAction> Abilities(string by, bool circulated = false) =>
        IncomingPermissions.Abilities(State, Standing(by, circulated));

    public static TRefusal Refused<TRefusal>(Func<AnIncomingDocument> act)
        where TRefusal : Refusal => Should.Throw<RefusedAct>(() => { act(); }).Reason.ShouldBeOfType<TRefusal>();

    private static IncomingDocument Told(Decision decision) =>
        ((Decision.Accepted)decision).Events.Aggregate((IncomingDocument?)null, IncomingDocument.Evolve)!;

    private AnIncomingDocument Do(string by, Func<IncomingStanding, Decision> decide)
    {
        Now = Now.AddMinutes(1);
        switch (decide(Standing(by)))
        {
            case Decision.Accepted accepted:
                Facts.AddRange(accepted.Events);
                State = accepted.Events.Aggregate((IncomingDocument?)State, IncomingDocument.Evolve)!;
                return this;
            case Decision.Refused refused:
                throw new RefusedAct(refused.Reason);
            default:
                throw new InvalidOperationException();
        }
    }

#pragma warning disable CA1032 // Carries a refusal through a chain of acts; nothing else.
    private sealed class RefusedAct(Refusal reason) : Exception(reason.Code)
#pragma warning restore CA1032
    {
        public Refusal Reason { get; } = reason;
    }
}
