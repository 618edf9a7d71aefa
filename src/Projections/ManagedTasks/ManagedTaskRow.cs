using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using OnNara.Domain.ManagedTasks;
using OnNara.Projections.Search;

namespace OnNara.Projections.ManagedTasks;

/// <summary>The stored names of what happens to managed tasks.</summary>
public static class ManagedTaskFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(ManagedTaskEstablished), "managed_task_established"),
        new(typeof(ManagedTaskRenamed), "managed_task_renamed"),
        new(typeof(ManagedTaskUnitTasksChanged), "managed_task_unit_tasks_changed"),
        new(typeof(ManagedTaskMoved), "managed_task_moved"),
        new(typeof(ManagedTaskRetired), "managed_task_retired"),
    ];
}

/// <summary>Builds the write model of a managed task from its stream.</summary>
public sealed partial class ManagedTaskAggregate : SingleStreamProjection<ManagedTask, Guid>
{
    public override ManagedTask? Evolve(ManagedTask? snapshot, Guid id, IEvent e) => ManagedTask.Evolve(snapshot, e.Data);
}

/// <summary>A managed task as it stands.</summary>
/// <param name="Version">The version that the next act has to name.</param>
public sealed record ManagedTaskRow(Guid Id, long Version, ManagedTask Task)
{
    public string Code => Task.Code;

    public string DepartmentCode => Task.DepartmentCode;

    public bool IsRetired => Task.RetiredAt is not null;

    /// <summary>Code, name and goal as searches compare them.</summary>
    public string Words => SearchText.Normal($"{Task.Code} {Task.Name} {Task.Goal}");
}

/// <summary>Writes the row of a managed task in the transaction of the fact.</summary>
public sealed class ManagedTaskReading() : StreamReading<ManagedTaskRow>(ManagedTaskFacts.All)
{
    protected override bool Begins(IEvent fact) => fact.Data is ManagedTaskEstablished;

    protected override Guid IdOf(ManagedTaskRow state) => state.Id;

    protected override ManagedTaskRow? Evolve(ManagedTaskRow? state, IEvent fact) =>
        ManagedTask.Evolve(state?.Task, fact.Data) is { } task ? new(task.Id, (state?.Version ?? 0) + 1, task) : null;

    protected override void Write(IRows rows, ManagedTaskRow? before, ManagedTaskRow after, IReadOnlyList<IEvent> facts)
    {
    }
}

/// <summary>How managed tasks are kept and found; an agency has hundreds of them.</summary>
public static class ManagedTaskReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new ManagedTaskAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<ManagedTaskRow>()
            .Duplicate(x => x.Code)
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.IsRetired);
    }
}
