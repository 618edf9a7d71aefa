using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

/// <summary>Who usually decides which document in a log: the one whom a drafter would ask who does not know the future.</summary>
public sealed class Deciders
{
    private readonly Dictionary<string, string> _usual;
    private readonly string? _busiest;
    private readonly Cast _cast;

    public Deciders(Mapping mapping, EventLog log, Cast cast)
    {
        _cast = cast;
        var decisions = log.Cases
            .SelectMany(c => c.Events.SelectMany(e => Reading.Of(mapping, c, e)?.Deeds
                .Where(d => d.Deed == Deed.Decide)
                .Select(d => (d.Document, Who: d.Role ?? e.Resource)) ?? []))
            .Where(d => d is { Document: not null, Who: not null })
            .ToList();
        _usual = decisions.GroupBy(d => d.Document!).ToDictionary(g => g.Key, g => MostFrequent(g.Select(d => d.Who!)));
        _busiest = decisions.Count > 0 ? MostFrequent(decisions.Select(d => d.Who!)) : null;
    }

    public CastMember UsualFor(LogCase logCase, string document, DocumentMapping mapping, CastMember drafter)
    {
        var who = _usual.GetValueOrDefault(document) ?? mapping.DefaultDecider ?? _busiest;
        return who is null ? drafter : _cast.Named(who) ?? _cast.OfRole(logCase, who);
    }

    private static string MostFrequent(IEnumerable<string> names) =>
        names.GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}

/// <summary>What a mapping makes of one event.</summary>
internal sealed record Reading(ActMapping Act, string? Role, IReadOnlyList<ReadDeed> Deeds)
{
    /// <summary>None where no act of the mapping knows the activity.</summary>
    public static Reading? Of(Mapping mapping, LogCase logCase, LogEvent fact)
    {
        foreach (var act in mapping.Acts)
        {
            if (Expressions.Match(act.Activity, fact.Activity) is not { } groups)
            {
                continue;
            }

            var role = groups.GetValueOrDefault("role") ?? act.Role;
            string? Known(string name) => groups.GetValueOrDefault(name) ?? Lookup(logCase, fact, name);
            return new(act, role, [.. act.Deeds.Select(d => new ReadDeed(
                d.Deed,
                d.Document is null ? null : d.Deed is Deed.Seal or Deed.Dispatch ? Expressions.FillExpression(d.Document, Known) : Expressions.Fill(d.Document, Known),
                d.Incoming is null ? null : Expressions.Fill(d.Incoming, Known),
                role))]);
        }

        return null;
    }

    /// <summary>The terms of the act's count, with what the activity says filled in.</summary>
    public IEnumerable<CountMapping> CountsOf(LogCase logCase, LogEvent fact)
    {
        var groups = Expressions.Match(Act.Activity, fact.Activity)!;
        string? Known(string name) => groups.GetValueOrDefault(name) ?? Lookup(logCase, fact, name);
        return Act.Counts.Select(c => c with
        {
            Report = c.Report is null ? null : Expressions.FillExpression(c.Report, Known),
            Post = c.Post is null ? null : Expressions.Fill(c.Post, Known),
            Document = c.Document is null ? null : Expressions.FillExpression(c.Document, Known),
            Incoming = c.Incoming is null ? null : Expressions.FillExpression(c.Incoming, Known),
        });
    }

    public static string? Lookup(LogCase logCase, LogEvent? fact, string name) =>
        name.StartsWith("case:", StringComparison.Ordinal) ? logCase.Attributes.Text(name["case:".Length..]) ?? (name == "case:concept:name" ? logCase.Name : null)
        : name.StartsWith("event:", StringComparison.Ordinal) ? fact?.Attributes.Text(name["event:".Length..])
        : name == "resource" ? fact?.Resource
        : name == "activity" ? fact?.Activity
        : null;
}

/// <param name="Document">The name, or an expression on names.</param>
internal sealed record ReadDeed(Deed Deed, string? Document, string? Incoming, string? Role);
