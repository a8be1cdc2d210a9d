using System.Text;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Schedules;
using Beichen.Sim.Ledgers.Tests.Making;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Shapes;

/// <summary>Schedules of planning programs become projects with their dates.</summary>
public sealed class ScheduleTests
{
    private const string Xer =
        "ERMHDR\t18.8\t2021-12-31\tProject\tadmin\r\n%T\tPROJECT\r\n%F\tproj_id\tproj_short_name\tlast_recalc_date\r\n%R\t7\tSMC-2\t2021-12-31 00:00\r\n" +
        "%T\tPROJWBS\r\n%F\twbs_id\tproj_id\tproj_node_flag\twbs_name\r\n%R\t1\t7\tY\t某气动二期\r\n" +
        "%T\tTASK\r\n%F\ttask_id\tproj_id\ttask_name\ttask_type\tstatus_code\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\tcomplete_pct_type" +
        "\tphys_complete_pct\tact_start_date\tact_end_date\tearly_start_date\tearly_end_date\ttarget_start_date\ttarget_end_date\r\n" +
        "%R\t11\t7\t桩基\tTT_Task\tTK_Complete\t400\t0\tCP_Drtn\t0\t2021-03-01 08:00\t2021-06-30 17:00\t\t\t2021-03-01 08:00\t2021-05-31 17:00\r\n" +
        "%R\t12\t7\t主体\tTT_Task\tTK_Active\t1000\t600\tCP_Drtn\t0\t2021-07-01 08:00\t\t2021-07-01 08:00\t2022-04-30 17:00\t\t\r\n" +
        "%R\t13\t7\t调试\tTT_Task\tTK_NotStart\t300\t300\tCP_Drtn\t0\t\t\t2022-05-01 08:00\t2022-09-30 17:00\t\t\r\n" +
        "%T\tTASKPRED\r\n%F\ttask_pred_id\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt\r\n%R\t1\t12\t11\tPR_FS\t0\r\n%R\t2\t13\t12\tPR_SS\t-40\r\n" +
        "%T\tTASKRSRC\r\n%F\ttaskrsrc_id\ttask_id\tproj_id\ttarget_cost\r\n%R\t1\t11\t7\t250000000\r\n%R\t2\t12\t7\t750000000\r\n%E\r\n";

