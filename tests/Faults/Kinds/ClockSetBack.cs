namespace OnNara.Faults.Kinds;

/// <summary>The product's clock goes back while it works, and some seconds later it is set right.</summary>
public sealed class ClockSetBack : IFault
{
    public string Name => "clock-back";

    public string? WhyNot(Installation installation) => installation.Clock is null ? "libfaketime, by which a process is told another time, was not found" : null;

    public async Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        var since = DateTimeOffset.UtcNow;
        await File.WriteAllTextAsync(round.Installation.Clock!, $"-{round.Random.Next(1, 7200)}", cancellation);
        await Task.Delay(TimeSpan.FromSeconds(4), cancellation);
        await File.WriteAllTextAsync(round.Installation.Clock!, "+0", cancellation);
        return since;
    }
}
