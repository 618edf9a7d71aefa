using System.Collections.Concurrent;
using OnNara.Client;

namespace OnNara.Demonstration.Playing;

/// <summary>The people who act, signed in, with their ids.</summary>
public sealed class Cast
{
    /// <summary>Known to everybody who reads this: the demonstration holds nothing real and listens on this machine only.</summary>
    private const string Password = "onnara-demonstration";

    private readonly ConcurrentDictionary<string, (Account Account, Guid PersonId)> _people = [];

    public Account AccountOf(string signInName) => _people[signInName].Account;

    public Guid PersonIdOf(string signInName) =>
        _people.TryGetValue(signInName, out var person) ? person.PersonId : throw new ProductException($"Nobody of the demonstration is called {signInName}.");

    /// <summary>Everybody signs in before the first act: checking a password takes long on purpose.</summary>
    public static async Task<Cast> GatherAsync(ApiClient api, IEnumerable<string> signInNames, CancellationToken cancellation)
    {
        var cast = new Cast();
        await Parallel.ForEachAsync(
            signInNames,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            async (name, token) =>
            {
                var account = new Account(name, Password);
                var me = await api.GetAsync(account, "api/me", token);
                cast._people[name] = me.TextOf("personId") is { } id
                    ? (account, Guid.Parse(id))
                    : throw new ProductException($"{name} of the demonstration cannot be found: {me.Describe()}");
            });
        return cast;
    }
}
