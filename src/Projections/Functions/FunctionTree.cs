using System.Globalization;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections.Search;

namespace OnNara.Projections.Functions;

/// <summary>Which entries are wanted; what is left out is not asked for.</summary>
/// <param name="On">Only what is in force on that day; where it is left out, also what was retired or is still to come.</param>
/// <param name="Terms">Each has to be in its code or in a name that it has or had.</param>
public sealed record FunctionFilter(
    DateOnly? On = null, FunctionLevel? Level = null, string? AgencyCode = null, string? DepartmentCode = null, string? ParentCode = null, IReadOnlyList<string>? Terms = null);

/// <summary>Reads the function tree as it is or was on any day.</summary>
public sealed class FunctionTree(IQuerySession session)
{
    private string Table => $"{session.DocumentStore.Options.DatabaseSchemaName}.mt_doc_functionentry";

    public async Task<Page<FunctionEntry>> Find(FunctionFilter filter, PageRequest page, CancellationToken cancellation)
    {
        // What is one agency's lies where the agency lives; else each database has its share of the page.
        var rows = filter.AgencyCode is { } agency
            ? await session.AskWhereLives(agency, there => Find(there, filter, page, cancellation))
            : await session.AskEachForRows(there => Find(there, filter, page, cancellation));
        return page.Cut([.. rows.OrderBy(row => row.SortOrder, StringComparer.Ordinal)], row => row.SortOrder);
    }

    private async Task<IReadOnlyList<FunctionEntry>> Find(IQuerySession there, FunctionFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var conditions = Conditions(filter, command);

        // What belongs to one agency or stands under one function is little, and found by its key; walking the whole government in the
        // order of the list to meet it is what the database would else think cheap. The empty text hides the index on the order.
        var order = filter.AgencyCode is null && filter.ParentCode is null ? "e.sort_order" : "(e.sort_order || '')";
        command.CommandText =
            $"""
            select e.data from {Table} e where {conditions} and {order} > {command.Add(page.Start, NpgsqlDbType.Text)}
            order by {order} limit {command.Add(page.Limit + 1, NpgsqlDbType.Integer)}
            """;
        return await Read(there, command, cancellation);
    }

    public Task<FunctionEntry?> Function(string code, CancellationToken cancellation) =>
        session.AskWhereLives(OrganizationId.Installation, there => there.LoadAsync<FunctionEntry>(FunctionId.Of(code), cancellation));

    public Task<FunctionEntry?> UnitTask(string agencyCode, string code, CancellationToken cancellation) =>
        session.AskWhereLives(agencyCode, there => there.LoadAsync<FunctionEntry>(FunctionId.OfUnitTask(agencyCode, code), cancellation));

    /// <summary>Those of the agency that there are, by code.</summary>
    public async Task<IReadOnlyDictionary<string, FunctionEntry>> UnitTasks(string agencyCode, IEnumerable<string> codes, CancellationToken cancellation) =>
        (await session.AskWhereLives(
            agencyCode, there => there.LoadManyAsync<FunctionEntry>(cancellation, codes.Distinct().Select(code => FunctionId.OfUnitTask(agencyCode, code)))))
        .ToDictionary(e => e.Code, StringComparer.Ordinal);

    /// <summary>How many functions and unit tasks stand under a function on that day or on a later one.</summary>
    public async Task<long> OpenUnder(string code, DateOnly day, CancellationToken cancellation) =>
        (await session.AskEachForRows(there => EverWith(there, FunctionEntry.ParentKey(code, null), day, cancellation))).Count(e => e.Parents.IsEverOnOrAfter(day, p => p == code));

    /// <summary>Whether the department answers for a unit task on that day or on a later one.</summary>
    public async Task<bool> AnswersForUnitTasks(string agencyCode, string departmentCode, DateOnly day, CancellationToken cancellation) =>
        (await session.AskWhereLives(agencyCode, there => EverWith(there, FunctionEntry.DepartmentKey(agencyCode, departmentCode), day, cancellation)))
        .Any(e => e.Departments.IsEverOnOrAfter(day, d => d == departmentCode));

