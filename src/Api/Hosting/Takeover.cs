using Wolverine;

namespace OnNara.Api.Hosting;

/// <summary>
/// How soon processes on the same database notice that one of them is gone and take over its projections, its sealing and the messages
/// that it had in hand.
/// </summary>
public static class Takeover
{
    // Each process signs that it lives and looks after the others at this beat.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    // Who kept silent for this long has its work given to others. A pause of one process must not look like its death, so several beats;
    // should it ever, nothing is lost: a projection's progress and a message's handling are claimed in their own transactions.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    public static void UseTakeover(this WolverineOptions options)
    {
        var durability = options.Durability;
        durability.FirstHealthCheckExecution = Beat;
        durability.HealthCheckPollingTime = Beat;
        durability.StaleNodeTimeout = Silence;

        // Messages of one that is gone are set free, and then taken by whoever looks first.
        durability.OrphanedMessageSweepPollingTime = Beat;
        durability.NodeReassignmentPollingTime = Beat;
        durability.ScheduledJobPollingTime = Beat;
    }
}
