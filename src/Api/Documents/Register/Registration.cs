using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Projections.Documents;

namespace OnNara.Api.Documents;

/// <summary>Gives a decided document its number, in the transaction of the decision.</summary>
public static class Registration
{
    public static async Task<IReadOnlyList<object>> Of(IDocumentSession session, Document document, CurrentOfficial by, CancellationToken cancellation)
    {
        var serial = await RegisterCounter.Next(session, document.Drafter.DepartmentCode, by.Day.Year, cancellation);

        // A unit task that was retired on the way no longer says how long to keep the document; then it is kept for good.
        var retention = by.Organization.UnitTaskOn(document.Draft.UnitTaskCode!, by.Day)?.Retention ?? RetentionPeriod.Permanent;
        return ((Decision.Accepted)RegisterDocument.Decide(document, new(by.Actor.Official, by.At, serial, retention))).Events;
    }
}
