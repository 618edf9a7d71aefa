using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Functions;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;

namespace OnNara.Load.Nation;

/// <summary>A stream as acts would have left it.</summary>
/// <param name="Kind">The type of its write model.</param>
public sealed record StreamRecord(string Agency, Type Kind, Guid Id, IReadOnlyList<object> Facts);

/// <summary>
/// The documents of a whole government over three years: drafted by officers, reviewed by team leaders, decided by heads of divisions,
/// registered; one in three sealed and sent to the next agency, where it is received under a number of its own. The last ones of each
/// agency are still on their way. The n-th document is the same on every machine.
/// </summary>
/// <param name="documents">How many documents the whole government has.</param>
public sealed class GovernmentRecord(int documents)
{
    private const int OneSentOf = 3, ItemsOfText = 4, OfficeDays = 730, DaysOfWeek = 5, SecondsOfDay = 28_800;

    /// <summary>So many of a division's documents are not finished, and at most a quarter of all.</summary>
    private const int WaitingOfDivision = 3;

    private static readonly DateTimeOffset Begin = new(2024, 1, 8, 9, 0, 0, TimeSpan.FromHours(9));

    /// <summary>What happened to the agency's documents, in the order in which they were begun, and to what it received from the agency before it.</summary>
    public IEnumerable<StreamRecord> StreamsOf(int agency)
    {
        var serials = new Serials();
        var sender = (agency + Government.Agencies - 1) % Government.Agencies;
        for (var k = 0; k < OfAgency(agency) || k < OfAgency(sender); k++)
        {
            if (k < OfAgency(agency))
                yield return new(Government.CodeOf(agency), typeof(Document), DocumentId(agency, k), [.. Own(agency, k, serials)]);
            if (k < OfAgency(sender) && IsSent(k) && IsFinished(sender, k))
                yield return new(Government.CodeOf(agency), typeof(IncomingDocument), LetterOf(sender, k).IncomingIdAt(Government.CodeOf(agency)), [.. Received(sender, k, serials)]);
        }
    }

    private int OfAgency(int agency) => (documents - agency + Government.Agencies - 1) / Government.Agencies;

    private static bool IsSent(int k) => k % OneSentOf == 0;

    private bool IsFinished(int agency, int k) => k < OfAgency(agency) - Math.Min(OfAgency(agency) / 4, WaitingOfDivision * Government.Divisions);

    // As the product gives them: by the time, so that what belongs together in time lies together in the indexes.
    private Guid DocumentId(int agency, int k)
    {
        var bytes = NameBasedId.Of("national-document", $"{agency}", $"{k}").ToByteArray(bigEndian: true);
        var time = At(agency, k).ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(time >> (8 * (5 - i)));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        return new(bytes, bigEndian: true);
    }

    private DateTimeOffset At(int agency, int k)
    {
        var day = (int)((long)k * OfficeDays / OfAgency(agency));
        return Begin.AddDays((day / DaysOfWeek * 7) + (day % DaysOfWeek)).AddSeconds(((k * 37L) + (agency * 911L)) % SecondsOfDay);
    }

    private static int DivisionOf(int k) => k % Government.Divisions;

    private IEnumerable<object> Own(int agency, int k, Serials serials)
    {
        var (division, at) = (DivisionOf(k), At(agency, k));
        var (drafter, leader, head) = (Government.Officer(agency, division, k), Government.Leader(agency, division), Government.Head(agency, division));
        PathStep[] path = [new(1, 1, StepAct.Review, leader), new(2, 2, StepAct.Decision, head)];
        var waitsFor = IsFinished(agency, k) ? Stop.Nothing : (Stop)(k % 5);
        yield return new DocumentDrafted(DocumentId(agency, k), Government.CodeOf(agency), drafter, at, DraftOf(agency, k), null, null, null);
        if (waitsFor == Stop.Submission)
            yield break;
        yield return new DocumentSubmitted(drafter, at.AddMinutes(5), 1, 1, path, Government.Rule(agency));
        yield return new StepReached(at.AddMinutes(5), 1, StepAct.Review, leader);
        if (waitsFor == Stop.Review)
            yield break;
        yield return new StepApproved(leader, at.AddMinutes(30), 1, 1, Authority.Own, null, false);
        yield return new StepReached(at.AddMinutes(30), 2, StepAct.Decision, head);
        if (waitsFor == Stop.Rework)
            yield return new DocumentReturned(head, at.AddMinutes(60), 1, 2, 1, Authority.Own, "금액의 산출 근거를 보완하여 주시기 바랍니다.");
        if (waitsFor != Stop.Nothing)
            yield break;
        yield return new DecisionMade(head, at.AddMinutes(60), 1, 2, 1, Authority.Own, null);
        yield return new DocumentRegistered(head, at.AddMinutes(60), RegistrationOf(agency, division, at, serials));
        if (!IsSent(k))
            yield break;
        var letter = LetterOf(agency, k);
        yield return new DocumentSealed(Government.Clerk(agency), at.AddMinutes(65), letter.SealName!);
        yield return new DocumentDispatched(Government.Clerk(agency), at.AddMinutes(70), letter.DispatchId, [letter.Recipient]);
        yield return new DeliveryArrived(letter.DispatchId, letter.Recipient.AgencyCode!, at.AddMinutes(70));
    }

