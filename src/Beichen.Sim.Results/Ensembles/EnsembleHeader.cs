using System.Security.Cryptography;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>What an ensemble's batches hold. Two ensembles with equal headers may complete each other.</summary>
public sealed record EnsembleHeader
{
    /// <summary>Format of the folder.</summary>
    public const string CurrentFormat = "beichen-ensemble/1";

    /// <summary>Format that it was written in.</summary>
    public required string Format { get; init; }

    /// <summary>Fingerprint of the compiled plan.</summary>
    public required string PlanFingerprint { get; init; }

    /// <summary>Build of the rules that computes the batches; null in a folder of before builds were named.</summary>
    public string? Kernel { get; init; }

    /// <summary>Seed that every draw of the ensemble is keyed by.</summary>
    public required ulong Seed { get; init; }

    /// <summary>First quarter of the run, as in <c>2022Q1</c>.</summary>
    public required string Start { get; init; }

    /// <summary>Number of quarters.</summary>
    public required int Quarters { get; init; }

    /// <summary>Draws in all.</summary>
    public required int Draws { get; init; }

    /// <summary>Draws a batch, a multiple of 64; the last may have fewer.</summary>
    public required int BatchDraws { get; init; }

    /// <summary>How many columns, from the first, the fingerprint covers.</summary>
    public required int Canonical { get; init; }

    /// <summary>The columns as kind/entity/indicator, in order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Number of batches.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Batches => (Draws + BatchDraws - 1) / BatchDraws;

    /// <summary>The header of a run.</summary>
    /// <exception cref="ArgumentException">Draws are not positive, or a batch is not of whole tiles.</exception>
    public static EnsembleHeader Of(DistrictPlan plan, ResultLayout layout, string planFingerprint, ulong seed, int draws, int batchDraws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (batchDraws < 1 || batchDraws % Tile.Draws != 0)
            throw new ArgumentException($"a batch has a multiple of {Tile.Draws} draws, not {batchDraws}", nameof(batchDraws));
        return new EnsembleHeader
        {
            Format = CurrentFormat,
            PlanFingerprint = planFingerprint,
            Kernel = KernelBuild.Id,
            Seed = seed,
            Start = plan.Start.ToString(),
            Quarters = plan.Quarters,
            Draws = draws,
            BatchDraws = batchDraws,
            Canonical = layout.Canonical,
            Columns = [.. layout.Indicators.Select(indicator => $"{NameCodes.Word(indicator.Kind)}/{indicator.EntityId}/{indicator.Name}")],
        };
    }

    /// <summary>First draw of a batch.</summary>
    public int FirstDraw(int batch) => batch * BatchDraws;

    /// <summary>Draws of a batch.</summary>
    public int DrawsOf(int batch) => Math.Min(BatchDraws, Draws - FirstDraw(batch));

    /// <summary>True when both describe the same columns of the same draws, whichever build computes them.</summary>
    public bool Matches(EnsembleHeader other) =>
        (this with { Columns = other.Columns, Kernel = other.Kernel }) == other && Columns.SequenceEqual(other.Columns, StringComparer.Ordinal);

    /// <summary>Holds a batch to the shape that the header says.</summary>
    /// <exception cref="ArgumentException">It has other draws, quarters, columns or hashes.</exception>
    internal void Check(int batch, int firstDraw, int draws, IReadOnlyList<LaneBlock> quarters, IReadOnlyList<byte[]> tileHashes)
    {
        if (batch < 0 || batch >= Batches) throw new ArgumentOutOfRangeException(nameof(batch), batch, $"the ensemble has {Batches} batches");
        if (firstDraw != FirstDraw(batch) || draws != DrawsOf(batch))
            throw new ArgumentException($"batch {batch} holds {DrawsOf(batch)} draws from {FirstDraw(batch)}, not {draws} from {firstDraw}", nameof(draws));
        if (quarters.Count != Quarters) throw new ArgumentException($"the ensemble has {Quarters} quarters, not {quarters.Count}", nameof(quarters));
        if (tileHashes.Count != BatchFile.Tiles(draws) || tileHashes.Any(hash => hash.Length != SHA256.HashSizeInBytes))
            throw new ArgumentException($"{draws} draws have {BatchFile.Tiles(draws)} tile hashes of 32 bytes", nameof(tileHashes));
        if (quarters.Any(block => block.Columns != Columns.Count || block.Tiles < BatchFile.Tiles(draws)))
            throw new ArgumentException($"a block has {Columns.Count} columns and {BatchFile.Tiles(draws)} tiles", nameof(quarters));
    }
}
