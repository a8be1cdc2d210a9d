using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Outbreaks;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Columns that the district publishes when it opens a quarter.</summary>
public readonly struct DistrictOpening
{
    /// <summary>The layout for so many activities and towns.</summary>
    public DistrictOpening(int activities, int towns)
    {
        Activities = activities;
        Towns = towns;
        Spending = Base + activities;
        Count = Spending + towns;
    }

    /// <summary>Number of activities.</summary>
    public int Activities { get; }

    /// <summary>Number of towns.</summary>
    public int Towns { get; }

    /// <summary>Growth of the city that existing capacity moves with this quarter: annual shock plus disturbance.</summary>
    public const int CityGrowth = 0;

    /// <summary>Growth of the city over last year of the run (0 in the first).</summary>
    public const int CityLastGrowth = 1;

    /// <summary>The district's factor of growth this year.</summary>
    public const int DistrictFactor = 2;

    /// <summary>The factor of growth that manufacturing shares this year.</summary>
    public const int ManufacturingFactor = 3;

    /// <summary>Effect of outbreaks on output this quarter, in units of severity; below 0 where lost output is caught up.</summary>
    public const int Outbreak = 4;

    /// <summary>Share of building and investment that goes on.</summary>
    public const int Building = 5;

    /// <summary>Share of venue spending kept in the district at base year.</summary>
    public const int Retention = 6;

    /// <summary>Share of shopping that a lockdown leaves, of the duty-free shop's as of the towns'.</summary>
    public const int Shopping = Retention + 1;

    /// <summary>Share of the spending left that is not driven online by an outbreak.</summary>
    public const int InShops = Shopping + 1;

    /// <summary>First activity's base-year value added of the same calendar quarter, constant prices.</summary>
    public const int Base = InShops + 1;

    /// <summary>First town's spending of the quarter, 亿元.</summary>
    public int Spending { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }
}

