using System.Net.Sockets;
using Marten.Exceptions;
using Npgsql;
using OnNara.Api.Shared;

namespace OnNara.Api.Tests.Shared;

public sealed class DatabaseAwayTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.AdminShutdown)]
    [InlineData(PostgresErrorCodes.CannotConnectNow)]
    [InlineData(PostgresErrorCodes.DiskFull)]
    [InlineData(PostgresErrorCodes.TooManyConnections)]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.IoError)]
    [InlineData("XX000")] // "could not write init file", on a full disk
    public void is_behind_what_the_database_says_of_itself(string code)
    {
        DatabaseAway.IsBehind(Told(code)).ShouldBeTrue();
        DatabaseAway.IsBehind(new MartenCommandException(new NpgsqlCommand(), Told(code))).ShouldBeTrue();
    }

    [Fact]
    public void is_behind_a_line_that_broke() => DatabaseAway.IsBehind(new NpgsqlException("broken", new SocketException())).ShouldBeTrue();

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation)]
    [InlineData(PostgresErrorCodes.RaiseException)]
    [InlineData(PostgresErrorCodes.UndefinedTable)]
    public void is_not_behind_a_statement_that_is_wrong(string code) => DatabaseAway.IsBehind(new InvalidOperationException("wrapped", Told(code))).ShouldBeFalse();

    [Fact]
    public void is_not_behind_a_fault_of_our_own() => DatabaseAway.IsBehind(new InvalidOperationException("ours")).ShouldBeFalse();

    private static PostgresException Told(string code) => new("told", "ERROR", "ERROR", code);
}
