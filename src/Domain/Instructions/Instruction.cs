using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Instructions;

/// <summary>Where an instruction stands.</summary>
public enum InstructionStatus
{
    /// <summary>Nobody has taken it on yet.</summary>
    Given,

    /// <summary>At least one of those who are to do it has taken it on.</summary>
    Accepted,

    /// <summary>It waits for the giver to say it anew or to withdraw it.</summary>
    AnsweredBack,

    /// <summary>It waits for the giver to close it or to open it again.</summary>
    Reported,
    Closed,
    Withdrawn,
}

/// <summary>What the instruction came of.</summary>
public enum InstructionSourceKind
{
    /// <summary>Nothing but the giver's own word.</summary>
    None,
    Document,
    Incoming,
    Meeting,
    TaskCard,
}

/// <param name="Id">The document, the incoming document, the meeting or the card; none where it came of nothing.</param>
/// <param name="Title">As it stood when the instruction was given.</param>
/// <param name="CirculationId">The circulation in which the giver viewed it; none where it was given otherwise.</param>
public sealed record InstructionSource(InstructionSourceKind Kind, Guid? Id, string? Title, Guid? CirculationId = null)
{
    public static readonly InstructionSource None = new(InstructionSourceKind.None, null, null);
}

/// <summary>A document that shows what was done, in the version that is meant.</summary>
public sealed record EvidenceDocument(Guid DocumentId, int ContentVersion, string Title);

/// <summary>An instruction as its rules need it; small enough to be kept whole as the row of lists.</summary>
/// <param name="Giver">Who minds it now: whoever gave it, or that person's successor.</param>
/// <param name="GivenUnder">The right under which it was given.</param>
/// <param name="Handlers">Who is to do it, now.</param>
public sealed record Instruction(
    Guid Id,
    Official GivenBy,
    Official Giver,
    Authority GivenUnder,
    DateTimeOffset GivenAt,
    InstructionSource Source,
    Guid? TaskCardId,
    string Content,
    string? WayOfHandling,
    IReadOnlyList<Official> Handlers,
    DateOnly? DueOn,
    InstructionStatus Status,
    DateTimeOffset LastActAt)
{
    /// <summary>The handlers who have taken it on.</summary>
    public IReadOnlyList<Guid> AcceptedBy { get; init; } = [];

    /// <summary>Those who once were to do it or minded it, and no longer do.</summary>
    public IReadOnlyList<Guid> Former { get; init; } = [];

    /// <summary>What somebody said last and waits for an answer: the reason of an answer back, the report, the reason of a new beginning.</summary>
    public InstructionWord? LastWord { get; init; }

    public bool IsOpen => Status is not (InstructionStatus.Closed or InstructionStatus.Withdrawn);

    public bool IsHandler(Guid personId) => Handlers.Any(h => h.PersonId == personId);

    /// <summary>Whether the day has passed by which those who are to do it should have reported. Follows from the day that is asked about.</summary>
    public bool IsOverdueOn(DateOnly day) =>
        Status is InstructionStatus.Given or InstructionStatus.Accepted or InstructionStatus.AnsweredBack && DueOn < day;

    public static Instruction? Evolve(Instruction? state, object fact) => (state, fact) switch
    {
        (null, InstructionGiven e) => new(
            e.InstructionId, e.By, e.By, e.Authority, e.At, e.Source, e.TaskCardId, e.Content, e.WayOfHandling, e.Handlers, e.DueOn,
            InstructionStatus.Given, e.At),
        ({ } s, InstructionAccepted e) => s.At(e.At, InstructionStatus.Accepted) with { AcceptedBy = [.. s.AcceptedBy, InNameOf(e.By, e.Authority)] },
        ({ } s, InstructionAnsweredBack e) => s.At(e.At, InstructionStatus.AnsweredBack) with { LastWord = new(e.By, e.At, e.Reason) },
        ({ } s, InstructionRestated e) => s.At(e.At, InstructionStatus.Given) with
        {
            Content = e.Content,
            DueOn = e.DueOn,
            Handlers = e.Handlers,
            AcceptedBy = [],
            Former = [.. s.Former.Union(s.Handlers.Select(h => h.PersonId)).Except(e.Handlers.Select(h => h.PersonId))],
            LastWord = new(e.By, e.At, e.Reason),
        },
        ({ } s, InstructionReported e) => s.At(e.At, InstructionStatus.Reported) with { LastWord = new(e.By, e.At, e.Report) },
        ({ } s, InstructionClosed e) => s.At(e.At, InstructionStatus.Closed),
        ({ } s, InstructionReopened e) => s.At(e.At, InstructionStatus.Accepted) with { DueOn = e.DueOn, LastWord = new(e.By, e.At, e.Reason) },
        ({ } s, InstructionWithdrawn e) => s.At(e.At, InstructionStatus.Withdrawn),
        ({ } s, InstructionHandedOver e) => s.HandedOver(e),
        _ => state,
    };

    private static Guid InNameOf(Official by, Authority authority) => authority.ProxyUnder?.Absent.PersonId ?? by.PersonId;

    private Instruction At(DateTimeOffset at, InstructionStatus status) => this with { Status = status, LastActAt = at };

    // The successor stands where the predecessor stood: what was taken on stays taken on.
    private Instruction HandedOver(InstructionHandedOver fact) => this with
    {
        Giver = Giver.PersonId == fact.From.PersonId ? fact.To : Giver,
        Handlers = [.. Handlers.Select(h => h.PersonId == fact.From.PersonId ? fact.To : h).DistinctBy(h => h.PersonId)],
        AcceptedBy = [.. AcceptedBy.Select(id => id == fact.From.PersonId ? fact.To.PersonId : id).Distinct()],
        Former = [.. Former.Append(fact.From.PersonId).Distinct().Where(id => id != fact.To.PersonId)],
        LastActAt = fact.At,
    };
}

/// <summary>What somebody said.</summary>
public sealed record InstructionWord(Official By, DateTimeOffset At, string Text);
