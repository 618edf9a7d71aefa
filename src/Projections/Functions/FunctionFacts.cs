using OnNara.Domain.Functions;

namespace OnNara.Projections.Functions;

/// <summary>The stored names of what happens in the function tree.</summary>
public static class FunctionFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(FunctionEstablished), "function_established"),
        new(typeof(FunctionRenamed), "function_renamed"),
        new(typeof(FunctionMoved), "function_moved"),
        new(typeof(FunctionRetired), "function_retired"),
        new(typeof(UnitTaskEstablished), "unit_task_established"),
        new(typeof(UnitTaskRenamed), "unit_task_renamed"),
        new(typeof(UnitTaskMoved), "unit_task_moved"),
        new(typeof(UnitTaskReclassified), "unit_task_reclassified"),
        new(typeof(UnitTaskDefaultsChanged), "unit_task_defaults_changed"),
        new(typeof(UnitTaskRetired), "unit_task_retired"),
    ];
}
