using System.Collections.Concurrent;
using OnNara.Demonstration.Script;

namespace OnNara.Demonstration.Playing;

/// <summary>Where one agency sees that another one has sent what it waits for.</summary>
public sealed class Board
{
    private readonly ConcurrentDictionary<Thing, TaskCompletionSource> _sent = [];

    public void Tell(Act act)
    {
        if (act.Announces)
        {
            Of(act.Thing).TrySetResult();
        }
    }

    public Task WaitForAsync(Thing sent, CancellationToken cancellation) => Of(sent).Task.WaitAsync(cancellation);

    private TaskCompletionSource Of(Thing thing) => _sent.GetOrAdd(thing, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
