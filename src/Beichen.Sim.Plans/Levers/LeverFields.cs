using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Levers;

/// <summary>Keys of levers.yaml: what a district says of a lever. What the model makes of it stands in <see cref="LeverRules"/>.</summary>
internal static class LeverFields
{
    public static readonly FieldSet Set = new FieldSet("lever", "what a scenario may move 杠杆").Named();

    public static readonly TextField LeverUnit = Set.Text("unit", "unit of the setting");
    public static readonly PlainNumberField Low = Set.Add(new PlainNumberField("low", 0, 1e6, "lowest setting"));
    public static readonly PlainNumberField High = Set.Add(new PlainNumberField("high", 0, 1e6, "highest setting"));
    public static readonly NumberField Cost = Set.Number("cost", Unit.Money, 0, 10000, "cost of one unit away from the default", required: false);

    public static readonly NameField Response = Set.Add(new NameField("response", "why its effect is of the size it is: a source or a reason", required: true));

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet File = new("levers file", "what a scenario may move 杠杆");

    public static readonly EntitiesField Levers = File.Entities("levers", Set, "levers");

    /// <summary>The lever as text, its id, unit and range checked against what the model can take.</summary>
    public static LeverText Read(Entity lever)
    {
        (string chinese, string english) = lever.Read(CommonFields.Name);
        string unit = lever.Read(LeverUnit);
        double low = lever.Read(Low) ?? 0, high = lever.Read(High) ?? 0;
        LeverRule? rule = Check(lever, unit, low, high);
        (string chineseResponse, string englishResponse) = lever.Read(Response);
        return new LeverText(
            lever.Id, chinese, english, unit, low, high, rule?.Default ?? 0, lever.Read(Cost), lever.Reading.Source($"{lever.Path}/cost"),
            rule?.Scope ?? LeverScope.None, (lever.NodeOf("quote") as ScalarNode)?.Text ?? string.Empty, chineseResponse, englishResponse);
    }

    private static LeverRule? Check(Entity lever, string unit, double low, double high)
    {
        ProblemList problems = lever.Reading.Problems;
        if (LeverRules.Find(lever.Id) is not { } rule)
        {
            problems.Add(lever.PlaceOf(CommonFields.Id), $"unknown lever '{lever.Id}'",
                "a lever that the model has", NearestWord.To(lever.Id, LeverRules.All.Select(known => known.Id)));
            return null;
        }

        if (!string.Equals(unit, rule.Unit, StringComparison.Ordinal))
            problems.Add(lever.PlaceOf(LeverUnit), $"unit '{unit}' for lever '{lever.Id}'", rule.Unit);
        if (low < rule.Low || high > rule.High || low > high)
            problems.Add(lever.PlaceOf(Low), $"range {Words.Number(low)} to {Words.Number(high)} of lever '{lever.Id}'",
                $"a range within {Words.Range(rule.Low, rule.High)}");
        return rule;
    }
}
