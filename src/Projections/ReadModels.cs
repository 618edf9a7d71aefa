using JasperFx.Events.Projections;
using Marten;
using OnNara.Projections.Documents;

namespace OnNara.Projections;

/// <summary>Every read model and when it is brought up to date.</summary>
public static class ReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Schema.For<DocumentSummary>()
            .Index(x => x.BundleId!)
            .Index(x => x.DrafterId);

        // The write model is built from its stream each time: its streams are short, and an act costs no row more.
        options.Projections.Add(new DocumentAggregate(), ProjectionLifecycle.Live);
        options.Storage.ExtendedSchemaObjects.Add(RegisterCounter.Table(options.DatabaseSchemaName));

        // What the next actor must see is written with the fact itself; the rest follows it and says how old it is.
        options.Projections.Add(new DocumentReading(), ProjectionLifecycle.Inline, "Documents", rebuild => rebuild.DeleteViewTypeOnTeardown<DocumentSummary>());
    }
}
