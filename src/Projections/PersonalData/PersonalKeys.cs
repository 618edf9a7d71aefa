using System.Security.Cryptography;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections.PersonalData;

/// <summary>
/// The keys under which people's data stands in the log, one for each person. Nothing is remembered between two questions: a key that is
/// destroyed is gone for every process at once.
/// </summary>
/// <param name="connection">Reads and writes go by connections of their own, since they happen while an event is read from another one.</param>
public sealed class PersonalKeys(string connection) : IDisposable
{
    private const string Keys = "personal_keys";
    private const int KeyBytes = 32;

    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 10, ApplicationName = "OnNara personal keys" });

    /// <summary>The person's key; none where it was destroyed.</summary>
    public byte[]? Find(Guid dataSubjectId)
    {
        using var select = _database.CreateCommand($"select key from {Keys} where data_subject = $1");
        select.Parameters.AddWithValue(dataSubjectId);
        return select.ExecuteScalar() as byte[];
    }

    /// <summary>The person's key, made now where the person is new; none where it was destroyed.</summary>
    public byte[]? FindOrMake(Guid dataSubjectId)
    {
        if (Find(dataSubjectId) is { } known)
            return known;
        using (var insert = _database.CreateCommand($"insert into {Keys} (data_subject, key, made_at) values ($1, $2, now()) on conflict do nothing"))
        {
            insert.Parameters.AddWithValue(dataSubjectId);
            insert.Parameters.AddWithValue(RandomNumberGenerator.GetBytes(KeyBytes));
            insert.ExecuteNonQuery();
        }

        return Find(dataSubjectId);
    }

    /// <summary>Destroys the person's key in the transaction of the fact that tells it. That there was one stays known.</summary>
    public static void Destroy(IDocumentOperations operations, Guid dataSubjectId, DateTimeOffset at) =>
        operations.QueueSqlCommand($"update {Keys} set key = null, destroyed_at = ? where data_subject = ?", at.ToUniversalTime(), dataSubjectId);

    /// <summary>Whether they are kept in this database. Of several, it is the one with the accounts.</summary>
    internal async Task<bool> ArePresentAsync(CancellationToken cancellation)
    {
        await using var several = _database.CreateCommand("select to_regclass('mt_doc_account') is not null");
        if (await several.ExecuteScalarAsync(cancellation) is not true)
            return true;
        await using var elsewhere = _database.CreateCommand("select exists (select from mt_streams) and not exists (select from mt_doc_account)");
        return await elsewhere.ExecuteScalarAsync(cancellation) is false;
    }

    public void Dispose() => _database.Dispose();

    internal static void AddTable(StoreOptions options)
    {
        var keys = new Table(new PostgresqlObjectName(options.DatabaseSchemaName, Keys, SchemaUtils.IdentifierUsage.General));
        keys.AddColumn<Guid>("data_subject").AsPrimaryKey();
        keys.AddColumn("key", "bytea");
        keys.AddColumn<DateTimeOffset>("made_at").NotNull();
        keys.AddColumn<DateTimeOffset>("destroyed_at");
        options.Storage.ExtendedSchemaObjects.Add(keys);
    }
}
