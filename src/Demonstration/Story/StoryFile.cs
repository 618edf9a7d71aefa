namespace OnNara.Demonstration.Story;

/// <summary>
/// What the people of one agency did over the years, as data (ops/demonstration/story). People are named by their sign-in names. A day
/// is <c>2025-03-04</c>, or <c>03-04</c> of the year that is told; <c>{year}</c> in a text stands for that year.
/// </summary>
/// <param name="Agency">The agency's code.</param>
/// <param name="Recipient">How the agency is written to.</param>
/// <param name="DispatchClerk">Who seals and sends what goes out, where a document names nobody else.</param>
/// <param name="Seal">The agency's electronic seal.</param>
public sealed record StoryFile(
    string Agency,
    string Recipient,
    string DispatchClerk,
    string Seal,
    IReadOnlyList<int> Years,
    IReadOnlyList<CardStory> Cards,
    IReadOnlyList<DocumentStory>? Documents = null,
    IReadOnlyList<InstructionStory>? Instructions = null,
    IReadOnlyList<MeetingStory>? Meetings = null,
    IReadOnlyList<MemoStory>? Memos = null,
    IReadOnlyList<DailyStory>? DailyWork = null,
    IReadOnlyList<SceneStory>? Scenes = null);

/// <param name="Task">The code of the unit task; none for a managed task.</param>
/// <param name="Superior">Names the evaluator, lets the result stand and closes points.</param>
public sealed record CardStory(
    string Title,
    string Content,
    string Owner,
    string Superior,
    string Evaluator,
    string Opened,
    PathStory Path,
    IReadOnlyList<string> Objectives,
    string Background,
    IReadOnlyList<IndicatorStory> Indicators,
    IReadOnlyList<MilestoneStory> Milestones,
    IReadOnlyDictionary<string, CycleStory> Cycles,
    string? Task = null,
    ManagedTaskStory? Managed = null,
    BudgetStory? Budget = null,
    IReadOnlyList<ParticipantStory>? Participants = null,
    IReadOnlyList<CollaboratorStory>? Collaborators = null,
    IReadOnlyDictionary<string, string>? Sections = null,
    IReadOnlyList<DocumentStory>? Documents = null,
    IReadOnlyList<InstructionStory>? Instructions = null,
    IReadOnlyList<MeetingStory>? Meetings = null,
    IReadOnlyList<MemoStory>? Memos = null,
    IReadOnlyList<DailyStory>? DailyWork = null,
    SuccessorStory? Successor = null)
{
    /// <summary>Names the card in the story.</summary>
    public string Code => Task ?? Managed!.Code;

    public string OwnerOn(DateOnly day) => Successor is { } successor && day > StoryDays.Parse(successor.On, day.Year) ? successor.Person : Owner;
}

/// <param name="On">The day of the handover; from the next one on the card is this person's.</param>
public sealed record SuccessorStory(string On, string Person);

/// <param name="By">Who sets it up.</param>
public sealed record ManagedTaskStory(string Code, string Name, string Goal, string Department, IReadOnlyList<string> UnitTasks, string By);

/// <summary>Who reviews, is consulted and decides, in this order.</summary>
/// <param name="Matter">The kind of matter under the agency's delegation rules.</param>
public sealed record PathStory(string Matter, string Decide, IReadOnlyList<string>? Review = null, IReadOnlyList<string>? Consult = null);

/// <param name="Amounts">In won, by year.</param>
public sealed record BudgetStory(string Code, string Name, IReadOnlyList<decimal> Amounts);

public sealed record ParticipantStory(string Person, string Part);

/// <param name="Department">A department of this agency, or none where <paramref name="Agency"/> names another agency.</param>
public sealed record CollaboratorStory(string Purpose, string? Department = null, string? Agency = null, string? Contact = null, bool Leads = false);

/// <param name="Baseline">Where it stood before the first year; later years start from the value of the year before.</param>
/// <param name="Targets">By year.</param>
/// <param name="Actuals">By year; none for a year that is still running, and none at all where events give the value.</param>
/// <param name="Evidence">The key of the card's document that shows the value.</param>
public sealed record IndicatorStory(
    string Code,
    string Name,
    string Unit,
    IReadOnlyList<decimal> Targets,
    IReadOnlyList<decimal?>? Actuals = null,
    decimal? Baseline = null,
    string Direction = "Increase",
    string Source = "Reported",
    string? Note = null,
    string? Evidence = null);

/// <param name="Reached">By year: the day on which it was reached, or <c>09-10 60%</c> for how far it came on that day; none where nothing was reported.</param>
/// <param name="Half">What was reported half-way; nothing was where it is left out.</param>
/// <param name="Done">What was reported at the end.</param>
public sealed record MilestoneStory(
    string Code,
    string Title,
    string From,
    string Due,
    IReadOnlyList<string?> Reached,
    string Done,
    string? Half = null,
    string? By = null,
    IReadOnlyList<string>? After = null);

/// <summary>One year of a card; what is left out has not happened.</summary>
public sealed record CycleStory(
    PlanStory Plan,
    ChangeStory? Change = null,
    GradeStory? Self = null,
    GradeStory? Evaluation = null,
    ObjectionStory? Objection = null,
    DayText? Final = null,
    IReadOnlyList<PointStory>? Points = null,
    string? Closed = null);

/// <param name="Decided">None for a plan that is still on its way.</param>
public sealed record PlanStory(string Opened, string Sent, string? Decided = null, ReturnStory? Returned = null);

/// <param name="Due">New last days of milestones by their code.</param>
/// <param name="Targets">New targets by the code of the indicator.</param>
public sealed record ChangeStory(
    string Sent,
    string Reason,
    string? Decided = null,
    IReadOnlyDictionary<string, string>? Due = null,
    IReadOnlyDictionary<string, decimal>? Targets = null);

/// <param name="Again">When it was sent again; none where it still lies with its drafter.</param>
public sealed record ReturnStory(string On, string By, string Reason, string? Again = null);

public sealed record GradeStory(string On, string Grade, string Text);

public sealed record ObjectionStory(string On, string Reason, string Answered, bool Upheld, string Answer, string? Grade = null);

public sealed record DayText(string On, string Text);

/// <param name="Due">A full day: it may lie in the next year.</param>
public sealed record PointStory(
    string Key, string Theme, string Text, string Owner, string Due, AcceptanceStory? Accepted = null, DayText? Declined = null, DayText? Done = null);

public sealed record AcceptanceStory(string On, string Action, string Due);

/// <summary>Something that no other form of the story fits: a request as the API takes it.</summary>
/// <param name="Thing">What it is about, such as <c>Document budget-2026</c>.</param>
/// <param name="Post">The address, with <c>{id}</c> for the thing's id.</param>
/// <param name="Body">Strings like <c>@Person junho.park</c> or <c>@Document budget-2026</c> stand for ids.</param>
public sealed record SceneStory(string On, string By, string Thing, string Post, System.Text.Json.Nodes.JsonObject? Body = null, bool Opens = false, bool Versioned = true);
