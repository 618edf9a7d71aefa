namespace OnNara.Faults.Kinds;

/// <summary>The product's process is gone in the middle of whatever it does.</summary>
public sealed class ProductKilled : IFault
{
    public string Name => "api-kill";

    public string? WhyNot(Installation installation) => null;

    public Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        round.Installation.KillProduct();
        return Task.FromResult(DateTimeOffset.UtcNow);
    }
}

/// <summary>The database's processes are gone: its first one and all that work for it, or one of these, upon which it ends the others itself.</summary>
public sealed class DatabaseKilled : IFault
{
    public string Name => "database-kill";

    public string? WhyNot(Installation installation) => null;

    public Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        round.Installation.KillDatabase(whole: round.Random.Next(4) > 0);
        return Task.FromResult(DateTimeOffset.UtcNow);
    }
}

/// <summary>Both at once, as when a machine loses its power.</summary>
public sealed class BothKilled : IFault
{
    public string Name => "both-kill";

    public string? WhyNot(Installation installation) => null;

    public Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        round.Installation.KillDatabase(whole: true);
        round.Installation.KillProduct();
        return Task.FromResult(DateTimeOffset.UtcNow);
    }
}
