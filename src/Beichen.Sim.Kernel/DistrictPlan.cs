using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Households;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel;

/// <summary>A district's plan under a scenario, compiled: indices in place of ids, quantities in place of text. Nothing in it changes during a run.</summary>
public sealed record DistrictPlan
{
    /// <summary>Name and key of the district.</summary>
    public required EntityName Name { get; init; }

    /// <summary>First quarter of the run.</summary>
    public required Quarter Start { get; init; }

    /// <summary>Number of quarters.</summary>
    public required int Quarters { get; init; }

    /// <summary>Family of every delay (model 4.4).</summary>
    public required DelayFamily DelayFamily { get; init; }

    /// <summary>Factors that outcomes share, and their correlations.</summary>
    public required FactorSet Factors { get; init; }

    /// <summary>Projects, in plan order.</summary>
    public required ImmutableArray<ProjectParameters> Projects { get; init; }

    /// <summary>Projects that the scenario removed, whose money an ordinary year counted on.</summary>
    public ImmutableArray<ProjectParameters> StoppedProjects { get; init; } = [];

    /// <summary>Streams of the pipeline that the scenario removed, whose money an ordinary year counted on.</summary>
    public ImmutableArray<ArrivalStreamParameters> StoppedStreams { get; init; } = [];

    /// <summary>Parks, in plan order.</summary>
    public required ImmutableArray<ParkParameters> Parks { get; init; }

    /// <summary>Industry chains, in plan order.</summary>
    public required ImmutableArray<ChainParameters> Chains { get; init; }

    /// <summary>Commercial districts, in plan order.</summary>
    public required ImmutableArray<CommercialDistrictParameters> CommercialDistricts { get; init; }

    /// <summary>The attraction pipeline 招商: projects without a name yet.</summary>
    public required AttractionParameters Attraction { get; init; }

    /// <summary>Accounts and activities.</summary>
    public required AccountsParameters Accounts { get; init; }

    /// <summary>Shopping: towns, what they spend and what draws them.</summary>
    public required CommerceParameters Commerce { get; init; }

    /// <summary>High-tech, specialised, eaglet and gazelle firms: how they come and go.</summary>
    public required FirmParameters Firms { get; init; }

    /// <summary>Residents' income, its sources and prices, and their jobs.</summary>
    public required HouseholdParameters Households { get; init; }

    /// <summary>General budget revenue 一般公共预算收入, item by item.</summary>
    public required BudgetParameters Budget { get; init; }

    /// <summary>Energy use and its fall per unit of product.</summary>
    public required EnergyParameters Energy { get; init; }

    /// <summary>Targets, in plan order.</summary>
    public required ImmutableArray<TargetParameters> Targets { get; init; }

    /// <summary>Calendar number (0–3) of a quarter of the run.</summary>
    public int Season(int quarter) => (Start.Number - 1 + quarter) % 4;
}
