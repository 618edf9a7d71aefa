using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

/// <summary>
/// Turns one case of a log into what its people would have asked of the office. Pure: the same case gives the same plan. It looks
/// ahead only for what a drafter knows when submitting, which is who will be asked.
/// </summary>
public sealed class CasePlanner
{
    private readonly LogCase _case;
    private readonly Mapping _mapping;
    private readonly Cast _cast;
    private readonly IReadOnlyList<Reading?> _readings;
    private readonly PathWriter _writer;
    private readonly IntakePlanner _intake;
    private readonly TaskPlanner? _task;
    private readonly List<Paper> _papers = [];
    private int _at;

    private CasePlanner(LogCase logCase, Mapping mapping, Cast cast, Deciders deciders)
    {
        _case = logCase;
        _mapping = mapping;
        _cast = cast;
        _readings = [.. logCase.Events.Select(e => Reading.Of(mapping, logCase, e))];
        _writer = new(logCase, deciders);
        _intake = new(logCase, mapping, cast);
        _task = mapping.Task is null ? null : new(logCase, mapping.Task, cast, [.. _readings.Select((r, i) => ReporterOf(r, logCase.Events[i]))]);
    }

    public static CasePlan Plan(LogCase logCase, Mapping mapping, Cast cast, Deciders deciders) => new CasePlanner(logCase, mapping, cast, deciders).Run();

    private CasePlan Run()
    {
        // First everything is given to its document and round, then each submission can name the path that the round shows.
        var acts = new List<(LogEvent Fact, string? Unmatched, List<object> Moves)>();
        for (_at = 0; _at < _case.Events.Count; _at++)
        {
            var fact = _case.Events[_at];
            if (_readings[_at] is not { } reading)
            {
                acts.Add((fact, PlannedAct.UnknownActivity, []));
                continue;
            }

            var actor = _cast.IsNobody(reading.Role) && reading.Deeds.Any(d => d.Deed == Deed.Reject) ? null : _cast.ActorOf(_case, fact, reading.Role);
            List<object> moves = [.. reading.Deeds.SelectMany(d => MovesOf(d, actor, fact))];
            acts.Add((fact, moves.Count == 0 ? PlannedAct.NothingToActOn : null, moves));
        }

        return new(
            _case,
            _task?.Beginnings() ?? [],
            [.. acts.Select(a => new PlannedAct(a.Fact.Activity, [.. a.Moves.SelectMany(m => CommandsOf(m, a.Fact.At))], a.Unmatched))],
            [.. _intake.Endings(), .. _task?.Endings() ?? []]);
    }

    private CastMember? ReporterOf(Reading? reading, LogEvent fact) =>
        reading?.Deeds.Any(d => d.Deed == Deed.Report) is true ? _cast.ActorOf(_case, fact, reading.Role) : null;

    private IEnumerable<PlannedCommand> CommandsOf(object move, DateTimeOffset at) =>
        move as PlannedCommand is { } planned ? [planned] : [_writer.CommandOf((Move)move, at)];

    private IEnumerable<object> MovesOf(ReadDeed deed, CastMember? actor, LogEvent fact) => deed.Deed switch
    {
        Deed.Report => _task?.Report(_at) ?? [],
        Deed.TakeIn => _intake.TakeIn(deed.Incoming!, actor!, fact),
        Deed.Save => Save(deed.Document!, actor!),
        Deed.Submit => Submit(deed.Document!, actor!),
        Deed.Approve => Ask(CommandKind.Approve, deed.Document!, actor!),
        Deed.Hold => Ask(CommandKind.Hold, deed.Document!, actor!),
        Deed.Decide => Ask(CommandKind.Decide, deed.Document!, actor!),
        Deed.Edit => Edit(deed.Document!, actor!),
        Deed.Reject when actor is null => RejectByNobody(deed.Document!),
        Deed.Reject => Reject(deed.Document!, actor),
        Deed.Seal => Seal(deed.Document!, actor!),
        Deed.Dispatch => Dispatch(deed.Document!, actor!),
        Deed.Complete => Complete(deed.Document!, actor!, andDispatch: false),
        Deed.CompleteAndDispatch => Complete(deed.Document!, actor!, andDispatch: true),
        _ => throw new InvalidOperationException($"{deed.Deed} is not planned."),
    };

    private IEnumerable<Move> Save(string name, CastMember actor)
    {
        if (AtDesk(name) is { } paper)
        {
            return [new(CommandKind.Revise, paper, actor)];
        }

        return [new(CommandKind.Draft, Begin(name, actor), actor)];
    }

