using System.Net;
using OnNara.Api.Tests.Shared;

namespace OnNara.Api.Tests.Attachments;

/// <summary>Counts what the whole process allocates, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class LargeAttachmentTests(ConventionsHost host)
{
    [Fact]
    public async Task a_hundred_megabytes_go_through_without_being_held_in_memory()
    {
        using var client = host.Newcomer();
        var before = GC.GetTotalAllocatedBytes();

        var answer = await client.PostAsync("/api/attachments?fileName=big.bin", new Zeros(100L * 1024 * 1024, saysLength: true));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(100L * 1024 * 1024);
    }
}
