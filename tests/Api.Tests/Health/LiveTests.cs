using Alba;

namespace OnNara.Api.Tests.Health;

public sealed class LiveTests(OnNaraHost host)
{
    [Fact]
    public async Task answers_a_stranger_that_the_process_lives()
    {
        await host.Alba.Scenario(s =>
        {
            s.Get.Url("/health/live");
            s.StatusCodeShouldBeOk();
            s.ContentShouldContain("Live");
        });
    }
}
