using System.Diagnostics;

namespace OnNara.Api.Tests.Reading;

/// <summary>Read models that follow the log are asked again until they have caught up.</summary>
internal static class Eventually
{
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> isThere)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await read();
            if (isThere(answer))
                return answer;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), System.Text.Json.JsonSerializer.Serialize(answer));
            await Task.Delay(100);
        }
    }
}
