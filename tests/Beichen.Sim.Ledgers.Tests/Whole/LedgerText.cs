namespace Beichen.Sim.Ledgers.Tests.Whole;

/// <summary>A ledger as rows of texts, to be written in many forms.</summary>
internal sealed class LedgerText
{
    public static readonly string[] Heads = ["序号", "项目名称", "项目代码", "项目类型", "总投资（亿元）", "2022年计划投资（万元）", "截至2021年底累计完成投资（万元）", "开工时间", "竣工时间", "建设阶段", "建设单位"];

    /// <summary>Columns of money with the decimals by which their unit may change: 亿元 and 万元.</summary>
    public const int Total = 4, YearPlan = 5, Before = 6, Start = 7, Finish = 8, Stage = 9;

    public static LedgerText Small() => Of(12);

    /// <summary>An invented ledger of so many projects.</summary>
    public static LedgerText Of(int projects)
    {
        string[] things = ["装备车间", "医药研发楼", "标准厂房", "道路", "污水管网", "中学", "商业综合体", "新能源材料厂", "公园", "数据中心", "电机电缆生产线", "服务中心"];
        string[] stages = ["在建", "新开工", "谋划", "在建", "续建", "签约"];
        var text = new LedgerText();
        for (int i = 0; i < projects; i++)
        {
            bool begun = stages[i % stages.Length] is "在建" or "续建";
            int total = 5000 + (i * 7919 % 90000), plan = total / 5, before = begun ? total / 4 : 0;
            text.Rows.Add(
            [
                $"{i + 1}", $"某{i + 1}号{things[i % things.Length]}", $"{2018 + (i % 4)}-120113-{10 + (i % 80)}-03-{100001 + i}", i % 3 == 0 ? "产业" : "基础设施",
                (total / 10000m).ToString(System.Globalization.CultureInfo.InvariantCulture), $"{plan}", before == 0 ? "" : $"{before}",
                begun ? $"2021.{1 + (i % 9):00}" : $"2022.{3 + (i % 9):00}", $"{2023 + (i % 3)}年底", stages[i % stages.Length], $"某{i % 40}公司",
            ]);
        }

        return text;
    }

    public List<string[]> Rows { get; } = [];
}
