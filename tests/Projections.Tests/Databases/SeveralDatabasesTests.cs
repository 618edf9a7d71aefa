namespace OnNara.Projections.Tests.Databases;

public sealed class SeveralDatabasesTests
{
    private const string Home = "Host=one;Port=5432;Database=onnara";

    [Theory]
    [InlineData("second", "Host=two;Database=onnara", null)]
    [InlineData("second", "Host=one;Database=other", null)]
    [InlineData("second", "Host=ONE;Port=5433;Database=onnara", "the same name on the same host")]
    [InlineData("home", "Host=two;Database=onnara", "the installation's own")]
    public void differ_in_host_or_name_and_leave_home_its_name(string name, string connection, string? fault)
    {
        var found = SeveralDatabases.FaultOf(Home, new Dictionary<string, string> { [name] = connection });
        if (fault is null)
            found.ShouldBeNull();
        else
            found.ShouldNotBeNull().ShouldContain(fault);
    }
}
