using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Experiments.Explanation;

/// <summary>The rows of a plan's ledger by path, with what each was in a draw.</summary>
internal sealed class LedgerSources
{
    private readonly LedgerEntry[] _rows;
    private readonly string[] _paths;
    private readonly Dictionary<string, UncertainInput> _inputs;
    private readonly SortedDictionary<string, ExplainedSource> _named = new(StringComparer.Ordinal);
    private readonly ulong _seed;
    private readonly ulong _draw;

    /// <summary>The rows of a plan.</summary>
    public LedgerSources(CompiledPlan plan, ulong seed, ulong draw)
    {
        (_seed, _draw) = (seed, draw);
        _rows = [.. plan.Ledger.Entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
        _paths = Array.ConvertAll(_rows, row => row.Path);
        _inputs = UncertainInput.From(plan.Ledger, plan.Plan).ToDictionary(input => input.Path, StringComparer.Ordinal);
    }

    /// <summary>All rows that were named so far, in the order of paths.</summary>
    public IReadOnlyList<ExplainedSource> Named => [.. _named.Values];

    /// <summary>
    /// The paths of the rows that these stand for, a trailing <c>*</c> for all that begin so; paths
    /// that the run does not use are passed over, and settings where values stand beside them.
    /// </summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        LedgerEntry[] found = [.. paths.SelectMany(Rows).DistinctBy(row => row.Path, StringComparer.Ordinal)];
        LedgerEntry[] values = [.. found.Where(row => row.Basis is not "setting")];
        return [.. (values.Length > 0 ? values : found).Select(Name)];
    }

    private IEnumerable<LedgerEntry> Rows(string path)
    {
        string begin = path.TrimEnd('*');
        bool all = begin.Length < path.Length;
        int first = Array.BinarySearch(_paths, begin, StringComparer.Ordinal);
        for (int i = first < 0 ? ~first : first; i < _rows.Length
            && (all ? _paths[i].StartsWith(begin, StringComparison.Ordinal) : string.Equals(_paths[i], begin, StringComparison.Ordinal)); i++)
            yield return _rows[i];
    }

    private string Name(LedgerEntry row)
    {
        if (_named.ContainsKey(row.Path)) return row.Path;
        double? drawn = _inputs.TryGetValue(row.Path, out UncertainInput? input) ? input.Value(_seed, _draw) : null;
        _named[row.Path] = new ExplainedSource(
            row.Path, row.Value, drawn, row.Unit, row.Distribution, row.Basis, row.Confidence, row.Quote, row.Source, $"{row.File}:{row.Line}");
        return row.Path;
    }
}
