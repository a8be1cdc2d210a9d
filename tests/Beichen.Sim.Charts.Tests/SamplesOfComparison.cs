namespace Beichen.Sim.Charts.Tests;

public static partial class Samples
{
    /// <summary>Seven scenarios, or several sevens of them.</summary>
    public static ScenarioHeatInput Heat(int times = 1)
    {
        Bilingual[] seven = [new("基准", "Baseline"), new("项目提速", "Faster projects"), new("消费券", "Vouchers"),
            new("专项债前置", "Bonds early"), new("订单下滑", "Order slump"), new("冬季限产", "Winter curbs"), new("组合拳", "Combined")];
        Bilingual[] scenarios = [.. Enumerable.Range(0, times).SelectMany(_ => seven)];
        Bilingual[] targets = [new("地区生产总值", "GDP"), new("一般公共预算收入", "Budget revenue"), new("固定资产投资", "Fixed-asset investment"),
            new("居民收入", "Income"), new("北京项目", "Beijing projects"), new("高新技术企业", "High-tech firms"),
            new("雏鹰企业", "Eaglet firms"), new("瞪羚企业", "Gazelle firms"), new("五年新增就业", "Jobs")];
        double[,] probability = new double[scenarios.Length, targets.Length];
        bool[,] distinct = new bool[scenarios.Length, targets.Length];
        double[] baseline = [0.12, 0.04, 0.46, 0.71, 0.74, 0.55, 0.82, 0.31, 0.48];
        double[] lift = [0, 0.17, 0.03, 0.08, -0.31, -0.07, 0.29];
        for (int scenario = 0; scenario < scenarios.Length; scenario++)
        {
            for (int target = 0; target < targets.Length; target++)
            {
                double effect = lift[scenario % lift.Length] * (1 + (target % 3)) / 2.5;
                probability[scenario, target] = Math.Clamp(baseline[target] + effect, 0, 1);
                distinct[scenario, target] = Math.Abs(effect) > 0.05;
            }
        }

        return new(Source, scenarios, targets, probability, distinct);
    }

    /// <summary>Six scenarios, or several sixes of them.</summary>
    public static PairedDifferenceInput Differences(int times = 1) => new(Source, [.. Enumerable.Range(0, times).SelectMany(_ => (PairedDifferenceRow[])
    [
        new("项目提速", "Faster projects", 0.42, 0.36, 0.48), new("消费券", "Vouchers", 0.08, -0.01, 0.17), new("专项债前置", "Bonds early", 0.21, 0.16, 0.26),
        new("订单下滑", "Order slump", -0.93, -1.04, -0.82), new("冬季限产", "Winter curbs", -0.18, -0.24, -0.12), new("组合拳", "Combined", 0.71, 0.61, 0.81),
    ])]);

    /// <summary>A hundred differences from −0.4 to 1.58 percentage points, 20 of them below zero.</summary>
    public static DrawDifferenceInput Drawn() => new(Source, new("地区生产总值", "GDP"), new("组合拳", "Combined"), new("基准", "Baseline"), "%",
        [.. Enumerable.Range(0, 100).Select(at => (at - 20) * 0.0002)], new RangeMark(0.0048, 0.0059, 0.007))
    {
        Chance = (0.12, 0.41, new RangeMark(0.2, 0.29, 0.38)),
    };

    /// <summary>No draw differs.</summary>
    public static DrawDifferenceInput DrawnAlike() => new(Source, new(LongZh, LongEn), new(LongZh, LongEn), new("基准", "Baseline"), "家",
        new double[64], new RangeMark(0, 0, 0))
    { Chance = (0.5, 0.5, new RangeMark(-0.03, 0, 0.03)) };

    /// <summary>A single draw, of a target that is not scored.</summary>
    public static DrawDifferenceInput DrawnOnce() => new(
        Source, new("新增就业", "New jobs"), new("冬季限产", "Winter curbs"), new("基准", "Baseline"), "人", [-1234.5], new RangeMark(-1234.5, -1234.5, -1234.5));
}
