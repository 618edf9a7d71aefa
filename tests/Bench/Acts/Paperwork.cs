using OnNara.Bench.Nation;

namespace OnNara.Bench.Acts;

/// <summary>A document that waits for its decider.</summary>
internal sealed record WaitingDocument(Guid Id, string Decider);

/// <summary>
/// The documents of four agencies of the nation: those that wait for a decision and go to another agency then, and as many that were decided
/// before. Every side of a comparison gets the same ones.
/// </summary>
/// <param name="waiting">How many wait.</param>
internal sealed class Paperwork(int waiting)
{
    public const int Agencies = 4;

    /// <summary>Facts up to the step of the decider: drafted, submitted, reached, approved, reached.</summary>
    public const int FactsOfWaiting = 5;

    private const int Kinds = 3;

    public int Waiting => waiting;

    /// <summary>In the order in which they are decided: agencies and departments take turns.</summary>
    public IEnumerable<WaitingDocument> WaitingOnes => Enumerable.Range(0, waiting)
        .Select(i => NumberOf(Kinds * (i / Agencies), i % Agencies))
        .Select(n => new WaitingDocument(NationalRecord.DocumentId(n), NationalRecord.SignInName(n % NationalRecord.Agencies, NationalRecord.DepartmentOf(n), "head")));

    /// <summary>All documents as their acts left them.</summary>
    public IEnumerable<LoadedStream> Streams()
    {
        var serials = new Serials();
        for (var i = 0; i < waiting; i++)
        {
            var (row, agency) = (Kinds * (i / Agencies), i % Agencies);
            // What waits has no number yet.
            var waits = NationalRecord.DocumentOf(NumberOf(row, agency), new());
            yield return waits with { Facts = [.. waits.Facts.Take(FactsOfWaiting)] };
            yield return NationalRecord.DocumentOf(NumberOf(row + 1, agency), serials);
        }
    }

    private static int NumberOf(int row, int agency) => (row * NationalRecord.Agencies) + agency;
}