    /// <summary>
    /// Every function that stands above one of the entries on that day, by code. The functions above the unit tasks are few and their
    /// identifiers follow from their codes: one look-up for each level.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, FunctionEntry>> Above(IEnumerable<FunctionEntry> entries, DateOnly day, CancellationToken cancellation)
    {
        var above = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal);
        var missing = ParentsOf(entries);
        while (missing.Length > 0)
        {
            var asked = missing;
            var found = await session.AskWhereLives(OrganizationId.Installation, there => there.LoadManyAsync<FunctionEntry>(cancellation, asked.Select(FunctionId.Of)));
            foreach (var entry in found)
                above.TryAdd(entry.Code, entry);
            missing = ParentsOf(found);
        }

        return above;

        string[] ParentsOf(IEnumerable<FunctionEntry> children) =>
            [.. children.Select(c => c.Parents.On(c.NearestDay(day))).OfType<string>().Distinct().Where(code => !above.ContainsKey(code))];
    }

    private static string Conditions(FunctionFilter filter, NpgsqlCommand command)
    {
        List<string> keys = [];
        List<string> conditions = [];
        if (filter.ParentCode is { } parent)
            keys.Add(FunctionEntry.ParentKey(parent, null));
        // Only unit tasks belong to an agency.
        if (filter.Level is { } level && !(level == FunctionLevel.UnitTask && filter.AgencyCode is not null))
            keys.Add(FunctionEntry.LevelKey(level));
        if (filter.AgencyCode is { } agency)
            keys.Add(filter.DepartmentCode is { } department ? FunctionEntry.DepartmentKey(agency, department) : FunctionEntry.AgencyKey(agency));
        foreach (var term in filter.Terms ?? [])
        {
            keys.AddRange(SearchText.LongestGrams(term));
            conditions.Add($"strpos(e.data ->> 'words', {command.Add(term, NpgsqlDbType.Text)}) > 0");
        }

        if (keys.Count > 0)
            conditions.Insert(0, $"e.keys @> {command.AddTexts(keys.Distinct())}");
        if (filter.On is { } on)
        {
            var day = command.Add(on.ToString("O", CultureInfo.InvariantCulture), NpgsqlDbType.Text);
            conditions.Add($"e.data -> 'exists' ->> 'from' <= {day} and coalesce(e.data -> 'exists' ->> 'ends' > {day}, true)");
            if (filter.ParentCode is not null)
                conditions.Add($"{OnDay("parents", day)} = {command.Add(filter.ParentCode, NpgsqlDbType.Text)}");
            if (filter.DepartmentCode is not null)
                conditions.Add($"{OnDay("departments", day)} = {command.Add(filter.DepartmentCode, NpgsqlDbType.Text)}");
        }

        return conditions.Count > 0 ? string.Join(" and ", conditions) : "true";
    }

    /// <summary>What a row's history says of the day.</summary>
    private static string OnDay(string history, string day) =>
        $"(select t ->> 'value' from jsonb_array_elements(e.data -> '{history}' -> 'entries') t where t ->> 'from' <= {day} order by t ->> 'from' desc limit 1)";

    private async Task<IReadOnlyList<FunctionEntry>> EverWith(IQuerySession there, string key, DateOnly day, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText = $"select e.data from {Table} e where e.keys @> {command.AddTexts([key])}";
        return (await Read(there, command, cancellation)).FindAll(e => e.Exists.IsOpenOrReaches(day));
    }

    private static async Task<List<FunctionEntry>> Read(IQuerySession there, NpgsqlCommand command, CancellationToken cancellation)
    {
        var serializer = there.DocumentStore.Options.Serializer();
        var rows = new List<FunctionEntry>();
        await using var reader = await there.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(await serializer.FromJsonAsync<FunctionEntry>(reader, 0, cancellation));
        return rows;
    }
}
