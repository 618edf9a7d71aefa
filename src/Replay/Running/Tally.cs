using System.Collections.Concurrent;
using OnNara.Replay.Logs;
using OnNara.Replay.Planning;

namespace OnNara.Replay.Running;

/// <summary>What was asked and what was refused. Never what was done: that is for the product's read models to say.</summary>
public sealed class Tally
{
    private const int MostExamples = 3;

    private readonly ConcurrentDictionary<(string Activity, string Code), Kind> _refused = [];
    private readonly ConcurrentDictionary<(CommandKind Kind, CastMember By), int> _refusedOf = [];
    private readonly ConcurrentDictionary<(int Case, int Place), bool> _done = [];
    private int _sent;
    private int _rereads;
    private int _casesDone;
    private int _leftOff;

    public int CommandsSent => _sent;

    public int Rereads => _rereads;

    public int CasesDone => _casesDone;

    public int CasesLeftOff => _leftOff;

    /// <summary>What was refused, whatever it was refused for.</summary>
    public int RefusedInAll => _refused.Values.Sum(r => r.Count);

    public int RefusedOf(CommandKind kind, CastMember by) => _refusedOf.GetValueOrDefault((kind, by));

    public int RefusedOf(string activity) => _refused.Where(r => r.Key.Activity == activity).Sum(r => r.Value.Count);

    public IReadOnlyDictionary<string, int> RefusalsOf(string activity) =>
        _refused.Where(r => r.Key.Activity == activity).OrderBy(r => r.Key.Code, StringComparer.Ordinal).ToDictionary(r => r.Key.Code, r => r.Value.Count);

    /// <summary>A few of each kind, in words.</summary>
    public IEnumerable<(string Activity, string Code, int Count, IReadOnlyList<string> Examples)> Refusals() =>
        _refused.OrderBy(r => r.Key).Select(r => (r.Key.Activity, r.Key.Code, r.Value.Count, (IReadOnlyList<string>)[.. r.Value.Examples]));

    public void Sent() => Interlocked.Increment(ref _sent);

    public void Reread() => Interlocked.Increment(ref _rereads);

    public void CaseDone() => Interlocked.Increment(ref _casesDone);

    public void CaseLeftOff() => Interlocked.Increment(ref _leftOff);

    /// <summary>Something of an event of the log was done, if not all of it.</summary>
    public void Done(LogCase logCase, int place) => _done[(logCase.Number, place)] = true;

    public bool IsDone(LogCase logCase, int place) => _done.ContainsKey((logCase.Number, place));

    public void Refused(PlannedCommand command) => _refusedOf.AddOrUpdate((command.Kind, command.By), 1, (_, known) => known + 1);

    public void Refused(string activity, string code, string example) =>
        _refused.AddOrUpdate((activity, code), _ => new(1, [example]), (_, known) => new(known.Count + 1, known.Examples.Count < MostExamples ? [.. known.Examples, example] : known.Examples));

    private sealed record Kind(int Count, IReadOnlyList<string> Examples);
}
