using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Tests.Districts;

/// <summary>Copies a plan with every number of some kind replaced, whatever record it stands in.</summary>
internal static class PlanRewriter
{
    private static readonly MethodInfo AsImmutable = typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!;

    /// <summary>The plan with each quantity replaced by what <paramref name="replace"/> says of (record type, property, quantity).</summary>
    public static DistrictPlan Quantities(this DistrictPlan plan, Func<Type, string, Quantity, Quantity> replace) =>
        (DistrictPlan)Copy(plan, (owner, name, value) => value is Quantity quantity ? replace(owner, name, quantity) : null);

    /// <summary>
    /// The plan without randomness of parameters, delays, exits and shocks: every quantity at its median, every deviation 0.
    /// Arrivals and certifications stay whole numbers drawn by chance.
    /// </summary>
    public static DistrictPlan MadeCertain(this DistrictPlan plan)
    {
        DistrictPlan medians = plan.Quantities((_, name, quantity) =>
            Quantity.Fixed(name.Contains("Deviation", StringComparison.Ordinal)
                || name.EndsWith("Hazard", StringComparison.Ordinal) || name is "SetbackProbability" or "OverrunPerDelayScore" ? 0
                : name is "SigningProbability" or "StartProbability" or "CompletionProbability" ? 1
                : quantity.Median));
        return medians with
        {
            Projects = [.. medians.Projects.Select(p => p with
        {
            InitialStage = p.InitialStage.Likeliest, StatisticsLag = p.StatisticsLag.Likeliest, Negotiation = Median(p.Negotiation),
            Approval = Median(p.Approval), Construction = Median(p.Construction), Commissioning = Median(p.Commissioning)
        })]
        };
    }

    private static StageDuration Median(StageDuration duration) => duration with { RatioP80 = duration.RatioP50 };

    private static object Copy(object record, Func<Type, string, object, object?> replace)
    {
        object copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        foreach (PropertyInfo property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            object? value = property.GetValue(record);
            if (value is not null) property.SetValue(copy, Rewrite(record.GetType(), property.Name, value, replace));
        }

        return copy;
    }

    private static object Rewrite(Type owner, string name, object value, Func<Type, string, object, object?> replace)
    {
        if (replace(owner, name, value) is { } replaced) return replaced;
        if (value is string) return value;
        if (value is not IEnumerable list) return value.GetType().IsValueType ? value : Copy(value, replace);
        object?[] items = [.. list.Cast<object?>()];
        Array copies = Array.CreateInstance(
            value.GetType().IsArray ? value.GetType().GetElementType()! : value.GetType().GetGenericArguments()[0], items.Length);
        for (int i = 0; i < items.Length; i++) copies.SetValue(items[i] is { } item ? Rewrite(owner, name, item, replace) : null, i);
        return value.GetType().IsValueType ? AsImmutable.MakeGenericMethod(copies.GetType().GetElementType()!).Invoke(null, [copies])! : copies;
    }
}
