namespace OnNara.Demonstration.Story;

/// <summary>A document from its draft to whatever became of it; what is left out is taken from the card or follows a usual pace.</summary>
/// <param name="Years">The years in which it is written again; with a full day in <paramref name="On"/> it is written once.</param>
/// <param name="Lines">Its text; a line that begins with spaces stands a level lower for each two of them.</param>
/// <param name="To">Agencies by code, or other recipients by name; none for one that stays inside.</param>
/// <param name="Decided">When it is decided.</param>
/// <param name="DecidedBy">Who signs for the absent decider.</param>
/// <param name="Until">How far it gets: Draft, Submitted, Reviewed, Consulted, Decided; all the way where it is left out.</param>
public sealed record DocumentStory(
    string Key,
    string On,
    string Title,
    IReadOnlyList<string> Lines,
    IReadOnlyList<int>? Years = null,
    string? By = null,
    PathStory? Path = null,
    string? UnitTask = null,
    IReadOnlyList<string>? To = null,
    string? Sender = null,
    string? Due = null,
    string Significance = "Ordinary",
    DisclosureStory? Disclosure = null,
    ReturnStory? Returned = null,
    EditStory? Edited = null,
    HoldStory? Held = null,
    IReadOnlyDictionary<string, string>? Opinions = null,
    IReadOnlyList<string>? Dissents = null,
    string? Decided = null,
    string? DecidedBy = null,
    string? Dispatched = null,
    string? Until = null,
    CirculationStory? Circulated = null,
    IReadOnlyList<ReceiptStory>? Received = null);

public sealed record DisclosureStory(string Class, IReadOnlyList<int> Clauses, string? Reason = null);

public sealed record EditStory(string By, IReadOnlyList<string> Lines);

public sealed record HoldStory(string On, string By, string Reason, string Until);

/// <param name="Read">Those who looked at it, and when.</param>
public sealed record CirculationStory(string On, IReadOnlyList<string> To, string? Note = null, IReadOnlyDictionary<string, string>? Read = null);

/// <summary>What another agency did with what came to it; what is left out has not happened there.</summary>
/// <param name="Office">Who distributes it, on the day <paramref name="On"/>.</param>
/// <param name="Card">The card there whose work it becomes.</param>
public sealed record ReceiptStory(
    string Agency,
    string Office,
    string? On = null,
    string? Department = null,
    string? Chief = null,
    string? Received = null,
    string? UnitTask = null,
    string? Handler = null,
    string? Due = null,
    string? Card = null,
    string? TakenUp = null,
    DayText? Handled = null,
    string? AnsweredWith = null);

/// <param name="Source">The key of the document that it comes of.</param>
public sealed record InstructionStory(
    string Key,
    string On,
    string By,
    IReadOnlyList<string> To,
    string Text,
    string? Due = null,
    string? Way = null,
    string? Source = null,
    IReadOnlyList<string>? Accepted = null,
    AnswerBackStory? AnsweredBack = null,
    DayText? Reported = null,
    string? ReportedBy = null,
    DayText? Reopened = null,
    DayText? ReportedAgain = null,
    DayText? Closed = null);

/// <summary>It cannot be done like that; the giver says it anew.</summary>
public sealed record AnswerBackStory(string On, string Reason, string? RestatedOn = null, string? Content = null, string? Due = null, string? Because = null);

/// <param name="Called">When it was called.</param>
/// <param name="On">The day on which it is held, from <paramref name="Begins"/> to <paramref name="Ends"/> (<c>14:00</c>).</param>
/// <param name="By">Who calls and hosts it.</param>
/// <param name="Minutes">None for one that is still to be held or written up.</param>
public sealed record MeetingStory(
    string Key,
    string Called,
    string On,
    string Begins,
    string Ends,
    string By,
    string Name,
    string Place,
    IReadOnlyList<string> Attendees,
    IReadOnlyList<string> Agenda,
    MinutesStory? Minutes = null);

/// <param name="Gists">What was said, for each item of the agenda.</param>
public sealed record MinutesStory(string On, IReadOnlyList<string> Gists, IReadOnlyList<MeetingDecisionStory> Decisions);

/// <param name="Instruction">What becomes of it; none where nobody has to do anything.</param>
/// <param name="Vote">In favour, against, abstained.</param>
public sealed record MeetingDecisionStory(string Text, int? Agenda = null, IReadOnlyList<int>? Vote = null, InstructionStory? Instruction = null);

public sealed record MemoStory(string Key, string On, string By, IReadOnlyList<string> To, string Title, IReadOnlyList<string> Lines, IReadOnlyList<OpinionStory>? Opinions = null);

public sealed record OpinionStory(string By, string On, string Text);

/// <summary>What somebody planned for a day and got done.</summary>
/// <param name="Result">What came of it; none for what is still to be done.</param>
public sealed record DailyStory(string On, string Text, string? By = null, string? Result = null, int? Minutes = null, string? Milestone = null);
