namespace OnNara.Faults.Kinds;

/// <summary>The product's clock goes back while it works, and some seconds later it is set right.</summary>
public sealed class ClockSetBack : IFault
{
    private const string Right = "+0";

    public string Name => "clock-back";

    public string? WhyNot(Installation installation) => Installation.Clock is null ? "libfaketime, by which a process is told another time, was not found" : null;

    public async Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        var clock = Installation.Clock!;
        // Only a process that starts can be told its time from elsewhere.
        await File.WriteAllTextAsync(clock, Right, cancellation);
        try
        {
            round.Installation.KillProduct();
            await round.Installation.UntilReadyAsync(cancellation);
            var since = DateTimeOffset.UtcNow;
            await File.WriteAllTextAsync(clock, $"-{round.Random.Next(1, 7200)}", cancellation);
            await Task.Delay(TimeSpan.FromSeconds(4), cancellation);
            await File.WriteAllTextAsync(clock, Right, cancellation);
            // It has read it by then, and keeps that time.
            await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
            return since;
        }
        finally
        {
            File.Delete(clock);
        }
    }
}
