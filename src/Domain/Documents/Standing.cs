using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>Who acts, when, and what that person is to the document: what every command on a document carries.</summary>
public sealed record Standing(Actor Actor, DateTimeOffset At, IReadOnlySet<DocumentRole> Roles)
{
    public Official By => Actor.Official;

    public DateOnly Day => OfficeDay.Of(At);

    /// <summary>Under which right this person closes the step: the own one, or that of the order to act for its assignee.</summary>
    public Authority AuthorityOver(PathStep step, DelegationRule? rule = null) =>
        new(rule, step.Assignee.PersonId == Actor.PersonId ? null : Actor.AppointmentFor(step.Assignee.PersonId));

    /// <summary>The open step that waits for this person; a step of the person's own before one that is somebody else's.</summary>
    public PathStep? OpenStep(Document document, StepAct? act = null) => document.OpenSteps
        .Where(s => (act is null || s.Act == act) && DocumentPermissions.MayActOn(s, Actor))
        .OrderBy(s => s.Assignee.PersonId == Actor.PersonId ? 0 : 1)
        .FirstOrDefault();
}

/// <summary>Checks that several commands share.</summary>
internal static class Texts
{
    public const int ReasonLimit = 4_000;
    public const int TitleLimit = 300;

    public static Refusal? Reason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new ReasonMissing() : Limited("reason", reason, ReasonLimit);

    public static Refusal? Opinion(string? opinion, bool required) =>
        required && string.IsNullOrWhiteSpace(opinion) ? new OpinionMissing() : Limited("opinion", opinion, ReasonLimit);

    public static Refusal? Limited(string field, string? text, int limit) =>
        text is not null && text.Length > limit ? new TextTooLong(field, limit) : null;
}
