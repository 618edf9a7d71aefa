using Marten;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections.Sealing;

/// <summary>
/// The tables of the agencies' trees. Rows are only ever added: a leaf and the full subtree of 256 hashes below a tile never change, and
/// what grows at the right border is computed.
/// </summary>
internal static class SealTables
{
    /// <summary>A leaf: which event stands at which place of its agency's tree.</summary>
    public const string Seals = "evidence_seals";

    /// <summary>The roots of full tiles, level by level: what the tiles above the leaves consist of.</summary>
    public const string Nodes = "evidence_nodes";

    /// <summary>A signed checkpoint for each agency and batch, with the border from which the tree grows on.</summary>
    public const string Checkpoints = "evidence_checkpoints";

    public static void AddSealTables(this StoreOptions options)
    {
        var schema = options.DatabaseSchemaName;

        var seals = new Table(new PostgresqlObjectName(schema, Seals, SchemaUtils.IdentifierUsage.General));
        seals.AddColumn<string>("agency").AsPrimaryKey();
        seals.AddColumn("place", "bigint").AsPrimaryKey();
        seals.AddColumn("event_sequence", "bigint").NotNull();
        seals.AddColumn("leaf", "bytea").NotNull();
        seals.Indexes.Add(new IndexDefinition("evidence_event_sealed_once") { IsUnique = true, Columns = ["event_sequence"] });

        var nodes = new Table(new PostgresqlObjectName(schema, Nodes, SchemaUtils.IdentifierUsage.General));
        nodes.AddColumn<string>("agency").AsPrimaryKey();
        nodes.AddColumn<int>("level").AsPrimaryKey();
        nodes.AddColumn("place", "bigint").AsPrimaryKey();
        nodes.AddColumn("hash", "bytea").NotNull();

        var checkpoints = new Table(new PostgresqlObjectName(schema, Checkpoints, SchemaUtils.IdentifierUsage.General));
        checkpoints.AddColumn<string>("agency").AsPrimaryKey();
        checkpoints.AddColumn("size", "bigint").AsPrimaryKey();
        checkpoints.AddColumn("peaks", "bytea").NotNull();
        checkpoints.AddColumn<string>("note").NotNull();
        checkpoints.AddColumn<DateTimeOffset>("sealed_at").NotNull();

        options.Storage.ExtendedSchemaObjects.Add(seals);
        options.Storage.ExtendedSchemaObjects.Add(nodes);
        options.Storage.ExtendedSchemaObjects.Add(checkpoints);
    }
}
