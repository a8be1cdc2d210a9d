namespace Beichen.Sim.Analysis.Influences;

/// <summary>
/// The ranks of uncertain values over the draws of a seed, to be held against the outcomes of any number of runs on them: no lever moves them.
/// Eight bytes a value and draw.
/// </summary>
public sealed class InputRanks
{
    private readonly double[][] _centred;
    private readonly ulong _seed;
    private readonly IReadOnlyList<ulong>? _drawn;

    /// <summary>Ranks the values.</summary>
    /// <param name="inputs">Uncertain values.</param>
    /// <param name="seed">Seed of the runs.</param>
    /// <param name="draws">Draws 0 to N − 1.</param>
    public InputRanks(IReadOnlyList<UncertainInput> inputs, ulong seed, int draws)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        (Inputs, _seed, Draws, Effective, _centred) = (inputs, seed, draws, draws, new double[inputs.Count][]);
        Parallel.For(0, inputs.Count, i => _centred[i] = Influence.Centred(inputs[i].Ranked(seed, draws)));
    }

    /// <summary>Ranks the values in draws that are named one by one, as those of a run that was taken from weighted draws.</summary>
    /// <param name="inputs">Uncertain values.</param>
    /// <param name="seed">Seed of the runs.</param>
    /// <param name="draws">Numbers of the draws in the order of the run, the same one as often as it was taken.</param>
    public InputRanks(IReadOnlyList<UncertainInput> inputs, ulong seed, IReadOnlyList<ulong> draws)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(draws);
        (Inputs, _seed, _drawn, Draws, _centred) = (inputs, seed, draws, draws.Count, new double[inputs.Count][]);
        double[] times = [.. draws.CountBy(draw => draw).Select(draw => (double)draw.Value)];
        Effective = draws.Count * (double)draws.Count / times.Sum(time => time * time);
        Parallel.For(0, inputs.Count, i => _centred[i] = Influence.Centred(inputs[i].Ranked(seed, draws)));
    }

    /// <summary>The values that are ranked, in the order of their numbers here.</summary>
    public IReadOnlyList<UncertainInput> Inputs { get; }

    /// <summary>Whether these are the ranks of those values in those draws.</summary>
    public bool Are(IReadOnlyList<UncertainInput> inputs, ulong seed, int draws) =>
        _drawn is null && seed == _seed && draws == Draws && inputs.SequenceEqual(Inputs);

    /// <summary>Whether these are the ranks of those values in draws that are named one by one.</summary>
    public bool Are(IReadOnlyList<UncertainInput> inputs, ulong seed, IReadOnlyList<ulong> draws) =>
        _drawn is not null && seed == _seed && draws.SequenceEqual(_drawn) && inputs.SequenceEqual(Inputs);

    internal int Draws { get; }

    /// <summary>How many draws of their own these say as much as: N² over the sum of squared times that each was taken (Kish 1965).</summary>
    internal double Effective { get; }

    internal double[] Centred(int input) => _centred[input];
}
