using System.Text;
using OnNara.Evidence.Events;
using OnNara.Evidence.Json;

namespace OnNara.Evidence.Tests.Events;

public sealed class EventRecordTests
{
    private static readonly EventRecord Stored = new(
        new("39715d2c-a2a5-4e78-99cb-531347ea1559"), new("5f3ca3c2-18d9-55b5-a07a-cc96692a5835"), 3, "work_planned", "1741000",
        new DateTimeOffset(2026, 11, 24, 11, 0, 45, TimeSpan.FromHours(9)).AddMicroseconds(589_389), "c1", null, null,
        """{"by": {"name": "이소라"}, "at": "2026-11-20T09:29:01+09:00", "share": 1.50}""");

    [Fact]
    public void has_one_form_that_names_all_that_was_stored() =>
        Encoding.UTF8.GetString(Stored.ToCanonicalJson()).ShouldBe(
            """
            {"causationId":null,"correlationId":"c1","data":{"at":"2026-11-20T09:29:01+09:00","by":{"name":"이소라"},"share":1.5},"headers":null,"id":"39715d2c-a2a5-4e78-99cb-531347ea1559","stream":"5f3ca3c2-18d9-55b5-a07a-cc96692a5835","tenant":"1741000","timestamp":"2026-11-24T02:00:45.589389Z","type":"work_planned","version":3}
            """);

    [Fact]
    public void is_the_same_however_the_store_writes_it_down()
    {
        var again = Stored with
        {
            Data = """{"at":"2026-11-20T09:29:01+09:00","share":1.5,"by":{"name":"\uc774\uc18c\ub77c"}}""",
            Timestamp = Stored.Timestamp.ToUniversalTime(),
        };
        again.ToLeaf().ShouldBe(Stored.ToLeaf());
    }

    [Fact]
    public void is_another_one_when_any_part_changes()
    {
        EventRecord[] changed =
        [
            Stored with { Id = Guid.Empty }, Stored with { Stream = Guid.Empty }, Stored with { Version = 4 }, Stored with { Type = "work_dropped" },
            Stored with { Tenant = "1741001" }, Stored with { Timestamp = Stored.Timestamp.AddMicroseconds(1) }, Stored with { CorrelationId = null },
            Stored with { CausationId = "c1" }, Stored with { Headers = """{"a":1}""" }, Stored with { Data = Stored.Data.Replace("1.50", "1.51", StringComparison.Ordinal) },
        ];
        changed.Select(c => c.ToLeaf()).Append(Stored.ToLeaf()).Distinct().Count().ShouldBe(changed.Length + 1);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1e400}""")]
    [InlineData("{")]
    public void has_none_where_what_is_stored_has_no_single_meaning(string data) =>
        Should.Throw<NotCanonicalizableException>(() => (Stored with { Data = data }).ToCanonicalJson());
}