    private IEnumerable<Move> Submit(string name, CastMember actor)
    {
        if (AtDesk(name) is { } paper)
        {
            return [.. SubmitAnew(paper, CommandKind.Revise, actor)];
        }

        if (_papers.FindLast(p => p.Name == name && p.Status == PaperStatus.InProgress) is { } onItsWay && !HasRoomForAnother(name))
        {
            // The log submits again what nobody gave back: asked as it stands, and the round goes on.
            return [new(CommandKind.Submit, onItsWay, actor, onItsWay.Running)];
        }

        var refused = _papers.Find(p => p.Name == name && p.Status == PaperStatus.DispatchRefused && !p.IsReplaced);
        return SubmitAnew(Begin(name, actor, refused), CommandKind.Draft, actor);
    }

    private static IEnumerable<Move> SubmitAnew(Paper paper, CommandKind writing, CastMember actor)
    {
        var round = new Round();
        paper.Rounds.Add(round);
        paper.Status = PaperStatus.InProgress;
        paper.ActedUpon = false;
        return [new(writing, paper, actor, round), new(CommandKind.Submit, paper, actor, round)];
    }

    private Move[] Ask(CommandKind kind, string name, CastMember actor)
    {
        if (OnItsWayFor(name, actor, kind) is not { } paper)
        {
            return Latest(name) is { } other ? [new(kind, other, actor)] : [];
        }

        var stop = kind == CommandKind.Decide ? null : paper.Running.StopOf(actor);
        if (stop is not null)
        {
            stop.Approved = kind == CommandKind.Approve;
        }

        if (kind == CommandKind.Decide)
        {
            paper.Running.Decider = actor;
            paper.Status = PaperStatus.Decided;
        }

        paper.ActedUpon = true;
        return [new(kind, paper, actor, paper.Running)];
    }

    private IEnumerable<Move> Edit(string name, CastMember actor)
    {
        if (OnItsWayFor(name, actor, CommandKind.Edit) is { } paper)
        {
            // The editor lets it go on as well: nothing else hands it to the next one.
            paper.Running.StopOf(actor).Approved = true;
            paper.ActedUpon = true;
            paper.Edits++;
            return [new(CommandKind.Edit, paper, actor, paper.Running, paper.Edits), new(CommandKind.Approve, paper, actor, paper.Running)];
        }

        if (Latest(name) is not { } latest)
        {
            return [];
        }

        if (latest.Status is PaperStatus.Draft or PaperStatus.Returned)
        {
            return [new(CommandKind.Revise, latest, actor)];
        }

        // What was decided is never changed: the adjustment is a new document in its place.
        var corrected = Begin(name, actor, latest, isCorrected: true);
        return IsAskedLater(name) ? SubmitAnew(corrected, CommandKind.Draft, actor) : [new(CommandKind.Draft, corrected, actor)];
    }

    private Move[] Reject(string name, CastMember actor)
    {
        var own = _papers.Where(p => p.Name == name && p.Drafter == actor).ToList();
        if (own.Count == 0)
        {
            return Return(name, actor);
        }

        if (own.Find(p => p.Status == PaperStatus.Returned) is { } returned)
        {
            returned.Status = PaperStatus.Draft;
            return [new(CommandKind.TakeBack, returned, actor)];
        }

        if (own.FindLast(p => p.Status == PaperStatus.InProgress) is { } onItsWay)
        {
            onItsWay.Status = onItsWay.ActedUpon ? onItsWay.Status : PaperStatus.Draft;
            return [new(CommandKind.Recall, onItsWay, actor)];
        }

        return [new(CommandKind.TakeBack, own[^1], actor)];
    }

    private Move[] Return(string name, CastMember actor)
    {
        if (OnItsWayFor(name, actor, CommandKind.Return) is not { } paper)
        {
            return Latest(name) is { } other ? [new(CommandKind.Return, other, actor)] : [];
        }

        paper.Running.StopOf(actor);
        paper.Status = PaperStatus.Returned;
        return [new(CommandKind.Return, paper, actor, paper.Running)];
    }

    private Move[] RejectByNobody(string name)
    {
        if (_papers.Find(p => p.Name == name && p.Status == PaperStatus.InProgress) is { } onItsWay)
        {
            onItsWay.Status = PaperStatus.Returned;
            return [new(CommandKind.Return, onItsWay, _cast.OfRole(_case, Cast.DocumentOfficePost))];
        }

        var clerk = _cast.OfRole(_case, Cast.DispatchClerkPost);
        if (_papers.FindLast(p => p.Name == name && p.Status == PaperStatus.Decided) is { } decided)
        {
            decided.Status = PaperStatus.DispatchRefused;
            return [new(CommandKind.RefuseDispatch, decided, clerk)];
        }

        return Latest(name) is { } other ? [new(CommandKind.RefuseDispatch, other, clerk)] : [];
    }

