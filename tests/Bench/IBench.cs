namespace OnNara.Bench;

/// <summary>Something that can be measured by name.</summary>
public interface IBench
{
    string Name { get; }

    Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation);
}
