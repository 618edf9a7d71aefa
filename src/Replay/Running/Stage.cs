using OnNara.Client;
using System.Globalization;
using System.Security.Cryptography;
using OnNara.Replay.Planning;

namespace OnNara.Replay.Running;

/// <summary>An agency that was opened for one run, with everybody who acts in it.</summary>
public sealed class Stage
{
    private readonly Dictionary<CastMember, (Account Account, Guid PersonId)> _people;

    private Stage(string agencyCode, string? secondAgencyCode, Account reader, Dictionary<CastMember, (Account, Guid)> people, IReadOnlyDictionary<string, string> unitTasks)
    {
        AgencyCode = agencyCode;
        SecondAgencyCode = secondAgencyCode;
        Reader = reader;
        _people = people;
        UnitTasks = unitTasks;
    }

    public string AgencyCode { get; }

    /// <summary>The agency to which documents go; none where all of them stay or go outside.</summary>
    public string? SecondAgencyCode { get; }

    public string SecondAgencyName { get; private init; } = "";

    /// <summary>An auditor of the agency, who may read every count of it and acts in nothing.</summary>
    public Account Reader { get; }

    /// <summary>The unit task of each kind of document and of each kind of thing taken in.</summary>
    public IReadOnlyDictionary<string, string> UnitTasks { get; }

    /// <summary>Those under which something taken in is filed.</summary>
    public required IReadOnlyCollection<string> IncomingUnitTasks { get; init; }

    public int People => _people.Count;

    public Account AccountOf(CastMember member) => _people[member].Account;

    public Guid PersonIdOf(CastMember member) => _people[member].PersonId;

    /// <summary>Everybody signs in before the clock runs: checking a password takes long on purpose.</summary>
    public Task SignInAllAsync(ApiClient api, CancellationToken cancellation) => Parallel.ForEachAsync(
        _people.Values.Select(p => p.Account).Append(Reader),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
        async (account, token) => await api.SignInAsync(account, token));

    public static async Task<Stage> SetAsync(ApiClient api, Account administrator, ReplayPlan plan, CancellationToken cancellation)
    {
        var run = $"{TimeProvider.System.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}";
        var password = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 24);
        var second = plan.Contents.Any(c => c.Mapping.ToSecondAgency) ? $"replay-{run}-b" : null;
        if (second is not null)
        {
            await OpenAsync(api, administrator, AgencyForm.Second(second, plan), password, cancellation);
        }

        var form = AgencyForm.First($"replay-{run}", plan);
        var ids = await OpenAsync(api, administrator, form.Section, password, cancellation);
        return new(
            form.Section.Code,
            second,
            new(form.ReaderSignInName, password),
            form.SignInNames.ToDictionary(p => p.Key, p => (new Account(p.Value, password), ids[p.Value])),
            form.UnitTasks)
        {
            IncomingUnitTasks = [.. plan.Commands.OfType<PlannedIntake>().Select(i => form.UnitTasks[i.IncomingKey]).Distinct()],
            SecondAgencyName = plan.Mapping.Agency.RecipientName ?? "",
        };
    }

    private static async Task<Dictionary<string, Guid>> OpenAsync(ApiClient api, Account administrator, AgencySection section, string password, CancellationToken cancellation)
    {
        var answer = await api.PostAsync(administrator, "api/agencies", new { agency = section, password, mustChangePassword = false }, null, cancellation);
        return answer.IsDone
            ? answer.Body.GetProperty("people").EnumerateArray().ToDictionary(p => p.GetProperty("signInName").GetString()!, p => p.GetProperty("personId").GetGuid())
            : throw new ProductException($"The agency of the run could not be opened: {answer.Describe()}");
    }
}
