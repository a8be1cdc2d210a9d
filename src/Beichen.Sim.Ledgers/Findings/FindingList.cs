using System.Globalization;

namespace Beichen.Sim.Ledgers.Findings;

/// <summary>What an import found, in the order of the file.</summary>
/// <param name="accepted">Keys of guesses that are taken without more ado; null for none.</param>
public sealed class FindingList(IReadOnlySet<string>? accepted = null)
{
    private readonly List<Finding> findings = [];

    /// <summary>Everything found so far, in the order of the file.</summary>
    public IReadOnlyList<Finding> All => findings;

    /// <summary>Adds what is worth knowing.</summary>
    public void Note(string key, CellPlace place, params ReadOnlySpan<(string Name, object? Value)> values) => Add(Grade.Note, key, place, values);

    /// <summary>Adds a reading that could have been another.</summary>
    public void Guess(string key, CellPlace place, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Add(accepted?.Contains(key) == true ? Grade.Note : Grade.Guess, key, place, values);

    /// <summary>Adds what could not be taken.</summary>
    public void Problem(string key, CellPlace place, params ReadOnlySpan<(string Name, object? Value)> values) => Add(Grade.Problem, key, place, values);

    /// <summary>Adds why nothing can be made of a file or sheet.</summary>
    public void Refuse(string key, CellPlace place, params ReadOnlySpan<(string Name, object? Value)> values) => Add(Grade.Refusal, key, place, values);

    /// <summary>Adds what another list holds.</summary>
    public void AddAll(IEnumerable<Finding> more) => findings.AddRange(more);

    /// <summary>How many there are of a grade.</summary>
    public int Count(Grade grade) => findings.Count(finding => finding.Grade == grade);

    private void Add(Grade grade, string key, CellPlace place, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var named = new List<KeyValuePair<string, string>>();
        foreach ((string name, object? value) in values) named.Add(new(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty));
        findings.Add(new Finding(grade, key, place, named));
    }
}