    private IEnumerable<object> Received(int sender, int k, Serials serials)
    {
        var (agency, division, at, letter) = ((sender + 1) % Government.Agencies, DivisionOf(k), At(sender, k).AddMinutes(70), LetterOf(sender, k));
        var code = Government.CodeOf(agency);
        var reference = new DepartmentReference(Government.DivisionCode(division), Government.DivisionName(division));

        // What came in last waits still: for the document office, for the division, or for its handler.
        var done = IsFinished(sender, k + (WaitingOfDivision * Government.Divisions)) ? 3 : k / OneSentOf % 4;
        yield return new DocumentArrived(letter.IncomingIdAt(code), code, letter, at);
        if (done == 0)
            yield break;
        yield return new IncomingDistributed(Government.Clerk(agency), at.AddMinutes(20), reference, [], null);
        if (done == 1)
            yield break;
        yield return new ReceivedByDepartment(Government.Leader(agency, division), at.AddMinutes(40), reference, RegistrationOf(agency, division, at.AddMinutes(40), serials));
        yield return new HandlerNamed(Government.Leader(agency, division), at.AddMinutes(41), reference.Code, Government.Officer(agency, division, k), null, null);
        if (done == 3)
            yield return new IncomingHandled(Government.Officer(agency, division, k), at.AddDays(1), null, "업무에 반영함");
    }

    private Letter LetterOf(int agency, int k)
    {
        var (division, draft) = (DivisionOf(k), DraftOf(agency, k));
        return new(
            NameBasedId.Of("national-dispatch", $"{agency}", $"{k}"),
            new(Government.CodeOf(agency), Government.NameOf(agency), DocumentId(agency, k), Government.Officer(agency, division, k), Government.Head(agency, division)),
            draft.Recipients[0], null, draft.Kind, draft.Title, draft.Body, [], draft.Disclosure, $"{Government.NameOf(agency)}장관의인", At(agency, k).AddMinutes(70), null, [], []);
    }

    private static Registration RegistrationOf(int agency, int division, DateTimeOffset at, Serials serials)
    {
        var (code, year) = (Government.DivisionCode(division), OfficeDay.Of(at).Year);
        return new(
            new(code, Government.DivisionName(division), year, serials.Next(code, year)), new(code, Government.UnitTaskOf(division), year, 1),
            RetentionPeriod.FiveYears);
    }

    private static DocumentDraft DraftOf(int agency, int k)
    {
        var recipient = (agency + 1) % Government.Agencies;
        var division = DivisionOf(k);
        var (topic, act) = (Words.Topics[(k + (agency * 7)) % Words.Topics.Count], Words.Acts[k / Government.Divisions % Words.Acts.Count]);
        return new(
            DocumentKind.General, Government.Matter, Significance.Ordinary, $"{topic} {act}({k + 1}호)",
            new([.. Enumerable.Range(1, ItemsOfText).Select(i => new NumberedItem(1, [new TextRun(Words.Sentence(topic, k, i))]))]),
            [], !IsSent(k), IsSent(k) ? [new(Government.NameOf(recipient), Government.CodeOf(recipient))] : [], IsSent(k) ? Sender.AgencyHead : Sender.DepartmentHead,
            Government.UnitTaskOf(division), Disclosure.Open, AccessLimit.Agency,
            [new(1, StepAct.Review, Government.Leader(agency, division).PersonId), new(2, StepAct.Decision, Government.Head(agency, division).PersonId)]);
    }

    /// <summary>What a document waits for that is not finished; two in five wait for their decision.</summary>
    private enum Stop
    {
        Decision,
        Review,
        Submission,
        Rework,
        SecondDecision,
        Nothing,
    }

    /// <summary>The registers' serials as they are given while the record is made: dense in each division and year.</summary>
    private sealed class Serials
    {
        private readonly Dictionary<(string Division, int Year), int> _last = [];

        public int Next(string division, int year) => _last[(division, year)] = _last.GetValueOrDefault((division, year)) + 1;
    }
}
