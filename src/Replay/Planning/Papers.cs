using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

internal enum PaperStatus
{
    Draft,
    InProgress,
    Returned,
    Decided,
    DispatchRefused,
    Dispatched,
}

/// <summary>A person to be asked in a round.</summary>
internal sealed class Stop(CastMember person)
{
    public CastMember Person { get; } = person;

    /// <summary>The person let it go on; a path needs a step of its own for that before the decision.</summary>
    public bool Approved { get; set; }
}

/// <summary>A round of a document as the log shows it: who was asked, until it was decided or came back.</summary>
internal sealed class Round
{
    public List<Stop> Stops { get; } = [];

    public CastMember? Decider { get; set; }

    /// <summary>The stop at which the person still has it, or a new one.</summary>
    public Stop StopOf(CastMember person)
    {
        if (Stops is not [.., { Approved: false } last] || last.Person != person)
        {
            Stops.Add(last = new(person));
        }

        return last;
    }
}

/// <summary>A document of a case, as far as the log has told of it.</summary>
internal sealed class Paper(int number, string name, DocumentMapping mapping, CastMember drafter)
{
    public int Number { get; } = number;

    public string Name { get; } = name;

    public DocumentMapping Mapping { get; } = mapping;

    public CastMember Drafter { get; } = drafter;

    public PaperStatus Status { get; set; }

    public List<Round> Rounds { get; } = [];

    public Paper? Replaces { get; init; }

    /// <summary>It takes the place of a decided one that was adjusted.</summary>
    public bool IsCorrected { get; init; }

    public bool IsReplaced { get; set; }

    public bool ActedUpon { get; set; }

    public bool IsSealed { get; set; }

    public int Edits { get; set; }

    public Round Running => Rounds[^1];
}

/// <summary>Something that happened to a document, kept until the whole round is known.</summary>
internal sealed record Move(CommandKind Kind, Paper Paper, CastMember By, Round? Round = null, int Edit = 0);
