using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Beichen.Sim.Kernel;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>
/// What a search has tried, a line a set of measures, appended as it goes, so that a search that was stopped or killed goes on with what stands there and
/// ends in the same answer. The first line names the plan, the question and the build; a last line that was cut short is taken off.
/// </summary>
public sealed class SearchLog : IDisposable
{
    /// <summary>Name of the file in the folder.</summary>
    public const string FileName = "achieve.search";

    private readonly FolderClaim _claim;
    private readonly FileStream _file;
    private readonly Dictionary<string, int> _hits = new(StringComparer.Ordinal);

    private SearchLog(FolderClaim claim, FileStream file) => (_claim, _file) = (claim, file);

    /// <summary>Sets that stood there when it was opened.</summary>
    public int Found { get; private set; }

    /// <summary>Opens the log of a search, or begins it.</summary>
    /// <param name="folder">The folder, made where there is none.</param>
    /// <param name="plan">The scenario's plan.</param>
    /// <param name="request">The question.</param>
    /// <exception cref="RunStoreException">The folder holds a search for another question, is being written, or cannot be.</exception>
    public static SearchLog Open(string folder, CompiledPlan plan, AchieveRequest request)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var claim = FolderClaim.Take(folder);
        try
        {
            Directory.CreateDirectory(folder);
            var log = new SearchLog(
                claim, new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
            log.Read(Head(plan, request), folder);
            return log;
        }
        catch (Exception problem)
        {
            claim.Dispose();
            if (problem is IOException or UnauthorizedAccessException)
                throw RunStoreException.OfDisk($"{folder} cannot be written: {problem.Message}", problem);
            throw;
        }
    }

    /// <summary>Draws that hit under a set, if it was tried.</summary>
    internal bool Knows(string set, out int hits) => _hits.TryGetValue(set, out hits);

    /// <summary>Keeps sets that were tried; they outlive the process from here on.</summary>
    internal void Keep(IEnumerable<(string Set, int Hits)> tried)
    {
        var lines = new StringBuilder();
        foreach ((string set, int hits) in tried)
        {
            if (_hits.TryAdd(set, hits)) lines.Append(CultureInfo.InvariantCulture, $"{hits} {set}\n");
        }

        _file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        _file.Flush();
    }

    /// <summary>The answer stands: nothing is left to go on with.</summary>
    public void Finish()
    {
        string name = _file.Name;
        _file.Dispose();
        File.Delete(name);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _claim.Dispose();
    }

    private static string Head(CompiledPlan plan, AchieveRequest request)
    {
        byte[] asked = Encoding.UTF8.GetBytes($"{plan.Fingerprint} {KernelBuild.Id} {JsonSerializer.Serialize(request)}");
        return $"beichen-achieve/1 {Convert.ToHexStringLower(SHA256.HashData(asked))}";
    }

    private void Read(string head, string folder)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        int whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        string[] lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > 0 && lines[0] != head)
        {
            _file.Dispose();
            throw new RunStoreException($"{folder} holds a search for another question, scenario or build, expected the same command, another folder, "
                + $"or {FileName} in it removed");
        }

        foreach (string line in lines.Skip(1))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            _hits[line[(space + 1)..]] = int.Parse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        Found = _hits.Count;
        _file.SetLength(whole);
        _file.Position = whole;
        if (lines.Length > 0) return;
        _file.Write(Encoding.UTF8.GetBytes(head + "\n"));
        _file.Flush();
    }
}
