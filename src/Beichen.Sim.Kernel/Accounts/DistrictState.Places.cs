using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Outbreaks;

namespace Beichen.Sim.Kernel.Accounts;

/// <content>Columns whose place is the same in every district: one value a draw each, but for the blocks of a year and of cohorts.</content>
public readonly partial struct DistrictState
{
    /// <summary>City growth of the year.</summary>
    public const int CityGrowth = 0;

    /// <summary>City level relative to the base year, up to last year.</summary>
    public const int CityLevel = 1;

    /// <summary>The city's disturbance of the quarter around the growth of its year, a fraction.</summary>
    public const int Disturbance = 2;

    /// <summary>Standard deviation of the disturbance.</summary>
    public const int QuarterDeviation = 3;

    /// <summary>Persistence of the disturbance.</summary>
    public const int Persistence = 4;

    /// <summary>Share θ of local orders met next quarter.</summary>
    public const int OrderLag = 5;

    /// <summary>City growth of last year in the run.</summary>
    public const int CityLastGrowth = 6;

    /// <summary>Investment of the base year, 亿元.</summary>
    public const int BaseInvestment = 7;

    /// <summary>Quarters over which a vintage is spent.</summary>
    public const int InvestmentDuration = 8;

    /// <summary>Loading of a year's starts on the city.</summary>
    public const int InvestmentLoading = 9;

    /// <summary>Share of investment without a name that is ordered from builders of the district.</summary>
    public const int InvestmentLocalContent = 10;

    /// <summary>Trend of starts in the running year, 亿元 a quarter at base-year prices.</summary>
    public const int OrdinaryStarts = 11;

    /// <summary>Annual growth of investment-goods prices.</summary>
    public const int InvestmentPriceGrowth = 12;

    /// <summary>Investment-goods price relative to base year.</summary>
    public const int InvestmentPrice = 13;

    /// <summary>Standard deviation of the log of a year's starts about their trend.</summary>
    public const int StartsDeviation = 14;

    /// <summary>Annual growth of consumer prices.</summary>
    public const int ConsumerPriceGrowth = 15;

    /// <summary>Consumer price level relative to base year.</summary>
    public const int ConsumerPrice = 16;

    /// <summary>Population relative to base year.</summary>
    public const int Population = 17;

    /// <summary>Annual growth of population.</summary>
    public const int PopulationGrowth = 18;

    /// <summary>Share of wages in disposable income of the base year, 0–1.</summary>
    public const int WageShare = 19;

    /// <summary>Share of business income in disposable income of the base year, 0–1.</summary>
    public const int BusinessShare = 20;

    /// <summary>Share of property income in disposable income of the base year, 0–1.</summary>
    public const int PropertyShare = 21;

    /// <summary>Share of wages earned in the district.</summary>
    public const int ResidentShare = 22;

    /// <summary>Elasticity of wages.</summary>
    public const int WageElasticity = 23;

    /// <summary>Real growth of property income.</summary>
    public const int PropertyGrowth = 24;

    /// <summary>Real growth of transfers.</summary>
    public const int TransferGrowth = 25;

    /// <summary>Property income relative to base year, real.</summary>
    public const int PropertyLevel = 26;

    /// <summary>Transfers relative to base year, real.</summary>
    public const int TransferLevel = 27;

    /// <summary>Survey error of the year's income growth.</summary>
    public const int SurveyError = 28;

    /// <summary>Standard deviation of the survey error.</summary>
    public const int SurveyDeviation = 29;

    /// <summary>Base income a head and quarter, 万元.</summary>
    public const int BaseIncome = 30;

    /// <summary>Elasticity of venue spending to income.</summary>
    public const int SpendingElasticity = 31;

    /// <summary>Real income relative to the same quarter of the base year, last quarter's value.</summary>
    public const int IncomeRatio = 32;

    /// <summary>Background jobs a quarter.</summary>
    public const int BackgroundJobs = 33;

    /// <summary>Elasticity of background jobs to city growth.</summary>
    public const int JobsElasticity = 34;

    /// <summary>Most jobs in projects so far.</summary>
    public const int ProjectJobs = 35;

    /// <summary>Most jobs behind local orders so far.</summary>
    public const int InducedJobs = 36;

    /// <summary>New jobs since the start.</summary>
    public const int NewJobs = 37;

    /// <summary>District corporate tax lost a year per high-tech firm.</summary>
    public const int HighTechCost = 38;

    /// <summary>High-tech firms on the first day.</summary>
    public const int HighTechAtStart = 39;

    /// <summary>Growth of bases in the quarter before the start.</summary>
    public const int GrowthBeforeStart = 40;

    /// <summary>Cohorts of national high-tech firms (<see cref="CertificateColumns"/>).</summary>
    public const int HighTech = 41;

    /// <summary>Eaglet firms 雏鹰 on the list, 家.</summary>
    public const int Eaglets = 49;

    /// <summary>Gazelle firms 瞪羚 on the list, 家.</summary>
    public const int Gazelles = 50;

    /// <summary>Mean passes of eaglets a year.</summary>
    public const int NewEaglets = 51;

    /// <summary>Quarterly exit probability of eaglets.</summary>
    public const int EagletExit = 52;

    /// <summary>Mean passes of gazelles a year.</summary>
    public const int NewGazelles = 53;

    /// <summary>Quarterly exit probability of gazelles.</summary>
    public const int GazelleExit = 54;

    /// <summary>Eaglets new this year.</summary>
    public const int EagletsThisYear = 55;

    /// <summary>Gazelles new this year.</summary>
    public const int GazellesThisYear = 56;

    /// <summary>Relocated Beijing projects introduced this year.</summary>
    public const int BeijingThisYear = 57;

    /// <summary>Annual fall of energy intensity.</summary>
    public const int EfficiencyGain = 58;

    /// <summary>Standard deviation of a year's gain.</summary>
    public const int EfficiencyDeviation = 59;

    /// <summary>Energy intensity level relative to base year.</summary>
    public const int EfficiencyLevel = 60;

    /// <summary>Share of venue sales that is trade margin, 0–1.</summary>
    public const int MarginRate = 61;

    /// <summary>Share of commercial gains taken from other shops.</summary>
    public const int CommerceDisplacement = 62;

    /// <summary>Share of residents' spending that stayed with the district's venues in the base year, 0–1.</summary>
    public const int Retention = 63;

    /// <summary>Spending a head and year.</summary>
    public const int SpendingPerHead = 64;

    /// <summary>Elasticity of property income to the economy against its trend.</summary>
    public const int PropertyElasticity = 65;

    /// <summary>Year-to-date block of fixed-asset investment.</summary>
    public const int InvestmentYear = 66;

    /// <summary>Year-to-date block of revenue.</summary>
    public const int RevenueYear = InvestmentYear + YearToDate.Columns;

    /// <summary>Year-to-date block of revenue before refunds.</summary>
    public const int RevenueBeforeRefundsYear = RevenueYear + YearToDate.Columns;

    /// <summary>Year-to-date block of real income a head.</summary>
    public const int IncomeYear = RevenueBeforeRefundsYear + YearToDate.Columns;

    /// <summary>Year-to-date block of nominal GDP.</summary>
    public const int NominalGdpYear = IncomeYear + YearToDate.Columns;

    /// <summary>Investment without a name of the quarter, 亿元.</summary>
    public const int BackgroundInvestment = NominalGdpYear + YearToDate.Columns;

    /// <summary>High-tech firms before the quarter's decisions.</summary>
    public const int HighTechStock = BackgroundInvestment + 1;

    /// <summary>Incumbents who leave work in a quarter, persons.</summary>
    public const int Leaving = HighTechStock + 1;

    /// <summary>Jobs in projects and behind local orders at the end of the last quarter.</summary>
    public const int JobsLevel = Leaving + 1;

    /// <summary>Net new jobs since the start.</summary>
    public const int NetJobs = JobsLevel + 1;

    /// <summary>Elasticity of net transfers to the economy against its trend.</summary>
    public const int TransferElasticity = NetJobs + 1;

    /// <summary>Cohorts of specialised and new firms (<see cref="CertificateColumns"/>).</summary>
    public const int Specialised = TransferElasticity + 1;

    /// <summary>Specialised and new firms before the quarter's decisions.</summary>
    public const int SpecialisedStock = Specialised + CertificateColumns.Count;

    /// <summary>Share of spare capacity that can serve what completeness brings home.</summary>
    public const int SuitableCapacity = SpecialisedStock + 1;

    /// <summary>Digest of everything published so far.</summary>
    public const int Digest = SuitableCapacity + 1;

    /// <summary>First of the common factors of the year, one a <see cref="CommonFactor"/>; the city's own column stays 0.</summary>
    public const int Factor = Digest + 1;

    /// <summary>
    /// Starts of the running year, 亿元 a quarter at base-year prices; those of the years before it follow (<see cref="AccountsParameters.PastYears"/>).
    /// </summary>
    public const int Starts = Factor + FactorSet.Count;

    /// <summary>Chance of a wide shutdown in a quarter.</summary>
    public const int WideHazard = Starts + AccountsParameters.PastYears + 1;

    /// <summary>Chance of a small outbreak in a quarter.</summary>
    public const int SmallHazard = WideHazard + 1;

    /// <summary>Share of building lost at severity 1.</summary>
    public const int BuildingLoss = SmallHazard + 1;

    /// <summary>Share of what shops lose that goes online.</summary>
    public const int OnlineShare = BuildingLoss + 1;

    /// <summary>Severity of this quarter's outbreak and of the three quarters before it.</summary>
    public const int Severity = OnlineShare + 1;

    /// <summary>Developers' share of the base year's investment.</summary>
    public const int EstateShare = Severity + OutbreakParameters.Quarters;

    /// <summary>Response of developers' investment to the housing factor.</summary>
    public const int EstateElasticity = EstateShare + 1;

    /// <summary>Response of sales of homes and land to it.</summary>
    public const int SalesElasticity = EstateElasticity + 1;

    /// <summary>Own growth of both a year.</summary>
    public const int EstateGrowth = SalesElasticity + 1;

    /// <summary>Share of developers' investment that is ordered from builders of the district.</summary>
    public const int EstateContent = EstateGrowth + 1;

    /// <summary>Trend of both, 1 in the base year.</summary>
    public const int EstateTrend = EstateContent + 1;

    /// <summary>Developers' investment of the year relative to the base year's, before prices and outbreaks.</summary>
    public const int EstateIndex = EstateTrend + 1;

    /// <summary>Sales of homes and land of the year relative to those of the base year.</summary>
    public const int SalesIndex = EstateIndex + 1;

    /// <summary>Developers' investment of the quarter.</summary>
    public const int EstateInvestment = SalesIndex + 1;

    /// <summary>What lenders finance of what is started, over an ordinary year's starts; 0 for no limit.</summary>
    public const int FinancingCeiling = EstateInvestment + 1;

    /// <summary>Retail sales of the base year.</summary>
    public const int BaseRetailSales = FinancingCeiling + 1;

    /// <summary>Year-to-date block of retail sales.</summary>
    public const int RetailYear = BaseRetailSales + 1;

    private const int Fixed = RetailYear + YearToDate.Columns;

    /// <summary>Number of revenue bases.</summary>
    public const int RevenueBases = 6;
}
