using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Households;

/// <summary>Household income by source, prices, jobs (model II.9).</summary>
public sealed record HouseholdParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>Disposable income a head in the base year, 万元.</summary>
    public required Quantity BaseIncomePerHead { get; init; }

    /// <summary>Share of wages in disposable income.</summary>
    public required Quantity WageShare { get; init; }

    /// <summary>Share of business income.</summary>
    public required Quantity BusinessShare { get; init; }

    /// <summary>Share of property income.</summary>
    public required Quantity PropertyShare { get; init; }

    /// <summary>Share of the residents' wages earned in the district; the rest follows the city.</summary>
    public required Quantity ResidentShare { get; init; }

    /// <summary>Elasticity of real wages to the value added behind them, both in consumer prices.</summary>
    public required Quantity WageElasticity { get; init; }

    /// <summary>Real annual growth of property income.</summary>
    public required Quantity PropertyGrowth { get; init; }

    /// <summary>Real annual growth of net transfers.</summary>
    public required Quantity TransferGrowth { get; init; }

    /// <summary>
    /// Elasticity of real property income to the district's product against <see cref="TrendGrowth"/>: rents and dividends partly follow the economy.
    /// </summary>
    public required Quantity PropertyElasticity { get; init; }

    /// <summary>Elasticity of real net transfers to the district's product against <see cref="TrendGrowth"/>.</summary>
    public required Quantity TransferElasticity { get; init; }

    /// <summary>
    /// Growth a year that is taken as the trend, whatever the prior of the city's growth:
    /// what property income, transfers and hiring answer to is the distance from it.
    /// </summary>
    public required double TrendGrowth { get; init; }

    /// <summary>Annual growth of consumer prices.</summary>
    public required Quantity ConsumerPriceGrowth { get; init; }

    /// <summary>Annual growth of the resident population.</summary>
    public required Quantity PopulationGrowth { get; init; }

    /// <summary>Standard deviation of the income survey's sampling error in growth.</summary>
    public required Quantity SurveyDeviation { get; init; }

    /// <summary>Elasticity of venue-type spending to income.</summary>
    public required Quantity SpendingElasticity { get; init; }

    /// <summary>Gross new urban jobs a year, those of an ordinary year's projects among them, persons.</summary>
    public required Quantity BackgroundJobs { get; init; }

    /// <summary>
    /// Of these, jobs a year that the plan's projects, the pipeline and local orders bring in the model: they are counted there, so they are taken off here.
    /// </summary>
    public required Quantity ProjectJobs { get; init; }

    /// <summary>
    /// Share of background jobs that only replaces incumbents who leave work; the rest is growth of employment. What leaves does not
    /// follow the city's growth of the year.
    /// </summary>
    public required Quantity ReplacementShare { get; init; }

    /// <summary>Percentage change of background jobs per percentage point of city growth beyond its mode.</summary>
    public required Quantity JobsElasticity { get; init; }

    /// <summary>Lever: talent programme, extra jobs a year, by quarter.</summary>
    public QuarterPath TalentJobs { get; init; } = 0;
}
