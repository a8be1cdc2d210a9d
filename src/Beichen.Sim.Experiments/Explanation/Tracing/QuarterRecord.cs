using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Experiments.Explanation.Tracing;

/// <summary>The columns of all actors at the end of a quarter, of one draw: an array a block.</summary>
public sealed record QuarterRecord
{
    /// <summary>States of the projects.</summary>
    public required double[][] ProjectStates { get; init; }

    /// <summary>Asks of the projects.</summary>
    public required double[][] ProjectAsks { get; init; }

    /// <summary>Outputs of the projects.</summary>
    public required double[][] Projects { get; init; }

    /// <summary>States of the parks.</summary>
    public required double[][] ParkStates { get; init; }

    /// <summary>Answers of the parks.</summary>
    public required double[][] Parks { get; init; }

    /// <summary>States of the chains.</summary>
    public required double[][] ChainStates { get; init; }

    /// <summary>Supplies of the chains.</summary>
    public required double[][] Supplies { get; init; }

    /// <summary>Outputs of the chains.</summary>
    public required double[][] Chains { get; init; }

    /// <summary>States of the commercial districts.</summary>
    public required double[][] CommerceStates { get; init; }

    /// <summary>Draws of the commercial districts on the towns.</summary>
    public required double[][] Draws { get; init; }

    /// <summary>Outputs of the commercial districts.</summary>
    public required double[][] Commerce { get; init; }

    /// <summary>State of the pipeline.</summary>
    public required double[] PipelineState { get; init; }

    /// <summary>Output of the pipeline.</summary>
    public required double[] Pipeline { get; init; }

    /// <summary>State of the district.</summary>
    public required double[] State { get; init; }

    /// <summary>Opening of the district.</summary>
    public required double[] Opening { get; init; }

    /// <summary>Result of the local rounds.</summary>
    public required double[] Linkage { get; init; }

    /// <summary>Frame of the district.</summary>
    public required double[] Frame { get; init; }

    /// <summary>What an actor published.</summary>
    public double[] Output(EntityKind kind, int entity) => kind switch
    {
        EntityKind.Project => Projects[entity],
        EntityKind.Park => Parks[entity],
        EntityKind.Chain => Chains[entity],
        EntityKind.CommercialDistrict => Commerce[entity],
        EntityKind.Attraction => Pipeline,
        _ => Frame,
    };

    /// <summary>Takes one draw out of the blocks.</summary>
    internal static QuarterRecord Of(DistrictBlocks blocks, int lane)
    {
        return new QuarterRecord
        {
            ProjectStates = All(blocks.ProjectStates),
            ProjectAsks = All(blocks.ProjectAsks),
            Projects = All(blocks.Projects),
            ParkStates = All(blocks.ParkStates),
            Parks = All(blocks.Parks),
            ChainStates = All(blocks.ChainStates),
            Supplies = All(blocks.Supplies),
            Chains = All(blocks.Chains),
            CommerceStates = All(blocks.CommerceStates),
            Draws = All(blocks.Draws),
            Commerce = All(blocks.Commerce),
            PipelineState = One(blocks.PipelineState),
            Pipeline = One(blocks.Pipeline),
            State = One(blocks.DistrictState),
            Opening = One(blocks.Opening),
            Linkage = One(blocks.Linkage),
            Frame = One(blocks.Frame),
        };

        double[][] All(LaneBlock[] block) => Array.ConvertAll(block, One);
        double[] One(LaneBlock block) => [.. Enumerable.Range(0, block.Columns).Select(column => block[column, lane])];
    }
}
