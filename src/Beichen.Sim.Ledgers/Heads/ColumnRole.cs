namespace Beichen.Sim.Ledgers.Heads;

/// <summary>What a column of a ledger tells of a project.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that is used.</summary>
    None,

    /// <summary>序号: number in the list.</summary>
    Sequence,

    /// <summary>项目名称: name of the project.</summary>
    Name,

    /// <summary>项目代码: code, the same in every ledger.</summary>
    Code,

    /// <summary>项目工期: start and finish in one cell, or a length of time.</summary>
    Period,

    /// <summary>开工时间: start of construction.</summary>
    Start,

    /// <summary>竣工时间: finish of construction.</summary>
    Finish,

    /// <summary>总投资: total planned investment.</summary>
    Total,

    /// <summary>年度计划投资: plan of the year.</summary>
    YearPlan,

    /// <summary>累计完成投资: in place since construction began.</summary>
    Done,

    /// <summary>截至上年底累计: in place at the end of the year before.</summary>
    DoneBefore,

    /// <summary>年度累计完成投资: in place since the beginning of the year.</summary>
    DoneInYear,

    /// <summary>本月完成: in place in the month.</summary>
    DoneInMonth,

    /// <summary>本月计划: plan of the month.</summary>
    MonthPlan,

    /// <summary>完成率: year to date over the year's plan.</summary>
    Rate,

    /// <summary>建设性质: new, carried over.</summary>
    Nature,

    /// <summary>项目阶段, 形象进度: where it stands.</summary>
    Stage,

    /// <summary>项目类型: kind or sector.</summary>
    Type,

    /// <summary>产业链: industry chain.</summary>
    Chain,

    /// <summary>责任单位: who answers for it.</summary>
    Responsible,

    /// <summary>建设单位: who builds it.</summary>
    Builder,

    /// <summary>建设地点: where it stands.</summary>
    Place,

    /// <summary>园区: its park.</summary>
    Park,

    /// <summary>用地: land that it takes.</summary>
    Land,

    /// <summary>建筑面积: floor area.</summary>
    Floor,

    /// <summary>建设规模: what is built, in words.</summary>
    Scale,

    /// <summary>行业代码: code of its industry.</summary>
    IndustryCode,

    /// <summary>投资入库时间: when statistics took it in.</summary>
    StatisticsEntry,

    /// <summary>联系人: whom to ask.</summary>
    Contact,

    /// <summary>存在问题: what holds it up.</summary>
    Problem,

    /// <summary>备注: what else the planner notes.</summary>
    Remark,

    /// <summary>填报时间: when the row was filled in.</summary>
    Date,
}
