using OnNara.Evidence.Notes;

namespace OnNara.Evidence.Tests.Notes;

public sealed class LogKeysTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("onnara-keys-").FullName;

    private string SigningFile => Path.Combine(_directory, "keys", "signing.key");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void makes_a_key_at_the_first_start_and_takes_it_again_at_the_next()
    {
        var first = Open();
        var second = Open();
        second.Current.Verifier.ToString().ShouldBe(first.Current.Verifier.ToString());
        second.Known.ShouldHaveSingleItem().ToString().ShouldBe(first.Current.Verifier.ToString());
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(SigningFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void keeps_the_public_part_of_a_key_that_was_rotated_away()
    {
        var first = Open();
        File.Delete(SigningFile);
        var second = Open();
        second.Name.ShouldBe(first.Name);
        second.Known.Select(k => k.ToString()).ShouldBe([first.Current.Verifier.ToString(), second.Current.Verifier.ToString()]);
        second.Known[0].ToString().ShouldNotBe(second.Known[1].ToString());
    }

    [Fact]
    public void refuses_a_key_that_others_may_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        Open();
        File.SetUnixFileMode(SigningFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Should.Throw<LogKeysException>(() => Open()).Message.ShouldContain("chmod 600");
    }

    [Fact]
    public void refuses_a_file_that_is_no_key_and_a_key_of_another_name()
    {
        Open();
        Write("nothing");
        Should.Throw<LogKeysException>(() => Open());
        Write(SigningKey.Generate("another").Export());
        Should.Throw<LogKeysException>(() => Open()).Message.ShouldContain("another");
    }

    private LogKeys Open() => LogKeys.Open(Path.Combine(_directory, "keys"));

    private void Write(string text) => File.WriteAllText(SigningFile, text);
}
