using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Tests.Making;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Settling;

/// <summary>The stage on the first day: from words, dates and money, settled or not.</summary>
public sealed class StageTests
{
    [Theory]
    [InlineData("谋划", "", "", "", ProjectStage.Negotiating, false)]
    [InlineData("在谈", "", "", "", ProjectStage.Negotiating, false)]
    [InlineData("签约", "", "", "", ProjectStage.Signed, false)]
    [InlineData("新开工", "2022.06", "2023.12", "", ProjectStage.Signed, true)]
    [InlineData("在建", "2021.06", "2023.12", "", ProjectStage.Building, false)]
    [InlineData("在建", "2021.06", "2023.12", "0.8", ProjectStage.Building, true)]
    [InlineData("续建", "", "", "", ProjectStage.Building, false)]
    [InlineData("竣工", "2020.06", "2021.12", "", ProjectStage.Completed, false)]
    [InlineData("投产", "2019.06", "2021.06", "", ProjectStage.Producing, false)]
    [InlineData("", "2021.06", "2023.12", "", ProjectStage.Building, false)]
    [InlineData("", "2022.06", "2023.12", "", ProjectStage.Signed, true)]
    [InlineData("", "2019.01", "2020.12", "", ProjectStage.Producing, false)]
    public void A_word_speaks_of_a_stage_and_dates_or_money_settle_it(string word, string start, string finish, string done, ProjectStage stage, bool settled)
    {
        using var folder = new LedgerFolder();
        string text = $"项目名称,总投资（亿元）,截至2021年底累计完成投资（亿元）,开工时间,竣工时间,建设阶段\n某厂,2,{done},{start},{finish},{word}\n";
        PlannedProject project = Assert.Single(LedgerFolder.Import(folder.Text("t.csv", text)).Projects);
        Assert.Equal((stage, settled), (project.Stage, project.IsStageSettled));
    }
}
