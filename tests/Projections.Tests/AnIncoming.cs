using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests;

/// <summary>A petition that came by post and goes its way through the ministry, as the facts that tell it.</summary>
internal static class AnIncoming
{
    public static readonly Guid Id = NameBasedId.Of("incoming");
    private static readonly DepartmentReference Personnel = new("M-11", "Personnel Division");

    public static object[] TakenIn() =>
    [
        new DocumentTakenIn(
            Id, "M", Official("document-office"), Morning, Channel.Post, "Kim Petitioner", "Petition about leave", Body.Empty, [], "K-7", Morning.AddDays(7)),
    ];

    /// <summary>The same, and everything of the petitioner's own may have to go one day.</summary>
    public static DocumentTakenIn OfAPerson(Guid dataSubjectId) => ((DocumentTakenIn)TakenIn()[0]) with
    {
        SenderName = "김민원",
        Body = new([new Paragraph([new TextRun("제 집은 중앙로 7입니다.")])]),
        Attachments = [new(new string('a', 64), "김민원 신청서.pdf", "application/pdf", 10)],
        DataSubjectId = dataSubjectId,
    };

    public static object[] Distributed() =>
        [.. TakenIn(), new IncomingDistributed(Official("document-office"), Morning.AddHours(1), Personnel, [], null)];

    public static object[] SentBack() =>
        [.. Distributed(), new SentBackToDocumentOffice(Official("division-head"), Morning.AddHours(2), Personnel, "not ours")];

    public static object[] Received() =>
    [
        .. Distributed(),
        new ReceivedByDepartment(
            Official("colleague"), Morning.AddHours(3), Personnel,
            new(new("M-11", "Personnel Division", 2026, 900), new("M-11", "U-1", 2026, 1), RetentionPeriod.FiveYears)),
    ];

    public static object[] InHand() =>
        [.. Received(), new HandlerNamed(Official("division-head"), Morning.AddHours(4), "M-11", Official("drafter"), Morning.AddDays(3), null)];

    public static object[] HandedOver() =>
    [
        .. InHand(),
        new IncomingHandedOver(Official("colleague"), Morning.AddHours(5), "M-11", Official("drafter"), Official("colleague"), NameBasedId.Of("handover")),
    ];

    public static object[] Handled() => [.. InHand(), new IncomingHandled(Official("drafter"), Morning.AddDays(5), null, "answered by telephone")];
}
