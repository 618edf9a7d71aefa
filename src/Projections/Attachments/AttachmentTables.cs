using Marten;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections.Attachments;

/// <summary>
/// The tables of attachments, part of the store's schema like any of Marten's own, so that they are made, checked, backed
/// up and replicated with the log (docs/adr: attachments in the database).
/// </summary>
internal static class AttachmentTables
{
    /// <summary>One row a file, whoever sent it: equal bytes are kept once in a database.</summary>
    public const string Files = "attachment_files";

    /// <summary>The bytes of a file in pieces of <see cref="AttachmentStore.ChunkBytes"/>.</summary>
    public const string Chunks = "attachment_chunks";

    /// <summary>Who brought a file in, per agency; without such a row nobody learns that a file is there.</summary>
    public const string Uploads = "attachment_uploads";

    public static void AddAttachmentTables(this StoreOptions options)
    {
        var schema = options.DatabaseSchemaName;

        var files = new Table(new PostgresqlObjectName(schema, Files, SchemaUtils.IdentifierUsage.General));
        files.AddColumn<string>("sha256").AsPrimaryKey();
        files.AddColumn("size", "bigint").NotNull();

        var chunks = new Table(new PostgresqlObjectName(schema, Chunks, SchemaUtils.IdentifierUsage.General));
        chunks.AddColumn<string>("sha256").AsPrimaryKey();
        chunks.AddColumn<int>("number").AsPrimaryKey();
        chunks.AddColumn("bytes", "bytea").NotNull();

        var uploads = new Table(new PostgresqlObjectName(schema, Uploads, SchemaUtils.IdentifierUsage.General));
        uploads.AddColumn<string>("agency").AsPrimaryKey();
        uploads.AddColumn<Guid>("person_id").AsPrimaryKey();
        uploads.AddColumn<string>("sha256").AsPrimaryKey();
        uploads.AddColumn<string>("file_name").NotNull();
        uploads.AddColumn<string>("media_type").NotNull();
        uploads.AddColumn<DateTimeOffset>("uploaded_at").NotNull();

        options.Storage.ExtendedSchemaObjects.Add(files);
        options.Storage.ExtendedSchemaObjects.Add(chunks);
        options.Storage.ExtendedSchemaObjects.Add(uploads);
    }
}
