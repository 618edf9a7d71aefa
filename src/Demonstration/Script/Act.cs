using System.Text.Json.Nodes;

namespace OnNara.Demonstration.Script;

/// <summary>What an act is about.</summary>
public enum ThingKind
{
    Card,

    /// <summary>The document that decides a version of a card's plan; the product chooses its id.</summary>
    PlanDocument,
    Document,

    /// <summary>A document where it came to; the product chooses its id.</summary>
    Incoming,
    Circulation,
    Instruction,
    Meeting,
    MemoReport,
    ManagedTask,
    Point,
    DailyWork,
    Absence,
    Handover,
}

/// <param name="Agency">Where it stands.</param>
/// <param name="Key">Names it in the story.</param>
public sealed record Thing(ThingKind Kind, string Agency, string Key)
{
    /// <summary>Names it in a request's body, until its id is known.</summary>
    public string Reference => $"@{Kind} {Key}";

    public override string ToString() => $"{Agency} {Kind} {Key}";
}

/// <summary>One act of one person: a request to the product, with the story's own time.</summary>
/// <param name="Path">With <c>{id}</c> for the id of the thing.</param>
/// <param name="Body">Strings like <c>@Person junho.park</c> stand for ids.</param>
/// <param name="Opens">Whether the thing comes into being by it.</param>
/// <param name="Versioned">Whether it names the version that its writer saw.</param>
public sealed record Act(DateOnly Day, string By, Thing Thing, HttpMethod Method, string Path, JsonObject? Body, bool Opens, bool Versioned)
{
    public DateTimeOffset At { get; init; }

    /// <summary>Names the act in the story, and the request to the product however often it is sent.</summary>
    public string Name { get; init; } = "";

    /// <summary>What has to have happened in another agency before.</summary>
    public Thing? Awaits { get; init; }

    /// <summary>Others can wait for this act on the thing.</summary>
    public bool Announces { get; init; }
}
