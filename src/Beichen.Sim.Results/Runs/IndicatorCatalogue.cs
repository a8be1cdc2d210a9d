using System.Text;
using System.Text.Json;

namespace Beichen.Sim.Results.Runs;

/// <summary>
/// The dictionary of the results: every column by kind of entity, with unit and meaning. It stands in the metadata of each table and, as
/// a page, in <c>docs/results.md</c>; a test holds both and the columns themselves together.
/// </summary>
public static class IndicatorCatalogue
{
    private const string Quarter = "quarter", Year = "year to date", Run = "since the start", End = "quarter end";

    private static readonly JsonSerializerOptions Format =
        new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The columns, in the order of the table.</summary>
    public static IReadOnlyList<IndicatorMeaning> All { get; } =
    [
        new("district", "Outcome", "of the target", "as the target counts",
            "Outcome that a target is held against; its entity is the target", "指标所对照的结果，主体为该指标"),
        new("district", "Digest", "1", Quarter, "Checksum over all that the actors published in the quarter; no quantity", "本季全部公布值的校验数，非经济量"),
        new("project", "Stage", "stage", End, "Stage: 0 negotiating, 1 signed, 2 approved, 3 building, 4 completed, 5 producing, 6 at capacity, 7 lost",
            "阶段：0 洽谈，1 签约，2 获批，3 在建，4 竣工，5 投产，6 达产，7 落空"),
        new("project", "ProductionDate", "quarters", End,
            "Start of production or opening, quarters since the first day: as it happened or is now expected; null for never", "投产或开业日期，距首日季数；已发生或当前预期；落空为空值"),
        new("district", "Gdp", "亿元", Quarter, "Gross domestic product, constant prices", "地区生产总值，不变价"),
        new("district", "GdpYearToDate", "亿元", Year, "Gross domestic product, constant prices", "地区生产总值累计，不变价"),
        new("district", "GdpGrowthYearToDate", "fraction", Year, "Real growth of GDP over the same quarters of last year", "地区生产总值累计实际增速"),
        new("district", "GdpGrowthQuarter", "fraction", Quarter, "Real growth of GDP over the same quarter of last year", "地区生产总值当季实际同比增速"),
        new("district", "GdpGrowthNeeded", "fraction", End,
            "Growth that GDP needs in the rest of the year to reach its target; 0 in the fourth quarter", "为完成全年目标后几季需增；四季度为 0"),
        new("district", "NominalGdp", "亿元", Quarter, "Gross domestic product, current prices", "地区生产总值，现价"),
        new("district", "Investment", "亿元", Quarter, "Fixed-asset investment, current prices", "固定资产投资，现价"),
        new("district", "InvestmentYearToDate", "亿元", Year, "Fixed-asset investment, current prices", "固定资产投资累计"),
        new("district", "InvestmentGrowth", "fraction", Year, "Nominal growth of fixed-asset investment", "固定资产投资累计名义增速"),
        new("district", "NamedInvestment", "亿元", Quarter, "Investment of the named projects", "具名项目投资"),
        new("district", "UnnamedInvestment", "亿元", Quarter, "Investment of projects without a name", "未具名项目投资"),
        new("district", "BackgroundInvestment", "亿元", Quarter, "Background investment", "面上投资"),
        new("district", "Revenue", "亿元", Quarter,
            "General public budget revenue of the district; also by item of the budget, whose id is then the entity", "一般公共预算收入；亦按收入科目列出，主体为科目"),
        new("district", "RevenueYearToDate", "亿元", Year, "General public budget revenue", "一般公共预算收入累计"),
        new("district", "RevenueGrowth", "fraction", Year, "Nominal growth of revenue after refunds", "一般公共预算收入累计增速，扣除留抵退税后"),
        new("district", "RevenueGrowthBeforeRefunds", "fraction", Year,
            "Nominal growth of revenue before value-added-tax credit refunds", "一般公共预算收入累计增速，扣除留抵退税前"),
        new("district", "Refunds", "亿元", Quarter, "Value-added-tax credit refunds borne by the district", "区级承担的增值税留抵退税"),
        new("district", "HighTechCost", "亿元", Quarter, "Corporate tax forgone through high-tech firms beyond the first day's", "高企优惠少收的企业所得税（首日之外新增部分）"),
        new("district", "NominalIncome", "万元", Quarter, "Disposable income a head, current prices", "居民人均可支配收入，现价"),
        new("district", "IncomeGrowth", "fraction", Year, "Real growth of disposable income a head, as surveyed", "居民人均可支配收入累计实际增速，按调查口径"),
        new("district", "NewJobs", "人", Quarter, "New jobs, gross of those who leave", "新增就业（毛数）"),
        new("district", "NewJobsTotal", "人", Run, "New jobs, gross of those who leave", "累计新增就业（毛数）"),
        new("district", "NetJobs", "人", Quarter, "Change of employment", "就业净增"),
        new("district", "NetJobsTotal", "人", Run, "Change of employment", "累计就业净增"),
        new("district", "HighTechFirms", "家", End, "National high-tech firms", "国家高新技术企业存量"),
        new("district", "EagletFirms", "家", End, "Eaglet firms", "雏鹰企业存量"),
        new("district", "EagletsThisYear", "家", Year, "New eaglet firms", "当年新认定雏鹰企业"),
        new("district", "GazelleFirms", "家", End, "Gazelle firms", "瞪羚企业存量"),
        new("district", "GazellesThisYear", "家", Year, "New gazelle firms", "当年新认定瞪羚企业"),
        new("district", "SpecialisedFirms", "家", End, "Specialised and new firms", "专精特新企业存量"),
        new("district", "BeijingProjects", "个", Year, "Projects relocated from Beijing", "引进首都项目数"),
        new("district", "CommercialSales", "亿元", Quarter, "Sales of the commercial districts", "商圈销售额"),
        new("district", "NetCommercialGain", "亿元", Quarter,
            "Sales beyond those of the base year's venues and links, net of moves between own venues", "较基年商圈与交通的销售净增，已扣区内转移"),
        new("district", "MovedSales", "亿元", Quarter, "Sales that moved between the district's own commercial districts", "区内商圈之间转移的销售"),
        new("district", "Energy", "万tce", Quarter, "Energy use", "能源消费量"),
        new("district", "EnergyIntensityFall", "fraction", Year, "Fall of energy per unit of GDP", "单位地区生产总值能耗降幅"),
        new("district", "EnergyActivityEffect", "万tce", Year, "Change of energy through activity (LMDI)", "能耗变动之规模效应（LMDI）"),
        new("district", "EnergyStructureEffect", "万tce", Year, "Change of energy through structure (LMDI)", "能耗变动之结构效应（LMDI）"),
        new("district", "EnergyIntensityEffect", "万tce", Year, "Change of energy through intensity (LMDI)", "能耗变动之强度效应（LMDI）"),
        new("district", "CityGrowth", "fraction", Quarter, "Real growth of the city that the quarter was drawn with", "本季抽得的全市实际增速"),
        new("district", "EstateInvestment", "亿元", Quarter, "Developers' investment, within the background", "房地产开发投资，含于面上投资"),
        new("district", "EstateSales", "1", Quarter,
            "Sales of homes and land, current prices, over those of the same quarter of the base year", "房地产销售额与基年同季之比，现价"),
        new("district", "RetailSales", "亿元", Quarter, "Retail sales of consumer goods, current prices", "社会消费品零售总额，现价"),
        new("district", "RetailGrowth", "fraction", Year, "Nominal growth of retail sales of consumer goods", "社会消费品零售总额累计名义增速"),
        new("district, chain", "ValueAdded", "亿元", Quarter,
            "Value added, constant prices: of an activity, whose id is the entity, or of a chain", "增加值，不变价：按行业（主体为行业）或按产业链"),
        new("district", "Pull", "fraction", Year, "Contribution of an activity, whose id is the entity, to the growth of GDP", "行业对地区生产总值增速的拉动，主体为行业"),
        new("project, attraction", "Investment", "亿元", Quarter,
            "Fixed-asset investment recorded: of a project, or of a stream's arrivals", "入统固定资产投资：项目，或招商渠道落地项目"),
        new("project", "InPlace", "亿元", Run, "Money in place", "累计到位资金"),
        new("project", "Progress", "fraction", End, "Share of the construction that is done", "形象进度（已完成的建设工作占比）"),
        new("project, chain, attraction", "GrossOutput", "亿元", Quarter,
            "Gross output, constant prices: of a project beyond the base year's, of a chain, of a stream's arrivals", "总产出，不变价：项目（基年之外）、产业链、招商渠道落地项目"),
        new("project", "Jobs", "人", End, "Jobs beyond the first day's", "较首日新增岗位"),
        new("project", "SigningDate", "quarters", End, "Signing, quarters since the first day; null for never", "签约日期，距首日季数；落空为空值"),
        new("project", "StartDate", "quarters", End, "Start of construction, quarters since the first day; null for never", "开工日期，距首日季数；落空为空值"),
        new("project", "CompletionDate", "quarters", End, "Completion, quarters since the first day; null for never", "竣工日期，距首日季数；落空为空值"),
        new("park", "LandUsed", "亩", End, "Land taken", "已用地"),
        new("park", "LandFree", "亩", End, "Land free", "可供地"),
        new("park", "Queue", "个", End, "Files that wait for the park's desks", "审批排队件数"),
        new("park", "DeskPace", "fraction", Quarter, "Pace of approval, 1 without a queue", "审批速度，无排队为 1"),
        new("chain", "FromProjects", "亿元", Quarter, "Gross output of new plants in the chain", "新投产项目带来的总产出"),
        new("chain", "FromLocalOrders", "亿元", Quarter, "Gross output ordered by the district's other chains and works", "本地订单带来的总产出"),
        new("chain", "LocalPurchaseShare", "fraction", End, "Share of its inputs bought in the district", "本地配套率"),
        new("chain", "Firms", "家", End, "Firms of the chain", "企业数"),
        new("commercial-district", "Sales", "亿元", Quarter, "Sales", "销售额"),
        new("commercial-district", "BaseSales", "亿元", Quarter, "Sales that the base year's venues and links would have made", "按基年商圈与交通的销售额"),
        new("attraction", "Signings", "个", Quarter, "Projects signed by a stream", "招商渠道签约项目数"),
        new("attraction", "CarriedOut", "个", Quarter, "Projects of a stream that began to build", "招商渠道落地项目数"),
        new("attraction", "Waiting", "亿元", End, "Investment of a stream's projects that wait for land or approval", "招商渠道待落地项目投资额"),
    ];

    /// <summary>As JSON, for the metadata of a table.</summary>
    public static string Json() => JsonSerializer.Serialize(All, Format);

    /// <summary>As a page.</summary>
    public static string Page()
    {
        var page = new StringBuilder("""
            # The columns of a stored run

            `results.parquet` is one long table: `draw`, `quarter`, `kind`, `entity`, `indicator`, `unit`, `value`.
            Money is in 亿元 (100m CNY), rates are fractions, dates are quarters since the first day of the run.
            `value` is null where a date never comes. The same dictionary stands in the file's metadata under `dictionary`.
            This page is written by the program (`IndicatorCatalogue`) and held to it by a test.

            | kind | indicator | unit | time | meaning | 含义 |
            |---|---|---|---|---|---|

            """);
        foreach (IndicatorMeaning row in All)
            page.Append("| ").AppendJoin(" | ", row.Kinds, $"`{row.Name}`", row.Unit, row.Time, row.English, row.Chinese).Append(" |\n");
        return page.ToString();
    }
}
