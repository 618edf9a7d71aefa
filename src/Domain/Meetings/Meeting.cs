using OnNara.Domain.Organizations;

namespace OnNara.Domain.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingStatus
{
    /// <summary>It is to take place, or took place and has no minutes yet.</summary>
    Called,
    Cancelled,

    /// <summary>Its minutes are there.</summary>
    Recorded,
}

public sealed record MeetingTime(DateTimeOffset Begins, DateTimeOffset Ends);

/// <param name="Number">Its place in the agenda, from 1.</param>
public sealed record AgendaItem(int Number, string Text);

/// <summary>What was said and decided.</summary>
/// <param name="Present">Those of the attendees who were there.</param>
/// <param name="ObserversPresent">Those of the observers who were there.</param>
public sealed record Minutes(
    IReadOnlyList<Official> Present, IReadOnlyList<Official> ObserversPresent, IReadOnlyList<AgendaGist> Gists, IReadOnlyList<MeetingDecision> Decisions);

/// <summary>The gist of what was said on one item of the agenda.</summary>
public sealed record AgendaGist(int AgendaNumber, string Gist);

/// <param name="Number">Its own number in these minutes, from 1.</param>
/// <param name="AgendaNumber">The item of the agenda on which it was decided; none where it belongs to none.</param>
/// <param name="Vote">How those present voted; none where nobody voted.</param>
public sealed record MeetingDecision(int Number, string Text, int? AgendaNumber, Vote? Vote);

public sealed record Vote(int InFavour, int Against, int Abstained)
{
    public int Cast => InFavour + Against + Abstained;
}

/// <summary>A meeting as its rules need it.</summary>
/// <param name="Instructed">The decisions that became instructions, by number.</param>
public sealed record Meeting(
    Guid Id,
    string Name,
    Official CalledBy,
    Official Host,
    MeetingTime Time,
    string Place,
    IReadOnlyList<Official> Attendees,
    IReadOnlyList<Official> Observers,
    IReadOnlyList<AgendaItem> Agenda,
    Guid? TaskCardId,
    MeetingStatus Status,
    Minutes? Minutes,
    int MinutesVersion,
    IReadOnlyDictionary<int, Guid> Instructed)
{
    public static Meeting? Evolve(Meeting? state, object fact) => (state, fact) switch
    {
        (null, MeetingCalled e) => new(
            e.MeetingId, e.Name, e.By, e.Host, e.Time, e.Place, e.Attendees, e.Observers, e.Agenda, e.TaskCardId, MeetingStatus.Called, null, 0,
            new Dictionary<int, Guid>()),
        ({ } s, MeetingRescheduled e) => s with { Time = e.Time, Place = e.Place },
        ({ } s, MeetingCancelled) => s with { Status = MeetingStatus.Cancelled },
        ({ } s, MinutesRecorded e) => s with { Status = MeetingStatus.Recorded, Minutes = e.Minutes, MinutesVersion = 1 },
        ({ } s, MinutesCorrected e) => s with { Minutes = e.Minutes, MinutesVersion = e.MinutesVersion },
        ({ } s, MeetingDecisionInstructed e) => s with { Instructed = new Dictionary<int, Guid>(s.Instructed) { [e.DecisionNumber] = e.InstructionId } },
        _ => state,
    };
}
