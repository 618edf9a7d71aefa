namespace OnNara.Domain.TaskCards;

/// <summary>A piece of evidence as it was looked up for the one who gives it and for the one who will evaluate by it.</summary>
/// <param name="Id">What the request names.</param>
/// <param name="Found">It, with its title; none where there is no such thing or the giver may not read it.</param>
/// <param name="EvaluatorMayRead">Whether the evaluator may read it; true as long as no evaluator is named.</param>
public sealed record PresentedEvidence(EvidenceKind Kind, Guid Id, Evidence? Found, bool EvaluatorMayRead = true);

/// <summary>What holds of evidence, whatever it is given for.</summary>
internal static class EvidenceRules
{
    public const int Limit = 50;

    public static Refusal? Readable(IReadOnlyList<PresentedEvidence> presented)
    {
        if (presented.Count > Limit)
        {
            return new TooMuchEvidence(Limit);
        }

        if (presented.GroupBy(e => (e.Kind, e.Id)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new EvidenceTwice(twice.Key.Kind, twice.Key.Id);
        }

        return presented.FirstOrDefault(e => e.Found is null) is { } unknown ? new EvidenceUnknown(unknown.Kind, unknown.Id) : null;
    }

    /// <summary>An evaluation by what its evaluator cannot read would be none.</summary>
    public static Refusal? VisibleToEvaluator(IReadOnlyList<PresentedEvidence> presented) =>
        presented.Where(e => !e.EvaluatorMayRead).Select(e => e.Id).ToList() is { Count: > 0 } hidden ? new EvidenceNotVisible(hidden) : null;

    public static IReadOnlyList<Evidence> Of(IReadOnlyList<PresentedEvidence> presented) => [.. presented.Select(e => e.Found!)];
}