/// <summary>
/// Columns of the district's state. Places are worked out once, when the layout is made; columns that one step reads stand together,
/// so that it asks for no others (<see cref="OpeningRange"/>, <see cref="LinkageRange"/>, <see cref="ClosingScalars"/>, <see cref="ClosingRange"/>).
/// </summary>
public readonly struct DistrictState
{
    /// <summary>The layout for so many activities, towns and revenue items.</summary>
    public DistrictState(int activities, int towns, int items)
    {
        int next = Fixed;
        Activities = activities;
        BaseAnnual = Take(activities);
        ClosingScalars = ..next;
        TownPopulation = Take(towns);
        OpeningRange = ..next;
        Spare = Take(activities);
        SellerQuotient = Take(activities);
        BuyerQuotient = Take(activities);
        LocalPurchaseShare = Take(activities);
        Level = Take(activities);
        Loading = Take(activities);
        OwnGrowth = Take(activities);
        Rest = Take(activities);
        BasePrice = Take(activities);
        Backlog = Take(activities);
        Use = Take(activities);
        Outside = Take(activities);
        LinkageRange = Spare..next;
        Price = Take(activities);
        Intensity = Take(activities);
        JobsPerOutput = Take(activities);
        ValueAddedYear = Take(YearToDate.Columns * activities);
        EnergyYear = Take(YearToDate.Columns * activities);
        ItemBase = Take(items);
        ItemElasticity = Take(items);
        ItemLevel = Take(items);
        ItemCollected = Take(items);
        LastRatio = Take(RevenueBases);
        Ratio = Take(RevenueBases);
        ClosingRange = Level..next;

        // Read on the first day and when the year turns.
        OwnDeviation = Take(activities);
        PriceGrowth = Take(activities);
        ItemGrowth = Take(items);
        ItemDeviation = Take(items);
        Count = next;

        int Take(int columns)
        {
            int first = next;
            next += columns;
            return first;
        }
    }

    /// <summary>Number of activities n.</summary>
    public int Activities { get; }

    /// <summary>First activity's base-year value added a year, constant prices.</summary>
    public int BaseAnnual { get; }

    /// <summary>First town's population.</summary>
    public int TownPopulation { get; }

    /// <summary>First activity's level up to last year.</summary>
    public int Level { get; }

    /// <summary>First activity's loading.</summary>
    public int Loading { get; }

    /// <summary>First activity's own growth this year.</summary>
    public int OwnGrowth { get; }

    /// <summary>First activity's share outside the chains.</summary>
    public int Rest { get; }

    /// <summary>First activity's unused capacity per existing output.</summary>
    public int Spare { get; }

    /// <summary>First activity's price level in the base year.</summary>
    public int BasePrice { get; }

    /// <summary>First activity's local orders waiting for the next quarter.</summary>
    public int Backlog { get; }

    /// <summary>First activity's λ* × location quotient (seller side of FLQ).</summary>
    public int SellerQuotient { get; }

    /// <summary>First activity's inverse location quotient (buyer side of FLQ).</summary>
    public int BuyerQuotient { get; }

    /// <summary>First activity's base share of purchases made in the district.</summary>
    public int LocalPurchaseShare { get; }

    /// <summary>Orders for the first activity's product this quarter: waiting, final and placed by those who produced.</summary>
    public int Use { get; }

    /// <summary>Part of <see cref="Use"/> beyond the first activity's headroom, bought outside the district.</summary>
    public int Outside { get; }

    /// <summary>First activity's price level, 2020 = 1.</summary>
    public int Price { get; }

    /// <summary>First activity's energy intensity at base year.</summary>
    public int Intensity { get; }

    /// <summary>First activity's jobs per output.</summary>
    public int JobsPerOutput { get; }

    /// <summary>First activity's year-to-date block of value added.</summary>
    public int ValueAddedYear { get; }

    /// <summary>First activity's year-to-date block of energy.</summary>
    public int EnergyYear { get; }

    /// <summary>First revenue item's base-year revenue.</summary>
    public int ItemBase { get; }

    /// <summary>First item's elasticity.</summary>
    public int ItemElasticity { get; }

    /// <summary>First item's own level (own growth compounded).</summary>
    public int ItemLevel { get; }

    /// <summary>First item's collection this year, relative to what its base says.</summary>
    public int ItemCollected { get; }

    /// <summary>First revenue base's ratio to the same quarter of the base year, last quarter's value.</summary>
    public int LastRatio { get; }

    /// <summary>First revenue base's ratio to the same quarter of the base year.</summary>
    public int Ratio { get; }

    /// <summary>First activity's own-shock deviation.</summary>
    public int OwnDeviation { get; }

    /// <summary>First activity's annual price growth.</summary>
    public int PriceGrowth { get; }

    /// <summary>First item's own growth.</summary>
    public int ItemGrowth { get; }

    /// <summary>First item's shock deviation.</summary>
    public int ItemDeviation { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    /// <summary>What the opening of a quarter reads; the rest only when the year turns.</summary>
    public Range OpeningRange { get; }

    /// <summary>What the linkage reads by activity.</summary>
    public Range LinkageRange { get; }

    /// <summary>What the closing of a quarter reads but for what it reads by activity and by revenue item; with the base year's accounts.</summary>
    public Range ClosingScalars { get; }

    /// <summary>What the closing of a quarter reads by activity and by revenue item.</summary>
    public Range ClosingRange { get; }

    /// <summary>City growth of the year.</summary>
    public const int CityGrowth = 0;

    /// <summary>City level relative to the base year, up to last year.</summary>
    public const int CityLevel = 1;

    /// <summary>Quarterly disturbance.</summary>
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

    /// <summary>Wage share.</summary>
    public const int WageShare = 19;

    /// <summary>Business-income share.</summary>
    public const int BusinessShare = 20;

    /// <summary>Property-income share.</summary>
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

    /// <summary>Eaglet firms.</summary>
    public const int Eaglets = 49;

    /// <summary>Gazelle firms.</summary>
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

    /// <summary>Trade margin.</summary>
    public const int MarginRate = 61;

    /// <summary>Share of commercial gains taken from other shops.</summary>
    public const int CommerceDisplacement = 62;

    /// <summary>Base retention.</summary>
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

    /// <summary>Starts of the running year, 亿元 a quarter at base-year prices; those of the years before it follow (<see cref="AccountsParameters.PastYears"/>).</summary>
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

    private const int Fixed = Severity + OutbreakParameters.Quarters;

    /// <summary>Number of revenue bases.</summary>
    public const int RevenueBases = 6;
}
