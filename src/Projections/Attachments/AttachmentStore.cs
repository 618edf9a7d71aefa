using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;

namespace OnNara.Projections.Attachments;

/// <summary>
/// Keeps files under the SHA-256 of their bytes, in the database of each agency that has them. It asks nobody for permission: whoever calls it has decided that this
/// person may read the file, by the document that refers to it or by having uploaded it.
/// </summary>
public sealed class AttachmentStore(Databases databases)
{
    public const int ChunkBytes = 256 * 1024;

    /// <summary>
    /// Keeps the file and that this person brought it; all or nothing. The bytes are written only where they are not
    /// there yet, and nothing in the answer tells which it was.
    /// </summary>
    /// <param name="content">The bytes of <paramref name="attachment"/>, from the beginning.</param>
    public async Task KeepAsync(string agency, Guid personId, Attachment attachment, Stream content, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var connection = await (await databases.OfAsync(agency)).OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        await WriteAsync(connection, attachment, content, cancellation);
        await using (var upload = new NpgsqlCommand(
            $"""
            insert into {AttachmentTables.Uploads} (agency, person_id, sha256, file_name, media_type, uploaded_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (agency, person_id, sha256) do update set file_name = excluded.file_name, media_type = excluded.media_type
            """,
            connection))
        {
            upload.Parameters.AddWithValue(agency);
            upload.Parameters.AddWithValue(personId);
            upload.Parameters.AddWithValue(attachment.Sha256);
            upload.Parameters.AddWithValue(attachment.FileName);
            upload.Parameters.AddWithValue(attachment.MediaType);
            upload.Parameters.AddWithValue(at.ToUniversalTime());
            await upload.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The files among these that this person has uploaded, with the names and types found then, by hash.</summary>
    public async Task<IReadOnlyDictionary<string, Attachment>> UploadedByAsync(
        string agency, Guid personId, IReadOnlyCollection<string> sha256s, CancellationToken cancellation)
    {
        await using var command = (await databases.OfAsync(agency)).CreateCommand(
            $"""
            select u.sha256, u.file_name, u.media_type, f.size
            from {AttachmentTables.Uploads} u join {AttachmentTables.Files} f using (sha256)
            where u.agency = $1 and u.person_id = $2 and u.sha256 = any($3)
            """);
        command.Parameters.AddWithValue(agency);
        command.Parameters.AddWithValue(personId);
        command.Parameters.AddWithValue(sha256s.ToArray());

        var found = new Dictionary<string, Attachment>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var attachment = new Attachment(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt64(3));
            found[attachment.Sha256] = attachment;
        }

        return found;
    }

    /// <summary>Whether the file is kept where the agency lives. Not for answers to people: an agency must not learn what another one has.</summary>
    public async Task<bool> ExistsAsync(string agency, string sha256, CancellationToken cancellation) =>
        await SizeOfAsync(await databases.OfAsync(agency), sha256, cancellation) is not null;

    /// <summary>
    /// The bytes, to be read from any place on. A piece is fetched at a time and no connection is held between them, so a
    /// slow reader costs nothing. None where the file is not kept.
    /// </summary>
    public async Task<Stream?> OpenReadAsync(string agency, string sha256, CancellationToken cancellation)
    {
        var database = await databases.OfAsync(agency);
        return await SizeOfAsync(database, sha256, cancellation) is { } size ? new AttachmentStream(database, sha256, size) : null;
    }

    /// <summary>
    /// Brings files that came with a letter to where the agency lives, from whichever database has them. What is there already stays; a
    /// file that nobody has any more is left out, as it would be in one database.
    /// </summary>
    public async Task BringAsync(string agency, IEnumerable<Attachment> attachments, CancellationToken cancellation)
    {
        var (own, others) = (await databases.OfAsync(agency), await databases.AllAsync());
        foreach (var attachment in others.Count > 1 ? attachments.DistinctBy(a => a.Sha256) : [])
        {
            if (await SizeOfAsync(own, attachment.Sha256, cancellation) is not null)
                continue;
            foreach (var other in others)
            {
                if (await SizeOfAsync(other, attachment.Sha256, cancellation) is not { } size)
                    continue;
                await using var connection = await own.OpenConnectionAsync(cancellation);
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                await WriteAsync(connection, attachment with { Size = size }, new AttachmentStream(other, attachment.Sha256, size), cancellation);
                await transaction.CommitAsync(cancellation);
                break;
            }
        }
    }

    /// <summary>
    /// Deletes the files to which no fact of their database refers but those of documents whose personal data was erased. It looks through the whole log and
    /// takes its time; what was deleted before is simply not there.
    /// </summary>
    /// <returns>How many files went.</returns>
    public async Task<int> EraseAsync(IReadOnlyCollection<string> sha256s, CancellationToken cancellation)
    {
        var erased = 0;
        var all = await databases.AllAsync();
        foreach (var (database, sha256) in sha256s.SelectMany(sha256 => all.Select(database => (database, sha256))))
        {
            await using var delete = database.CreateCommand(
                $"""
                with gone as (
                    delete from {AttachmentTables.Files} where sha256 = $1 and not exists (
                        select 1 from mt_events e where e.data::text like '%' || $1 || '%' and not exists (
                            select 1 from mt_events x where x.tenant_id = e.tenant_id and x.stream_id = e.stream_id and x.type = $2))
                    returning sha256),
                pieces as (delete from {AttachmentTables.Chunks} c using gone where c.sha256 = gone.sha256),
                uploads as (delete from {AttachmentTables.Uploads} u using gone where u.sha256 = gone.sha256)
                select count(*)::integer from gone
                """);
            delete.CommandTimeout = 0;
            delete.Parameters.AddWithValue(sha256);
            delete.Parameters.AddWithValue(EventCatalogue.NameOf<PersonalDataErased>());
            erased += (int)(await delete.ExecuteScalarAsync(cancellation))!;
        }

        return erased;
    }

    // Another upload of the same file waits here for this one, and then finds it done.
    private static async Task WriteAsync(NpgsqlConnection connection, Attachment attachment, Stream content, CancellationToken cancellation)
    {
        await using var file = new NpgsqlCommand($"insert into {AttachmentTables.Files} (sha256, size) values ($1, $2) on conflict do nothing", connection);
        file.Parameters.AddWithValue(attachment.Sha256);
        file.Parameters.AddWithValue(attachment.Size);
        if (await file.ExecuteNonQueryAsync(cancellation) == 1)
            await WriteChunksAsync(connection, attachment, content, cancellation);
    }

    private static async Task<long?> SizeOfAsync(NpgsqlDataSource database, string sha256, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select size from {AttachmentTables.Files} where sha256 = $1");
        command.Parameters.AddWithValue(sha256);
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }

    private static async Task WriteChunksAsync(NpgsqlConnection connection, Attachment attachment, Stream content, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {AttachmentTables.Chunks} (sha256, number, bytes) from stdin (format binary)", cancellation);
        var buffer = new byte[ChunkBytes];
        long written = 0;
        int read;
        for (var number = 0; (read = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellation)) > 0; number++)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(attachment.Sha256, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(new ReadOnlyMemory<byte>(buffer, 0, read), NpgsqlDbType.Bytea, cancellation);
            written += read;
        }

        if (written != attachment.Size)
            throw new IOException($"The content of {attachment.Sha256} has {written} bytes instead of {attachment.Size}.");
        await copy.CompleteAsync(cancellation);
    }
}
