using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Functions;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;

namespace OnNara.Bench.Nation;

/// <summary>A stream as acts would have left it.</summary>
internal sealed record LoadedStream(string Agency, Type Kind, Guid Id, IReadOnlyList<object> Facts);

/// <summary>
/// The documents of a whole government: 54 agencies, each with departments of a head, a team leader and officers, which draft, review,
/// decide, register, send and receive. The n-th document is the same on every machine. One in three goes to another agency.
/// </summary>
internal static partial class NationalRecord
{
    public const int Agencies = 54, Departments = 40, Officers = 8;
    public const string Matter = "국내 출장", UnitTask = "U-1";

    /// <summary>Days over which the documents are spread, so that registers of more than one year fill.</summary>
    private const int Days = 500, OneSentOf = 3, ItemsOfText = 4;

    private static readonly DateTimeOffset Begin = new(2025, 3, 3, 9, 0, 0, TimeSpan.FromHours(9));

    public static string AgencyOf(int index) => $"{1_700_001 + index}";

    /// <summary>The streams of the documents of one agency, and what it received from others.</summary>
    /// <param name="documents">How many documents the whole government has.</param>
    public static IEnumerable<LoadedStream> StreamsOf(int agency, int documents, Serials serials)
    {
        // Each agency sends to the next one, so what it receives is known without the other's record.
        for (var n = agency; n < documents; n += Agencies)
            yield return DocumentOf(n, serials);
        var sender = (agency + Agencies - 1) % Agencies;
        for (var n = sender; n < documents; n += Agencies)
        {
            if (IsSent(n))
                yield return new(AgencyOf(agency), typeof(IncomingDocument), LetterOf(n).IncomingIdAt(AgencyOf(agency)), [.. Received(n, serials)]);
        }
    }

    /// <summary>The n-th document at its sender.</summary>
    public static LoadedStream DocumentOf(int n, Serials serials) => new(AgencyOf(n % Agencies), typeof(Document), DocumentId(n), [.. Own(n, serials)]);

    private static bool IsSent(int n) => n / Agencies % OneSentOf == 0;

    public static Guid DocumentId(int n) => NameBasedId.Of("national-document", $"{n}");

    private static DateTimeOffset At(int n) => Begin.AddDays(n / Agencies * 7 % Days).AddSeconds(n * 37 % 28_800);

    public static int DepartmentOf(int n) => n / Agencies % Departments;

    private static IEnumerable<object> Own(int n, Serials serials)
    {
        var (agency, department, at) = (n % Agencies, DepartmentOf(n), At(n));
        var (drafter, leader, head) = (Officer(agency, department, n), Leader(agency, department), Head(agency, department));
        PathStep[] path = [new(1, 1, StepAct.Review, leader), new(2, 2, StepAct.Decision, head)];
        yield return new DocumentDrafted(DocumentId(n), AgencyOf(agency), drafter, at, DraftOf(n), null, null, null);
        yield return new DocumentSubmitted(drafter, at.AddMinutes(5), 1, 1, path, null);
        yield return new StepReached(at.AddMinutes(5), 1, StepAct.Review, leader);
        yield return new StepApproved(leader, at.AddMinutes(30), 1, 1, Authority.Own, null, false);
        yield return new StepReached(at.AddMinutes(30), 2, StepAct.Decision, head);
        yield return new DecisionMade(head, at.AddMinutes(60), 1, 2, 1, Authority.Own, null);
        yield return new DocumentRegistered(head, at.AddMinutes(60), RegistrationOf(agency, department, at, serials));
        if (!IsSent(n))
            yield break;
        var letter = LetterOf(n);
        yield return new DocumentDispatched(Clerk(agency), at.AddMinutes(70), letter.DispatchId, [letter.Recipient]);
        yield return new DeliveryArrived(letter.DispatchId, letter.Recipient.AgencyCode!, at.AddMinutes(70));
    }

