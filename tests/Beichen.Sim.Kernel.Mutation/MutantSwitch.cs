using System.Reflection;
using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Mutation;
using Xunit.v3;

[assembly: MutantSwitch]

namespace Beichen.Sim.Kernel.Mutation;

/// <summary>
/// Sets the active mutant once before every test. By itself the mutated kernel reads it anew at every mutated expression,
/// a shared-memory access within the innermost loops that makes the whole-run tests an order of magnitude slower and their time-outs meaningless.
/// Static members are computed at the start with no mutant active, so that none is carried from one mutant's tests into another's.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class MutantSwitchAttribute : Attribute, IBeforeAfterTestAttribute
{
    private static readonly string? Path = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE");
    private static readonly bool Coverage = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("STRYKER_COVERAGE_FILE"));
    private static readonly FieldInfo? Active = Prepare();

    /// <summary>Makes the mutant that is under test the active one.</summary>
    public void Before(MethodInfo methodUnderTest, IXunitTest test) => Active?.SetValue(null, Chosen());

    /// <summary>Nothing is left to undo: the next test sets its own.</summary>
    public void After(MethodInfo methodUnderTest, IXunitTest test)
    {
    }

    private static FieldInfo? Prepare()
    {
        Type? control = typeof(Pack).Assembly.GetTypes().FirstOrDefault(type => type.Name == "MutantControl");
        if (Path is null || Coverage || control is null) return null;
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;
        control.GetField("_mutantFilePathCached", Statics)!.SetValue(null, true);
        control.GetField("_cachedMutantFilePath", Statics)!.SetValue(null, string.Empty);
        FieldInfo active = control.GetField("ActiveMutant", Statics)!;
        active.SetValue(null, -1);
        foreach (Type type in typeof(Pack).Assembly.GetTypes().Concat(typeof(MutantSwitchAttribute).Assembly.GetTypes()))
        {
            if (!type.ContainsGenericParameters && type != typeof(MutantSwitchAttribute)) RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        return active;
    }

    private static int Chosen()
    {
        using FileStream file = new(Path!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> id = stackalloc byte[sizeof(int)];
        file.ReadExactly(id);
        return BitConverter.ToInt32(id);
    }
}
