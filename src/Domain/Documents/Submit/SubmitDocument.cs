using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Documents;

/// <summary>Sends the draft on its reporting path: a round begins.</summary>
/// <param name="UnitTask">The one that the draft names, through the years; none where the agency never had it.</param>
/// <param name="Plan">The plan that its card sends; none where the drafter sends a document of another kind.</param>
public sealed record SubmitDocument(Standing By, Organization Organization, UnitTaskHistory? UnitTask, PlanReference? Plan = null)
{
    /// <summary>The task card that the document names, as it stands: it may have been closed since the draft was written.</summary>
    public Filing Filing { get; init; } = Filing.None;

    public static Decision Decide(Document document, SubmitDocument command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Submit),
            PlanChangesOnItsCard.RefusalOf(document, command.Plan),
            SubmissionRules.Complete(document.Draft, command.Organization, command.UnitTask, command.By.Day),
            command.Filing.Check(document.Draft)) is { } refusal)
        {
            return refusal;
        }

        var planned = PathRules.Plan(
            document.Draft.Path, document.Draft.Matter, document.Drafter.DepartmentCode, command.Organization, command.By.Day, firstNumber: 1);
        if (planned.Refusal is { } wrongPath)
        {
            return wrongPath;
        }

        var reached = ReportingPath.NextToOpen(planned.Steps).Select(s => new StepReached(command.By.At, s.Number, s.Act, s.Assignee));
        return Decision.Accept(
        [
            new DocumentSubmitted(command.By.By, command.By.At, document.Round + 1, document.ContentVersion, planned.Steps, planned.Rule),
            .. reached,
        ]);
    }
}

/// <summary>What a submitted document may not lack (Decree, art. 9; Public Records Act Decree, art. 27).</summary>
internal static class SubmissionRules
{
    public static Refusal? Complete(DocumentDraft draft, Organization organization, UnitTaskHistory? task, DateOnly day)
    {
        if (string.IsNullOrWhiteSpace(draft.Title))
        {
            return new TitleMissing();
        }

        if (!draft.IsInternal && draft.Recipients.Count == 0)
        {
            return new RecipientsMissing();
        }

        if (FilingRules.Check(draft.UnitTaskCode, task, day) is { } notFiled)
        {
            return notFiled;
        }

        if (draft.Disclosure is null)
        {
            return new DisclosureMissing();
        }

        return new[] { draft.ProposerId, draft.ReporterId }.FirstOrDefault(id => id is { } marked && organization.OfficialOn(marked, day) is null) is { } unknown
            ? new PathPersonUnknown(unknown)
            : null;
    }
}

/// <summary>Under which unit task something may be filed on a day (Public Records Act Decree, arts. 22 and 23).</summary>
internal static class FilingRules
{
    public static Refusal? Check(string? code, UnitTaskHistory? task, DateOnly day) =>
        code is null ? new UnitTaskMissing()
        : task?.On(day) is not null ? null
        : task?.IsRetiredOn(day) is true ? new UnitTaskNoLongerInForce(code, task.Successors)
        : new UnitTaskUnknown(code);
}
