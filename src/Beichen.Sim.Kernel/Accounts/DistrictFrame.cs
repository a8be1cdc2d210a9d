namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Columns that the district publishes when it closes a quarter. Money 亿元, rates as fractions.</summary>
public readonly struct DistrictFrame
{
    /// <summary>The layout for so many activities, revenue items and targets.</summary>
    public DistrictFrame(int activities, int items, int targets)
    {
        Activities = activities;
        Items = items;
        Pull = ValueAdded + activities;
        Item = Pull + activities;
        Outcome = Item + items;
        Count = Outcome + targets;
    }

    /// <summary>Number of activities.</summary>
    public int Activities { get; }

    /// <summary>Number of revenue items.</summary>
    public int Items { get; }

    /// <summary>GDP of the quarter, constant prices.</summary>
    public const int Gdp = 0;

    /// <summary>GDP year to date, constant prices.</summary>
    public const int GdpYearToDate = 1;

    /// <summary>Real growth of GDP, year to date.</summary>
    public const int GdpGrowthYearToDate = 2;

    /// <summary>Real growth of GDP in the quarter over the same quarter of last year.</summary>
    public const int GdpGrowthQuarter = 3;

    /// <summary>GDP of the quarter, current prices.</summary>
    public const int NominalGdp = 4;

    /// <summary>Fixed-asset investment of the quarter, current prices.</summary>
    public const int Investment = 5;

    /// <summary>Fixed-asset investment, year to date.</summary>
    public const int InvestmentYearToDate = 6;

    /// <summary>Nominal growth of fixed-asset investment, year to date.</summary>
    public const int InvestmentGrowth = 7;

    /// <summary>Investment of named projects in the quarter.</summary>
    public const int NamedInvestment = 8;

    /// <summary>Investment of projects without a name in the quarter.</summary>
    public const int UnnamedInvestment = 9;

    /// <summary>Background investment in the quarter.</summary>
    public const int BackgroundInvestment = 10;

    /// <summary>General public budget revenue of the quarter.</summary>
    public const int Revenue = 11;

    /// <summary>Revenue, year to date.</summary>
    public const int RevenueYearToDate = 12;

    /// <summary>Nominal growth of revenue, year to date, after refunds.</summary>
    public const int RevenueGrowth = 13;

    /// <summary>Nominal growth of revenue, year to date, before value-added-tax credit refunds.</summary>
    public const int RevenueGrowthBeforeRefunds = 14;

    /// <summary>Refunds of the quarter.</summary>
    public const int Refunds = 15;

    /// <summary>Corporate tax forgone in the quarter through high-tech firms beyond the first day's.</summary>
    public const int HighTechCost = 16;

    /// <summary>Disposable income a head in the quarter, nominal, 万元.</summary>
    public const int NominalIncome = 17;

    /// <summary>Real growth of disposable income a head, year to date, as surveyed.</summary>
    public const int IncomeGrowth = 18;

    /// <summary>Real income growth less real GDP growth.</summary>
    public const int IncomeLead = 19;

    /// <summary>New jobs in the quarter, gross of those who leave, persons.</summary>
    public const int NewJobs = 20;

    /// <summary>New jobs since the start, gross; the target of the term is held against it.</summary>
    public const int NewJobsTotal = 21;

    /// <summary>High-tech firms, stock.</summary>
    public const int HighTechFirms = 22;

    /// <summary>First certifications in the quarter.</summary>
    public const int HighTechNew = 23;

    /// <summary>Certificates lost in the quarter.</summary>
    public const int HighTechLost = 24;

    /// <summary>Eaglet firms, stock.</summary>
    public const int EagletFirms = 25;

    /// <summary>Eaglet firms new this year.</summary>
    public const int EagletsThisYear = 26;

    /// <summary>Gazelle firms, stock.</summary>
    public const int GazelleFirms = 27;

    /// <summary>Gazelle firms new this year.</summary>
    public const int GazellesThisYear = 28;

    /// <summary>Relocated Beijing projects this year.</summary>
    public const int BeijingProjects = 29;

    /// <summary>Sales of the commercial districts in the quarter.</summary>
    public const int CommercialSales = 30;

    /// <summary>Sales beyond what the base year's venues and links would have made (net of moves between own venues).</summary>
    public const int NetCommercialGain = 31;

    /// <summary>Sales that moved between the district's own commercial districts.</summary>
    public const int MovedSales = 32;

    /// <summary>Energy of the quarter, 万 tce.</summary>
    public const int Energy = 33;

    /// <summary>Fall of energy per unit of GDP, year to date.</summary>
    public const int EnergyIntensityFall = 34;

    /// <summary>LMDI: change of energy, year to date, through activity, 万 tce.</summary>
    public const int EnergyActivityEffect = 35;

    /// <summary>LMDI: through structure.</summary>
    public const int EnergyStructureEffect = 36;

    /// <summary>LMDI: through intensity.</summary>
    public const int EnergyIntensityEffect = 37;

    /// <summary>Real growth of the city that the quarter was drawn with.</summary>
    public const int CityGrowth = 38;

    /// <summary>Growth that GDP needs in the rest of the year to reach its target (model 1.6); 0 in the fourth quarter.</summary>
    public const int GdpGrowthNeeded = 39;

    /// <summary>Net new jobs in the quarter: the change of employment, persons.</summary>
    public const int NetJobs = 40;

    /// <summary>Net new jobs since the start.</summary>
    public const int NetJobsTotal = 41;

    /// <summary>A digest of every column that any entity published this quarter, chained over quarters, below 2^52.</summary>
    public const int Digest = 42;

    /// <summary>Specialised and new firms, stock.</summary>
    public const int SpecialisedFirms = 43;

    /// <summary>First recognitions of specialised and new firms in the quarter.</summary>
    public const int SpecialisedNew = 44;

    /// <summary>Recognitions lost in the quarter.</summary>
    public const int SpecialisedLost = 45;

    /// <summary>Developers' investment of the quarter, within the background.</summary>
    public const int EstateInvestment = 46;

    /// <summary>Sales of homes and land of the quarter, current prices, relative to the same quarter of the base year.</summary>
    public const int EstateSales = 47;

    /// <summary>Retail sales of consumer goods of the quarter, current prices.</summary>
    public const int RetailSales = 48;

    /// <summary>Nominal growth of retail sales, year to date.</summary>
    public const int RetailGrowth = 49;

    /// <summary>Number of columns that do not depend on the plan.</summary>
    public const int Fixed = 50;

    /// <summary>First activity's value added of the quarter, constant prices.</summary>
    public const int ValueAdded = Fixed;

    /// <summary>First activity's pull on GDP growth, year to date.</summary>
    public int Pull { get; }

    /// <summary>First revenue item's cash of the quarter.</summary>
    public int Item { get; }

    /// <summary>First target's outcome.</summary>
    public int Outcome { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }
}
