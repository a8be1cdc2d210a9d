using Beichen.Sim.Experiments;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>The draws that the runs of a test are made of.</summary>
/// <param name="Seed">Their seed.</param>
/// <param name="Draws">Their number.</param>
public sealed record Sample(ulong Seed, int Draws)
{
    /// <summary>The draws of every test that does not ask for others.</summary>
    public static Sample First { get; } = Of(0);

    /// <summary>As few draws as a test can do with that looks at no chance.</summary>
    public static Sample Few { get; } = First with { Draws = 48 };

    /// <summary>Other draws each time, few and many, even and odd.</summary>
    public static Sample Of(int round) => new(Sampling.DefaultSeed + (ulong)round, round == 0 ? 256 : 40 + (round * 97 % 400));
}
