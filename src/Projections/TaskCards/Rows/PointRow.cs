using System.Globalization;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>An improvement point and what became of it.</summary>
/// <param name="DepartmentCode">The department of the task's owner.</param>
/// <param name="CarriedInto">The later cycles whose plans show it, separated by commas, which no cycle's name holds.</param>
public sealed record PointRow(
    Guid Id,
    Guid TaskCardId,
    string Cycle,
    string Theme,
    string Text,
    string DepartmentCode,
    Official Owner,
    Official RaisedBy,
    DateTimeOffset RaisedAt,
    DateOnly DueOn,
    PointStatus Status,
    string? Answer,
    DateTimeOffset? AnsweredAt,
    string? Result,
    DateTimeOffset? ClosedAt,
    string CarriedInto)
{
    public Guid OwnerId => Owner.PersonId;

    public bool IsDeclined => Status == PointStatus.Declined;

    public DateOnly RaisedOn => OfficeDay.Of(RaisedAt);

    public DateOnly? AnsweredOn => AnsweredAt is { } at ? OfficeDay.Of(at) : null;

    public DateOnly? ClosedOn => ClosedAt is { } at ? OfficeDay.Of(at) : null;

    /// <summary>What is due first comes first.</summary>
    public string SortOrder => string.Create(CultureInfo.InvariantCulture, $"{DueOn:yyyyMMdd}/{Id:N}");

    internal static IEnumerable<PointRow> Of(TaskCard? card) =>
        (card?.Points ?? []).Select(p => new PointRow(
            p.PointId, card!.Id, p.Cycle, p.Theme, p.Text, card.Owner.DepartmentCode, p.Owner, p.RaisedBy, p.RaisedAt.ToUniversalTime(), p.DueOn, p.Status, p.Answer,
            p.AnsweredAt?.ToUniversalTime(), p.Result, p.ClosedAt?.ToUniversalTime(), string.Join(',', p.CarriedInto)));
}
