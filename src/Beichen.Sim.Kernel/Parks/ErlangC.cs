using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Parks;

/// <summary>Waiting in an M/M/c queue (model 6.2).</summary>
public static class ErlangC
{
    /// <summary>Probability that a file waits, C(c, a) = [a^c/c! · c/(c−a)] / [Σ_{k&lt;c} a^k/k! + a^c/c! · c/(c−a)], for offered load a &lt; c.</summary>
    public static T WaitProbability<T>(int desks, T load)
        where T : struct, ILanes<T>
    {
        T sum = 0;
        T term = 1;
        for (int k = 0; k < desks; k++)
        {
            sum += term;
            term = term * load / (k + 1);
        }

        T waiting = term * desks / (desks - load);
        return waiting / (sum + waiting);
    }

    /// <summary>Mean wait in units of the mean service time, W_q μ = C / (c − a).</summary>
    public static T Wait<T>(int desks, T load)
        where T : struct, ILanes<T> => WaitProbability(desks, load) / (desks - load);
}
