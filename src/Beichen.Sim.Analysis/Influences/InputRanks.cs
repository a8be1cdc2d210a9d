namespace Beichen.Sim.Analysis.Influences;

/// <summary>
/// The ranks of uncertain values over the draws of a seed, to be held against the outcomes of any number of runs on them: no lever moves them.
/// Eight bytes a value and draw.
/// </summary>
public sealed class InputRanks
{
    private readonly double[][] _centred;
    private readonly ulong _seed;

    /// <summary>Ranks the values.</summary>
    /// <param name="inputs">Uncertain values.</param>
    /// <param name="seed">Seed of the runs.</param>
    /// <param name="draws">Draws 0 to N − 1.</param>
    public InputRanks(IReadOnlyList<UncertainInput> inputs, ulong seed, int draws)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        (Inputs, _seed, Draws, _centred) = (inputs, seed, draws, new double[inputs.Count][]);
        Parallel.For(0, inputs.Count, i => _centred[i] = Influence.Centred(inputs[i].Ranked(seed, draws)));
    }

    /// <summary>The values that are ranked, in the order of their numbers here.</summary>
    public IReadOnlyList<UncertainInput> Inputs { get; }

    /// <summary>Whether these are the ranks of those values in those draws.</summary>
    public bool Are(IReadOnlyList<UncertainInput> inputs, ulong seed, int draws) => seed == _seed && draws == Draws && inputs.SequenceEqual(Inputs);

    internal int Draws { get; }

    internal double[] Centred(int input) => _centred[input];
}
