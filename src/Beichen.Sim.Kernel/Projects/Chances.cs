using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>Probabilities of 0, 1, 2 … of something that is known only by its chances: a project's stage on the first day, a lag.</summary>
/// <param name="Shares">Probability of each number, summing to 1; default for a certain 0.</param>
public readonly record struct Chances(ImmutableArray<double> Shares)
{
    /// <summary>The most probable number, the least of equals.</summary>
    public int Likeliest => Shares.IsDefaultOrEmpty ? 0 : Shares.IndexOf(Shares.Max());

    /// <summary>The greatest number that has a chance.</summary>
    public int Greatest
    {
        get
        {
            int greatest = Shares.IsDefault ? 0 : Shares.Length - 1;
            while (greatest > 0 && Shares[greatest] == 0) greatest--;
            return greatest;
        }
    }

    /// <summary>True when one number has all the chance.</summary>
    public bool IsCertain => Shares.IsDefaultOrEmpty || Shares[Likeliest] == 1;

    /// <summary>A certain number.</summary>
    public static Chances Certain(int number) => new([.. Enumerable.Repeat(0.0, number), 1]);

    /// <summary>A certain number.</summary>
    public static implicit operator Chances(int number) => Certain(number);

    /// <summary>A certain stage.</summary>
    public static implicit operator Chances(ProjectStage stage) => Certain((int)stage);

    /// <summary>The number at a uniform 0 &lt; u &lt; 1: the least k with u below the probability of 0 … k. Never one without a chance.</summary>
    public T At<T>(T u)
        where T : struct, ILanes<T>
    {
        T number = Pack.Zero<T>();
        double below = 0;
        int greatest = Greatest;
        for (int k = 0; k < greatest; k++)
        {
            below += Shares[k];
            number += Pack.Indicator(T.Broadcast(below) <= u);
        }

        return number;
    }
}
