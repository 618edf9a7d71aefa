using Marten;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Projections.Functions;

namespace OnNara.Api.Documents;

/// <summary>Gives a decided document its number, in the transaction of the decision.</summary>
public static class Registration
{
    public static async Task<IReadOnlyList<object>> Of(
        IDocumentSession session, Document document, Official by, DateTimeOffset at, CancellationToken cancellation)
    {
        var day = OfficeDay.Of(at);
        var (serial, unitTask) = await session.NextSerialAndUnitTask(document.Drafter.DepartmentCode, day.Year, document.Draft.UnitTaskCode, cancellation);

        // A unit task that was retired on the way still says how long to keep what was begun under it.
        var retention = unitTask?.LastOn(day).Retention ?? RetentionPeriod.Permanent;
        return ((Decision.Accepted)RegisterDocument.Decide(document, new(by, at, serial, retention))).Events;
    }
}
