using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>The folder of an ensemble through kills, second writers, damage and ends.</summary>
public sealed class EnsembleFolderTests : IDisposable
{
    private const string Result = RunStore.ManifestFile;

    private readonly string _root = Directory.CreateTempSubdirectory("beichen-folder-").FullName;

    private string Place => Path.Combine(_root, "run");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_start_that_is_killed_before_its_settings_are_written_leaves_nothing_to_go_on_with_and_the_next_start_takes_the_place()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllBytes(In(EnsembleFolder.Marker), []);
        File.WriteAllText(In("settings.json.unfinished"), "{");
        Assert.False(EnsembleFolder.IsUnfinished(Place, Result));
        using EnsembleFolder folder = Start();
        Assert.Equal(["settings.json", EnsembleFolder.Marker], Names(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_start_that_is_killed_before_its_marker_is_written_can_be_gone_on_with()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllText(In("settings.json"), "{}");
        Assert.True(EnsembleFolder.IsUnfinished(Place, Result));
        Assert.Contains("beichen resume", Assert.Throws<RunStoreException>(Start).Message, StringComparison.Ordinal);
        using EnsembleFolder folder = EnsembleFolder.Resume(Place, Result);
        Assert.Contains(EnsembleFolder.Marker, Names(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_start_that_is_killed_when_the_former_results_are_set_aside_gives_them_back()
    {
        Finished();
        Directory.Move(Place, Path.Combine(_root, ".run.former"));
        using (EnsembleFolder folder = Start()) folder.Finish();
        Assert.Equal(["run"], Directory.EnumerateFileSystemEntries(_root).Select(entry => Path.GetFileName(entry)), StringComparer.Ordinal);
    }

    [Fact]
    public void Finished_results_are_never_marked_unfinished_by_a_resume()
    {
        Finished();
        using (EnsembleFolder folder = EnsembleFolder.Resume(Place, Result)) Assert.False(EnsembleFolder.IsUnfinished(Place, Result));
        Assert.DoesNotContain(EnsembleFolder.Marker, Names(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"scenario\": ")]
    [InlineData("[]")]
    [InlineData("{\"scenario\": null}")]
    public void Damaged_settings_are_told_with_their_file(string text)
    {
        Finished();
        File.WriteAllText(In("settings.json"), text);
        Assert.Contains("settings.json", Assert.Throws<RunStoreException>(() => EnsembleSettings.Read(Place)).Message, StringComparison.Ordinal);
        Assert.False(EnsembleFolder.IsUnfinished(Place, Result));
    }

    [Fact]
    public void A_folder_that_is_being_written_is_neither_started_nor_resumed_nor_replaced_by_another()
    {
        using (EnsembleFolder folder = Start())
        {
            foreach (Func<EnsembleFolder> second in new[] { Start, () => EnsembleFolder.Resume(Place, Result) })
            {
                RunStoreException problem = Assert.Throws<RunStoreException>(second);
                Assert.Contains("is being written by another run", problem.Message, StringComparison.Ordinal);
                Assert.False(problem.IsOfDisk);
            }

            Assert.Throws<RunStoreException>(() => WholeFolder.Replace(Place, Result, _ => { }));
            Assert.False(FolderClaim.IsFree(Place));
        }

        Assert.True(FolderClaim.IsFree(Place));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_a_fault_of_the_disk()
    {
        File.WriteAllText(Place, "a file");
        Assert.True(Assert.Throws<RunStoreException>(() => EnsembleFolder.Start(Path.Combine(Place, "below"), Result, _ => { })).IsOfDisk);
    }

    [Fact]
    public void What_killed_processes_left_for_nobody_is_cleared_and_what_lives_is_not()
    {
        string left = Path.Combine(Path.GetTempPath(), $"beichen-ensemble-{Guid.NewGuid():N}"), living = left + "-living";
        foreach (string folder in new[] { left, living })
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "000000.bin"), "a batch");
            Directory.SetCreationTimeUtc(folder, DateTime.UtcNow.AddHours(-1));
            Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddHours(-1));
        }

        using (FolderClaim claim = FolderClaim.Take(living))
        using (EnsembleFolder mine = EnsembleFolder.Start(null, Result, _ => { }))
        {
            Assert.True(mine.IsTemporary && Directory.Exists(mine.Path));
            Assert.False(Directory.Exists(left));
            Assert.True(Directory.Exists(living));
        }

        Directory.Delete(living, recursive: true);
    }

    private EnsembleFolder Start() => EnsembleFolder.Start(Place, Result, folder => File.WriteAllText(Path.Combine(folder, "settings.json"), "{}"));

    private void Finished()
    {
        using EnsembleFolder folder = Start();
        File.WriteAllText(In(Result), "{}");
        folder.Finish();
    }

    private string In(string file) => Path.Combine(Place, file);

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(Place).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
}
