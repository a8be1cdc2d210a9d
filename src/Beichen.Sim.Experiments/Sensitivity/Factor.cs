using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Spread;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Sensitivity;

/// <summary>A factor of a pick-freeze design: a group of random numbers, or a lever over its range.</summary>
/// <param name="Id">As it was named.</param>
/// <param name="Name">Words for it.</param>
/// <param name="Names">Entity and purpose of its random numbers; none for a lever.</param>
/// <param name="Lever">The lever; null for random numbers.</param>
internal sealed record Factor(string Id, Bilingual Name, IReadOnlyList<(uint Entity, Purpose Purpose)> Names, LeverFactor? Lever = null)
{
    private static readonly Dictionary<string, Bilingual> Causes = new(StringComparer.Ordinal)
    {
        ["city"] = new("全市增速", "the city's growth"),
        ["outbreaks"] = new("疫情", "outbreaks"),
        ["district"] = new("本区共同因子", "the district's factor"),
        ["manufacturing"] = new("制造业共同因子", "the factor of manufacturing"),
        ["prices"] = new("价格", "prices"),
        ["housing"] = new("楼市", "housing"),
        ["fiscal"] = new("税收", "taxes"),
        ["starts"] = new("开工与投资", "starts and investment"),
        ["projects"] = new("项目", "projects"),
        ["pipeline"] = new("招商", "attraction"),
        ["firms"] = new("企业", "firms"),
        ["structure"] = new("结构参数", "parameters of structure"),
        ["luck"] = new("行业与科目的自身冲击", "shocks of activities' and items' own"),
        ["low"] = new("低可信度的值", "values of low confidence"),
        ["med"] = new("中可信度的值", "values of medium confidence"),
        ["high"] = new("高可信度的值", "values of high confidence"),
    };

    /// <summary>The factors of these names.</summary>
    /// <exception cref="RefusedException">A name stands for nothing that varies, or two names for the same number.</exception>
    public static IReadOnlyList<Factor> Of(CompiledPlan plan, IReadOnlyList<string> named)
    {
        IReadOnlyList<UncertainInput> inputs = UncertainInput.From(plan.Ledger, plan.Plan);
        Factor[] factors = [.. named.Distinct(StringComparer.Ordinal).SelectMany(name => Of(name, plan, inputs))];
        var seen = new Dictionary<(uint, Purpose), string>();
        foreach (Factor factor in factors)
        {
            foreach ((uint, Purpose) number in factor.Names)
            {
                if (!seen.TryAdd(number, factor.Id) && seen[number] != factor.Id)
                    throw new RefusedException($"--factor: '{seen[number]}' and '{factor.Id}' both hold the same values, expected factors that share none");
            }
        }

        return factors;
    }

    private static IEnumerable<Factor> Of(string name, CompiledPlan plan, IReadOnlyList<UncertainInput> inputs)
    {
        if (name is "causes") return RandomNames.ByCause(plan).Select(Group);
        if (name is "confidences") return RandomNames.ByConfidence(plan).Select(Group);
        if (name is "inputs") return inputs.GroupBy(input => Place(input.Path), StringComparer.Ordinal).Select(group => Values(group.Key, plan, group));
        if (RandomNames.ByCause(plan).FirstOrDefault(group => string.Equals(group.Id, name, StringComparison.Ordinal)) is { } cause) return [Group(cause)];
        if (LeverFactor.Of(plan.Seeds, [name]) is [var lever]) return [new Factor(name, new(lever.Lever.Chinese, lever.Lever.English), [], lever)];
        string path = name.TrimEnd('*', '/');
        UncertainInput[] own = [.. inputs.Where(input =>
            string.Equals(input.Path, path, StringComparison.Ordinal) || input.Path.StartsWith(path + "/", StringComparison.Ordinal))];
        return own.Length > 0 ? [Values(name, plan, own)]
            : throw RefusedException.Of("factor", name, $"causes, confidences, inputs, a cause ({string.Join(", ", RandomNames.Causes)}), "
                + "a lever, or the path of an uncertain value or of an entity in the ledger");
    }

    private static Factor Group(SpreadGroup group) =>
        new(group.Id, Causes.TryGetValue(group.Id, out Bilingual words) ? words : new(group.Id, group.Id), group.Names);

    private static Factor Values(string id, CompiledPlan plan, IEnumerable<UncertainInput> inputs)
    {
        string[] steps = id.TrimEnd('*', '/').Split('/');
        Bilingual entity = steps.Length > 1 ? ChangeWords.Entity(steps[^1], plan.Seeds) : new(id, id);
        return new Factor(id, string.Equals(entity.En, steps[^1], StringComparison.Ordinal) ? new(id, id) : entity,
            [.. inputs.Select(input => (input.Entity, input.Purpose)).Distinct()]);
    }

    // An entity of a list, or a value that stands by itself.
    private static string Place(string path)
    {
        string[] steps = path.Split('/');
        int length = steps[0] is "attraction" or "budget" ? 3 : 2;
        return string.Join('/', steps.Take(length));
    }
}
