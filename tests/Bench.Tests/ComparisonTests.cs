using OnNara.Bench.Acts;
using OnNara.Bench.Nation;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace OnNara.Bench.Tests;

/// <summary>A bench ends with an exception where the sides of its comparison do not do the same.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public async Task decides_and_reads_the_same_as_the_peer_and_writes_the_same_as_the_limit()
    {
        try
        {
            var decided = await new DecideBench(new(2, [(1, 4), (8, 16)], WarmUp: 4)).RunAsync(Place(), default);
            var read = await new ReadsBench(new(Waiting: 0, Rounds: 1, Requests: 10, RequestsOfRate: 20)).RunAsync(Place(), default);

            decided.Select(m => m.ReferenceName).ShouldContain("limit");
            decided.Concat(read).ShouldAllBe(m => m.Ours > 0 && m.Reference > 0);
        }
        finally
        {
            await ComparedOffices.CloseAsync();
        }
    }

    [Fact]
    public async Task takes_whole_documents_of_a_nation_from_the_draft_to_their_receipt()
    {
        var length = new NationLength(Agencies: 2, Departments: 2, Rates: [2], Step: TimeSpan.FromSeconds(3), Confirmation: TimeSpan.FromSeconds(3));

        var measured = await new NationBench(length).RunAsync(Place(), default);

        measured.Single(m => m.Unit == "documents/s").Ours.ShouldBeGreaterThan(0);
    }

    private static Workplace Place() => new(
        Environment.GetEnvironmentVariable("ConnectionStrings__OnNara") ?? throw new InvalidOperationException("ConnectionStrings__OnNara is not set; ops/test sets it."),
        Path.GetTempPath(),
        TextWriter.Null);
}
