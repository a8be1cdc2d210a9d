using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Fields;

/// <summary>How the files write the names of enumerations.</summary>
internal static class ChoiceWords
{
    public static string Of<T>(T choice)
        where T : struct, Enum => choice switch
        {
            DelayFamily.LogNormal => "lognormal",
            DelayFamily.BurrXII => "burr-xii",
            _ => Words.Kebab(choice.ToString()),
        };
}
