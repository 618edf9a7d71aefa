using Alba;

namespace OnNara.Api.Tests.OpenApi;

public sealed class ApiDescriptionTests(OnNaraHost host)
{
    [Fact]
    public async Task describes_itself_to_programs() => await host.Alba.Scenario(s =>
    {
        s.Get.Url("/openapi/v1.json");
        s.StatusCodeShouldBeOk();
        s.ContentShouldContain("\"openapi\": \"3.1");
        s.ContentShouldContain("\"operationId\": \"uploadAttachment\"");
    });

    [Fact]
    public async Task shows_itself_to_people() => await host.Alba.Scenario(s =>
    {
        s.Get.Url("/swagger/index.html");
        s.StatusCodeShouldBeOk();
        s.ContentShouldContain("swagger-ui");
    });
}