    private Move[] Seal(string names, CastMember actor)
    {
        var (decided, any) = ToSend(names);
        if (decided.Find(p => !p.IsSealed) is { } paper)
        {
            paper.IsSealed = true;
            return [new(CommandKind.Seal, paper, actor)];
        }

        return any is null ? [] : [new(CommandKind.Seal, any, actor)];
    }

    private Move[] Dispatch(string names, CastMember actor)
    {
        var (decided, any) = ToSend(names);
        if ((decided.Find(p => p.IsSealed) ?? decided.FirstOrDefault()) is { } paper)
        {
            paper.Status = PaperStatus.Dispatched;
            return [new(CommandKind.Dispatch, paper, actor)];
        }

        return any is null ? [] : [new(CommandKind.Dispatch, any, actor)];
    }

    private List<Move> Complete(string name, CastMember actor, bool andDispatch)
    {
        var paper = Begin(name, actor);
        List<Move> moves = [.. SubmitAnew(paper, CommandKind.Draft, actor), new(CommandKind.Decide, paper, actor, paper.Running)];
        paper.Running.Decider = actor;
        paper.Status = andDispatch ? PaperStatus.Dispatched : PaperStatus.Decided;
        if (andDispatch)
        {
            moves.Add(new(CommandKind.Dispatch, paper, actor));
        }

        return moves;
    }

    private Paper Begin(string name, CastMember drafter, Paper? replaces = null, bool isCorrected = false)
    {
        var mapping = _mapping.Documents.FirstOrDefault(d => Expressions.IsWhole(d.Key, name))
            ?? throw new NoMappingException($"The mapping {_mapping.Family} has no document for \"{name}\".");
        var paper = new Paper(_papers.Count + 1, name, mapping, drafter) { Replaces = replaces, IsCorrected = isCorrected };
        if (replaces is not null)
        {
            replaces.IsReplaced = true;
        }

        _papers.Add(paper);
        return paper;
    }

    private Paper? AtDesk(string name) => _papers.Find(p => p.Name == name && p.Status is PaperStatus.Draft or PaperStatus.Returned);

    private Paper? Latest(string name) => _papers.FindLast(p => p.Name == name);

    /// <summary>Of several documents that are on their way at once, the one that has been longest and for which this is something new.</summary>
    private Paper? OnItsWayFor(string name, CastMember actor, CommandKind kind)
    {
        var onTheirWay = _papers.Where(p => p.Name == name && p.Status == PaperStatus.InProgress).ToList();
        return kind == CommandKind.Approve
            ? onTheirWay.Find(p => !p.Running.Stops.Exists(s => s.Person == actor && s.Approved)) ?? onTheirWay.FirstOrDefault()
            : onTheirWay.FirstOrDefault();
    }

    private (List<Paper> Decided, Paper? Any) ToSend(string names)
    {
        var candidates = _papers.Where(p => Expressions.IsWhole(names, p.Name) && !p.Mapping.IsInternal).ToList();
        var decided = candidates.Where(p => p.Status == PaperStatus.Decided && !p.IsReplaced).ToList();
        return (decided, candidates.FindLast(p => p.Status != PaperStatus.Dispatched) ?? candidates.LastOrDefault());
    }

    /// <summary>Whether what follows in the case ends more documents of this name than are on their way.</summary>
    private bool HasRoomForAnother(string name)
    {
        var ahead = Ahead(name).ToList();
        var ends = ahead.Count(d => d.Deed.Deed == Deed.Decide || (d.Deed.Deed == Deed.Reject && _papers.TrueForAll(p => p.Drafter.Post != d.Deed.Role)));
        var begins = ahead.Count(d => d.Deed.Deed == Deed.Submit);
        return ends - begins > _papers.Count(p => p.Name == name && p.Status == PaperStatus.InProgress);
    }

    private bool IsAskedLater(string name) => Ahead(name).Any(d => d.Deed.Deed is Deed.Approve or Deed.Decide or Deed.Edit);

    private IEnumerable<(int At, ReadDeed Deed)> Ahead(string name)
    {
        for (var i = _at + 1; i < _readings.Count; i++)
        {
            foreach (var deed in _readings[i]?.Deeds.Where(d => d.Document == name) ?? [])
            {
                yield return (i, deed);
            }
        }
    }
}