    private const string Mspdi =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Project xmlns="http://schemas.microsoft.com/project"><Name>某电缆车间.mpp</Name><StatusDate>2021-12-31T17:00:00</StatusDate><Tasks>
        <Task><UID>0</UID><Name>某电缆车间</Name><Summary>1</Summary><OutlineLevel>0</OutlineLevel><Start>2020-01-01T08:00:00</Start></Task>
        <Task><UID>1</UID><Name>土建</Name><OutlineLevel>1</OutlineLevel><Manual>1</Manual>
            <Start>2019-01-01T08:00:00</Start><Finish>2030-01-01T17:00:00</Finish></Task>
        <Task><UID>2</UID><Name>厂房</Name><OutlineLevel>2</OutlineLevel>
            <Start>2022-04-01T08:00:00</Start><Finish>2022-12-31T17:00:00</Finish><Duration>PT1560H0M0S</Duration><Cost>20000000000</Cost></Task>
        <Task><UID>3</UID><Name>设备</Name><OutlineLevel>1</OutlineLevel>
            <Start>2022-10-01T08:00:00</Start><Finish>2023-03-31T17:00:00</Finish><Duration>PT8H0M0S</Duration>
            <PredecessorLink><PredecessorUID>2</PredecessorUID><Type>3</Type><LinkLag>4800</LinkLag></PredecessorLink></Task>
        </Tasks></Project>
        """;

    [Fact]
    public void A_Primavera_file_gives_a_project_with_its_dates_cost_and_stage()
    {
        using var folder = new LedgerFolder();
        PlannedProject project = Assert.Single(LedgerFolder.Import(folder.Text("plan.xer", Xer)).Projects);
        Assert.Equal(("某气动二期", 10m, ProjectStage.Building), (project.Row.Name, project.Investment.Value, project.Stage));
        Assert.Equal(("2021-03-01", "2022-09-30"), (project.Row.Start!.Value.ToString(), project.Row.Finish!.Value.ToString()));
        // 10 of 19 months have passed on the first day of 2022.
        Assert.Equal(10m / 19, project.Progress!.Value, 2);
    }

    [Fact]
    public void Work_and_links_of_a_Primavera_file_are_those_of_its_tables()
    {
        var findings = new FindingList();
        Schedule schedule = Assert.Single(XerReader.Read(Encoding.UTF8.GetBytes(Xer), "plan.xer", findings));
        Assert.Equal([1m, 0.4m, 0m], schedule.Tasks.Select(task => task.Done));
        Assert.Equal([("11", "12", LinkKind.FinishStart, 0m), ("12", "13", LinkKind.StartStart, -40m)], schedule.Links
            .Select(link => (link.From, link.To, link.Kind, link.LagHours)));
        Assert.Equal(new DateOnly(2021, 12, 31), schedule.DataDate);
        Assert.Empty(findings.All);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_Primavera_file_is_read_in_the_encodings_that_occur(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new LedgerFolder();
        Assert.Equal("某气动二期", LedgerFolder.Import(folder.Text("plan.xer", Xer, Encoding.GetEncoding(encoding))).Projects[0].Row.Name);
    }

    [Fact]
    public void Western_letters_of_a_Primavera_file_are_not_taken_for_Chinese()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = Encoding.GetEncoding(1252).GetBytes(Xer.Replace("某气动二期", "Usine d’été à Évry", StringComparison.Ordinal));
        Assert.Equal("Usine d’été à Évry", XerReader.Read(bytes, "plan.xer", new FindingList())[0].Name);
    }

    [Theory]
    [InlineData("dd-MMM-yy HH:mm")]
    [InlineData("MM/dd/yyyy HH:mm")]
    [InlineData("dd/MM/yyyy HH:mm")]
    public void Dates_in_the_form_of_whoever_exported_them_are_read(string form)
    {
        string text = System.Text.RegularExpressions.Regex.Replace(Xer, @"\d{4}-\d{2}-\d{2} \d{2}:\d{2}",
            match => DateTime.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)
                .ToString(form, System.Globalization.CultureInfo.InvariantCulture),
            System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Schedule schedule = XerReader.Read(Encoding.UTF8.GetBytes(text), "plan.xer", new FindingList())[0];
        Assert.Equal((new DateOnly(2021, 3, 1), new DateOnly(2022, 9, 30)), (schedule.Tasks.Min(task => task.Start), schedule.Tasks.Max(task => task.Finish)));
    }

    [Fact]
    public void A_date_of_an_unknown_form_is_named_with_its_line()
    {
        var findings = new FindingList();
        XerReader.Read(Encoding.UTF8.GetBytes(Xer.Replace("2021-03-01 08:00", "1 mars 21", StringComparison.Ordinal)), "plan.xer", findings);
        Assert.Contains(findings.All, finding => finding is { Key: "schedule-date", Place: { Sheet: "TASK", Cell: "10" } });
    }

    [Fact]
    public void Microsoft_Project_gives_the_dates_of_its_work_and_not_of_its_summaries()
    {
        using var folder = new LedgerFolder();
        ImportResult result = LedgerFolder.Import(folder.Text("plan.xml", Mspdi));
        PlannedProject project = Assert.Single(result.Projects);
        Assert.Equal(("某电缆车间", 2m, ProjectStage.Signed), (project.Row.Name, project.Investment.Value, project.Stage));
        Assert.Equal(("2022-04-01", "2023-03-31"), (project.Row.Start!.Value.ToString(), project.Row.Finish!.Value.ToString()));
        Schedule schedule = ProjectXmlReader.Read(Encoding.UTF8.GetBytes(Mspdi), "plan.xml", new FindingList())[0];
        Assert.Equal([1560m, 8m], schedule.Tasks.Select(task => task.Hours));
        Assert.Equal(new ScheduleLink("2", "3", LinkKind.StartStart, 8), Assert.Single(schedule.Links));
    }

    [Theory]
    [InlineData("<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks/></Project>", "schedule-without-work")]
    [InlineData("<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks>", "schedule-broken")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><Project xmlns=\"http://schemas.microsoft.com/project\"/>", "schedule-broken")]
    [InlineData("ERMHDR\t18.8\n%T\tPROJECT\n%F\tproj_id\n%R\t7\n%E\n", "schedule-without-work")]
    public void A_schedule_without_work_is_refused(string text, string key)
    {
        using var folder = new LedgerFolder();
        Assert.Contains(LedgerFolder.Import(folder.Text("plan.xml", text)).Findings, finding => finding.Key == key && finding.Grade == Grade.Refusal);
    }
}