    private static IEnumerable<object> Received(int n, Serials serials)
    {
        var (agency, department, at) = ((n + 1) % Agencies, DepartmentOf(n), At(n).AddMinutes(70));
        var reference = new DepartmentReference(DepartmentCode(department), DepartmentName(department));
        yield return new DocumentArrived(LetterOf(n).IncomingIdAt(AgencyOf(agency)), AgencyOf(agency), LetterOf(n), at);
        yield return new IncomingDistributed(Clerk(agency), at.AddMinutes(20), reference, [], null);
        yield return new ReceivedByDepartment(Leader(agency, department), at.AddMinutes(40), reference, RegistrationOf(agency, department, at, serials));
        yield return new HandlerNamed(Leader(agency, department), at.AddMinutes(41), reference.Code, Officer(agency, department, n), null, null);
        yield return new IncomingHandled(Officer(agency, department, n), at.AddDays(1), null, "Taken note of");
    }

    private static Letter LetterOf(int n)
    {
        var (agency, department, draft) = (n % Agencies, DepartmentOf(n), DraftOf(n));
        return new(
            NameBasedId.Of("national-dispatch", $"{n}"),
            new(AgencyOf(agency), AgencyName(agency), DocumentId(n), Officer(agency, department, n), Head(agency, department)),
            draft.Recipients[0], null, draft.Kind, draft.Title, draft.Body, [], draft.Disclosure, null, At(n).AddMinutes(70), null, [], []);
    }

    private static Registration RegistrationOf(int agency, int department, DateTimeOffset at, Serials serials)
    {
        var year = OfficeDay.Of(at).Year;
        return new(
            new(DepartmentCode(department), DepartmentName(department), year, serials.Next(AgencyOf(agency), DepartmentCode(department), year)),
            new(DepartmentCode(department), UnitTask, year, 1), RetentionPeriod.FiveYears);
    }

    private static DocumentDraft DraftOf(int n)
    {
        var recipient = (n + 1) % Agencies;
        return new(
            DocumentKind.General, Matter, Significance.Ordinary, $"{n}호 출장 계획과 그 결과의 알림",
            new([.. Enumerable.Range(1, ItemsOfText).Select(i => new NumberedItem(1, [new TextRun($"{n}호 문서의 {i}번째 항목: 현장을 방문하여 자료를 확인하고 결과를 보고한다.")]))]),
            [], !IsSent(n), IsSent(n) ? [new(AgencyName(recipient), AgencyOf(recipient))] : [], Sender.DepartmentHead, UnitTask, Disclosure.Open, AccessLimit.Agency,
            [new(1, StepAct.Review, Leader(n % Agencies, DepartmentOf(n)).PersonId), new(2, StepAct.Decision, Head(n % Agencies, DepartmentOf(n)).PersonId)]);
    }

    public static string AgencyName(int agency) => $"제{agency + 1}부";

    public static string DepartmentCode(int department) => $"D{department:D3}";

    private static string DepartmentName(int department) => $"제{department + 1}과";

    private static Official Clerk(int agency) => Person(agency, 0, "clerk", "문서담당");

    private static Official Head(int agency, int department) => Person(agency, department, "head", "과장");

    private static Official Leader(int agency, int department) => Person(agency, department, "leader", "팀장");

    private static Official Officer(int agency, int department, int n) => Person(agency, department, $"officer{n % Officers}", "주무관");

    private static Official Person(int agency, int department, string who, string post)
    {
        var code = AgencyOf(agency);
        return new(OrganizationId.OfPerson(code, $"{who}.{department}.{code}"), $"{who}-{department}", "행정주사", post, DepartmentCode(department), DepartmentName(department));
    }
}

/// <summary>The registers' serials as they are given while the record is made: dense in each department and year.</summary>
internal sealed class Serials
{
    private readonly Dictionary<(string Agency, string Department, int Year), int> _last = [];

    public IReadOnlyDictionary<(string Agency, string Department, int Year), int> Last => _last;

    public int Next(string agency, string department, int year) => _last[(agency, department, year)] = _last.GetValueOrDefault((agency, department, year)) + 1;
}
