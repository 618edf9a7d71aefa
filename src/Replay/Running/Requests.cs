using OnNara.Replay.Planning;

namespace OnNara.Replay.Running;

/// <summary>The routes and bodies of the product's HTTP API.</summary>
internal sealed class Requests(Stage stage, IReadOnlyDictionary<int, Subject> subjects)
{
    public (HttpMethod Method, string Path, object Body) Of(PlannedCommand command, Subject subject)
    {
        var document = $"api/documents/{subject.Id}";
        var incoming = $"api/incoming/{subject.Id}";
        var version = subject.Version;
        var words = (command as PlannedStep)?.Words;
        return command switch
        {
            PlannedDraft { Kind: CommandKind.Draft } d => (HttpMethod.Post, "api/documents", new { documentId = subject.Id, draft = DraftOf(d.Content), replaces = ReplacedBy(d) }),
            PlannedDraft d => (HttpMethod.Put, $"{document}/draft", new { version, draft = DraftOf(d.Content) }),
            PlannedEdit e => (HttpMethod.Post, $"{document}/edit", new { version, title = $"{e.Content.Title} ({e.Version})", body = BodyOf(e.Content, e.Version) }),
            PlannedIntake i => (HttpMethod.Post, "api/incoming", new
            {
                incomingId = subject.Id,
                channel = i.Channel,
                senderName = i.Sender,
                title = i.Title,
                dueAt = i.DueAt,
            }),
            PlannedDistribution d => (HttpMethod.Post, $"{incoming}/distribute", new { version, leadDepartmentCode = d.DepartmentCode }),
            PlannedReceipt r => (HttpMethod.Post, $"{incoming}/receive", new { version, unitTaskCode = stage.UnitTasks[r.IncomingKey] }),
            PlannedHandler h => (HttpMethod.Post, $"{incoming}/name-handler", new { version, handlerId = stage.PersonIdOf(h.Handler) }),
            { Kind: CommandKind.Submit } => (HttpMethod.Post, $"{document}/submit", new { version }),
            { Kind: CommandKind.Approve } => (HttpMethod.Post, $"{document}/approve", new { version }),
            { Kind: CommandKind.Decide } => (HttpMethod.Post, $"{document}/decide", new { version }),
            { Kind: CommandKind.Return } => (HttpMethod.Post, $"{document}/return", new { version, reason = words }),
            { Kind: CommandKind.TakeBack } => (HttpMethod.Post, $"{document}/take-back", new { version, reason = words }),
            { Kind: CommandKind.Recall } => (HttpMethod.Post, $"{document}/recall", new { version, reason = words }),
            { Kind: CommandKind.Hold } => (HttpMethod.Post, $"{document}/hold", new { version, reason = words, until = DateOnly.FromDateTime(command.At.UtcDateTime).AddDays(7) }),
            { Kind: CommandKind.Seal } => (HttpMethod.Post, $"{document}/seal", new { version, sealName = words }),
            { Kind: CommandKind.Dispatch } => (HttpMethod.Post, $"{document}/dispatch", new { version }),
            { Kind: CommandKind.RefuseDispatch } => (HttpMethod.Post, $"{document}/refuse-dispatch", new { version, reason = words }),
            { Kind: CommandKind.Handle } => (HttpMethod.Post, $"{incoming}/handle", new { version, outcome = words }),
            _ => OfTask(command, subject),
        };
    }

    private (HttpMethod Method, string Path, object Body) OfTask(PlannedCommand command, Subject subject)
    {
        var card = $"api/task-cards/{subject.Id}";
        var version = subject.Version;
        return command switch
        {
            PlannedTask t => (HttpMethod.Post, "api/managed-tasks", new
            {
                code = t.Code,
                name = t.Name,
                goal = t.Goal,
                departmentCode = t.By.DepartmentCode,
                unitTaskCodes = new[] { stage.UnitTasks[t.UnitTask] },
            }),
            PlannedCard c => (HttpMethod.Post, "api/task-cards", new { task = new { kind = "ManagedTask", code = c.Code }, title = c.Title, content = c.Content }),
            PlannedParticipant p => (HttpMethod.Post, $"{card}/participants", new { version, personId = stage.PersonIdOf(p.Participant), part = p.Part }),
            PlannedCycle c => (HttpMethod.Post, $"{card}/open-cycle", new { version, name = c.Name, from = c.From, to = c.To }),
            PlannedPlan p => (HttpMethod.Post, $"{card}/draft-plan", new
            {
                version,
                plan = new
                {
                    objectives = new[] { p.Objective },
                    background = p.Background,
                    milestones = p.Milestones.Select(m => new { code = m.Code, title = m.Title, from = m.From, dueOn = m.DueOn, responsibleId = stage.PersonIdOf(m.Responsible) }),
                },
            }),
            PlannedPlanSubmission s => (HttpMethod.Post, $"{card}/submit-plan", new
            {
                version,
                matter = s.Matter,
                path = new[] { new { stage = 1, act = "Decision", personId = stage.PersonIdOf(s.Decider) } },
                disclosure = new { @class = "Open", clauses = Array.Empty<int>(), reason = (string?)null },
            }),
            PlannedReport r => (HttpMethod.Post, $"{card}/progress", new { version, milestoneCode = r.Milestone, percent = r.Milestone is null ? (int?)null : 100, report = r.Words }),
            PlannedStep { Kind: CommandKind.CloseCard } c => (HttpMethod.Post, $"{card}/close", new { version, reason = c.Words }),
            _ => throw new InvalidOperationException($"{command.Kind} has no request."),
        };
    }

    private Guid? ReplacedBy(PlannedDraft draft) => draft.Replaces is { } number && subjects.TryGetValue(number, out var replaced) ? replaced.Id : null;

    private object DraftOf(DraftedContent content) => new
    {
        matter = content.Matter,
        title = content.Title,
        body = BodyOf(content, 0),
        isInternal = content.Mapping.IsInternal,
        recipients = RecipientsOf(content),
        unitTaskCode = stage.UnitTasks[content.DocumentName],
        disclosure = content.Mapping.Disclosure is { } d
            ? new { @class = d.Class, clauses = d.Clauses, reason = d.Reason }
            : new { @class = "Open", clauses = (IReadOnlyList<int>)[], reason = (string?)null },
        path = content.Path.Index().Select(s => new { stage = s.Index + 1, act = s.Item.Decides ? "Decision" : "Review", personId = stage.PersonIdOf(s.Item.Person) }),
    };

    private object[] RecipientsOf(DraftedContent content) =>
        content.Mapping.ToSecondAgency && stage.SecondAgencyCode is { } second ? [new { agencyCode = second, name = stage.SecondAgencyName }]
        : content.Recipient is { } outside ? [new { name = outside }]
        : [];

    private static object BodyOf(DraftedContent content, int version) => new
    {
        blocks = content.Fields.Select(f => (object)Item($"{f.Key}: {f.Value}"))
            .Prepend(Item(content.Title))
            .Concat(version == 0 ? [] : [Item($"Adjusted, {version}.")]),
    };

    private static object Item(string text) => new { type = "item", level = 1, runs = new[] { new { text } } };
}
