using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

/// <summary>What a case says of things that came from outside: taken in, distributed, received, given to a handler, handled.</summary>
internal sealed class IntakePlanner(LogCase logCase, Mapping mapping, Cast cast)
{
    /// <summary>Numbers of what was taken in stand apart from those of the documents.</summary>
    private const int FirstNumber = 1_000_000;

    private const int LongestText = 200;

    private readonly List<(int Number, IncomingMapping Mapping, CastMember Handler)> _taken = [];

    public IReadOnlyList<PlannedCommand> TakeIn(string key, CastMember actor, LogEvent fact)
    {
        var incoming = (mapping.Incoming ?? []).FirstOrDefault(i => Expressions.IsWhole(i.Key, key))
            ?? throw new NoMappingException($"The mapping {mapping.Family} does not say how \"{key}\" is taken in.");
        string? Known(string name) => name == "incoming" ? key : Reading.Lookup(logCase, fact, name);

        var number = FirstNumber + _taken.Count;
        var at = MomentOf(incoming.ReceivedAt) ?? fact.At;
        var channel = incoming.Channel is { } from ? logCase.Attributes.Text(from) : null;
        var department = cast.DepartmentCodeOf(incoming.Department is { } of ? logCase.Attributes.Text(of) : null);
        // A department that has no people of its own has the head above it; whoever is of the department receives it.
        var receiver = department == actor.DepartmentCode ? actor : cast.Head ?? actor;
        var handler = incoming.Handlers?.Select(h => cast.Named(logCase.Attributes.Text(h))).FirstOrDefault(h => h is not null) ?? actor;
        _taken.Add((number, incoming, handler));
        return
        [
            new PlannedIntake(
                number,
                actor,
                at,
                key,
                PathWriter.Clipped(Expressions.Fill(incoming.Title, Known), LongestText),
                PathWriter.Clipped(Expressions.Fill(incoming.Sender, Known), LongestText),
                incoming.Channels.GetValueOrDefault(channel ?? "*") ?? incoming.Channels.GetValueOrDefault("*") ?? "Post",
                MomentOf(incoming.DueAt)),
            new PlannedDistribution(number, actor, at, department),
            new PlannedReceipt(number, receiver, at, key),
            new PlannedHandler(number, receiver, at, handler, department),
        ];
    }

    /// <summary>What the case says was finished, and when.</summary>
    public IReadOnlyList<PlannedAct> Endings() =>
    [
        .. _taken
            .Where(t => MomentOf(t.Mapping.HandledAt) is not null)
            .Select(t => new PlannedAct(
                t.Mapping.HandledAt!,
                [new PlannedStep(CommandKind.Handle, t.Number, t.Handler, MomentOf(t.Mapping.HandledAt)!.Value, "Handled, as the log says.")])),
    ];

    private DateTimeOffset? MomentOf(string? key) => key is null ? null : logCase.Attributes.Moment(key);
}
