using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Marten;
using OnNara.Domain.Instructions;
using OnNara.Projections.Work;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections.Instructions;

/// <summary>Builds what people see of instructions at once: the row of each, and what it asks of whom.</summary>
public sealed class InstructionReading() : StreamReading<InstructionSummary>(InstructionFacts.All)
{
    protected override bool Begins(IEvent fact) => fact.Data is InstructionGiven;

    protected override Guid IdOf(InstructionSummary state) => state.Id;

    protected override InstructionSummary? Evolve(InstructionSummary? state, IEvent fact) =>
        Instruction.Evolve(state?.Instruction, fact.Data) is { } instruction ? new(instruction.Id, (state?.Version ?? 0) + 1, instruction) : state;

    protected override void Write(IRows rows, InstructionSummary? before, InstructionSummary after, IReadOnlyList<IEvent> facts) =>
        WorkRows.Replace(rows, InstructionWork.Of(before), InstructionWork.Of(after));
}

/// <summary>Builds the write model of an instruction from its stream.</summary>
public sealed partial class InstructionAggregate : SingleStreamProjection<Instruction, Guid>
{
    public override Instruction? Evolve(Instruction? snapshot, Guid id, IEvent e) => Instruction.Evolve(snapshot, e.Data);
}

/// <summary>The write model and the rows of instructions.</summary>
public static class InstructionReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new InstructionAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<InstructionSummary>()
            .Duplicate(x => x.Keys, "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(x => x.SortOrder)
            .Duplicate(x => x.SourceId!)
            .Duplicate(x => x.TaskCardId!);
    }
}
