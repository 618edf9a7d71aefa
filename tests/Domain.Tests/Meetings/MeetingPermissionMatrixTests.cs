using System.Runtime.CompilerServices;
using System.Text;
using OnNara.Domain.Meetings;

namespace OnNara.Domain.Tests.Meetings;

/// <summary>
/// Who may do what with a meeting in which state, written out in full beside this file, so that a change of the table is
/// seen by whoever reviews it. To accept a change, run the test with <c>ONNARA_ACCEPT=1</c> and commit the file.
/// </summary>
public sealed class MeetingPermissionMatrixTests
{
    [Fact]
    public void the_permission_matrix_is_as_agreed()
    {
        var path = GoldenFile();
        if (Environment.GetEnvironmentVariable("ONNARA_ACCEPT") == "1")
        {
            File.WriteAllText(path, Matrix());
        }

        File.ReadAllText(path).ShouldBe(Matrix());
    }

    [Fact]
    public void every_action_is_somebodys()
    {
        foreach (var action in Enum.GetValues<MeetingAction>())
        {
            MeetingPermissions.Table.ShouldContain(row => row.Action == action, action.ToString());
        }
    }

    private static string Matrix()
    {
        var text = new StringBuilder();
        var roles = Enum.GetValues<MeetingRole>();
        foreach (var action in Enum.GetValues<MeetingAction>())
        {
            text.Append(action).Append('\n');
            foreach (var status in Enum.GetValues<MeetingStatus>())
            {
                var allowed = roles.Where(role => MeetingPermissions.Allows(action, status, role)).ToList();
                text.Append("  ").Append(status.ToString().PadRight(11)).Append(allowed.Count == 0 ? "-" : string.Join(' ', allowed)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string GoldenFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "permission-matrix.txt");
}
