using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;
using Microsoft.Win32.SafeHandles;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>
/// An ensemble on disk, batch by batch: <c>ensemble.json</c>, <c>batches/000123.bin</c>, <c>batches/index.jsonl</c>. A batch is written under
/// a temporary name, forced to disk, renamed, and only then listed, so that after a kill at any moment <see cref="MissingBatches"/>
/// names exactly what has to be computed again. Several threads may write batches at once.
/// </summary>
public sealed class EnsembleStore : IDisposable
{
    /// <summary>The header's file.</summary>
    public const string HeaderFile = "ensemble.json";

    private readonly BatchIndex index;

    private EnsembleStore(string folder, EnsembleHeader header)
    {
        Folder = folder;
        Header = header;
        Directory.CreateDirectory(Batches);
        index = new BatchIndex(Path.Combine(Batches, "index.jsonl"));
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>What the batches hold.</summary>
    public EnsembleHeader Header { get; }

    /// <summary>The finished batches, in order: the manifest lists them.</summary>
    public IReadOnlyList<BatchEntry> Finished => index.Entries;

    private string Batches => Path.Combine(Folder, "batches");

    /// <summary>Starts an ensemble, or goes on with one of the same header.</summary>
    /// <exception cref="RunStoreException">The folder holds another ensemble or one of another build of the rules, or cannot be written.</exception>
    public static EnsembleStore Create(string folder, EnsembleHeader header)
    {
        string full = Path.GetFullPath(folder);
        string file = Path.Combine(full, HeaderFile);
        return Attempt(folder, () =>
        {
            if (File.Exists(file))
            {
                EnsembleHeader standing = ReadHeader(file);
                if (!standing.Matches(header)) throw new RunStoreException($"{folder} holds another ensemble: plan {standing.PlanFingerprint}, seed {standing.Seed}, {standing.Draws} draws in batches of {standing.BatchDraws}");
                if (!string.Equals(standing.Kernel, header.Kernel, StringComparison.Ordinal))
                    throw new RunStoreException($"{folder} was begun by another build of the model (kernel {KernelBuild.Short(standing.Kernel)}, this is {KernelBuild.Short(header.Kernel)}), and draws of two builds do not belong in one result: go on with that build, or start in a new folder");
            }
            else
            {
                Directory.CreateDirectory(full);
                WholeFile.Write(file, new UTF8Encoding(false).GetBytes(JsonSerializer.Serialize(header, EnsembleJson.Files.EnsembleHeader) + "\n"));
            }

            return new EnsembleStore(full, header);
        });
    }

    /// <summary>Opens an ensemble.</summary>
    /// <exception cref="RunStoreException">There is none, or its header cannot be read.</exception>
    public static EnsembleStore Open(string folder)
    {
        string full = Path.GetFullPath(folder);
        string file = Path.Combine(full, HeaderFile);
        if (!File.Exists(file)) throw new RunStoreException($"{folder} holds no ensemble: {HeaderFile} is missing");
        return Attempt(folder, () => new EnsembleStore(full, ReadHeader(file)));
    }

    /// <summary>Writes a batch and lists it. A batch that is already there is written over with the same bits.</summary>
    /// <param name="batch">Index of the batch.</param>
    /// <param name="firstDraw">Its first draw.</param>
    /// <param name="draws">Its draws.</param>
    /// <param name="quarters">One block a quarter; lanes beyond the draws are left out.</param>
    /// <param name="tileHashes">SHA-256 of each of its tiles over the canonical columns.</param>
    /// <param name="silo">The silo of a cluster that computed it; null where one process did everything.</param>
    /// <exception cref="ArgumentException">The batch is not of the header's shape.</exception>
    /// <exception cref="RunStoreException">The disk refused; the ensemble is as it was.</exception>
    public void WriteBatch(int batch, int firstDraw, int draws, IReadOnlyList<LaneBlock> quarters, IReadOnlyList<byte[]> tileHashes, string? silo = null)
    {
        Check(batch, firstDraw, draws, quarters, tileHashes);
        byte[] bytes = BatchFile.Encode(draws, quarters, tileHashes);
        Attempt(Folder, () =>
        {
            WholeFile.Write(FileOf(batch), bytes);
            index.Add(new BatchEntry(batch, firstDraw, draws, bytes.Length, BatchFile.Hash(bytes), silo));
            return true;
        });
    }

    /// <summary>The batches that are not listed, or whose file is missing, cut short or changed. Reads every listed file once.</summary>
    public IReadOnlyList<int> MissingBatches()
    {
        var missing = new List<int>();
        for (int batch = 0; batch < Header.Batches; batch++)
        {
            if (!IsWhole(batch)) missing.Add(batch);
        }

        return missing;
    }

    /// <summary>The columns of the first draws; all of them unless told otherwise.</summary>
    /// <param name="plan">The plan of the ensemble.</param>
    /// <param name="layout">The layout of the ensemble.</param>
    /// <param name="draws">How many draws, where an ensemble was stopped early.</param>
    /// <param name="openFiles">Most files that stay open between reads, where several ensembles are read side by side.</param>
    /// <exception cref="RunStoreException">Layout and header differ, or a batch of those draws is missing.</exception>
    public EnsembleColumns Columns(DistrictPlan plan, ResultLayout layout, int? draws = null, int openFiles = EnsembleColumns.OpenFiles)
    {
        int count = draws ?? Header.Draws;
        EnsembleHeader asked = EnsembleHeader.Of(plan, layout, Header.PlanFingerprint, Header.Seed, Header.Draws, Header.BatchDraws);
        if (!asked.Matches(Header)) throw new RunStoreException($"{Folder} was written with other columns or quarters than those asked for");
        if (count < 1 || count > Header.Draws) throw new RunStoreException($"{Folder} is an ensemble of {Header.Draws} draws, {count} were asked for");
        int batches = (count + Header.BatchDraws - 1) / Header.BatchDraws;
        for (int batch = 0; batch < batches; batch++)
        {
            if (index[batch] is null || !File.Exists(FileOf(batch))) throw new RunStoreException($"{Folder}: batch {batch} of {batches} is missing; resume the ensemble first");
        }

        return new EnsembleColumns(this, plan, layout, count, openFiles);
    }

    /// <summary>SHA-256 of the tiles of the first draws, 32 bytes a tile, in draw order.</summary>
    /// <param name="draws">How many draws; all unless told otherwise. Whole batches, or the whole ensemble.</param>
    /// <exception cref="RunStoreException">A batch is missing or damaged.</exception>
    public byte[] TileHashes(int? draws = null)
    {
        int count = draws ?? Header.Draws;
        var hashes = new byte[BatchFile.Tiles(count) * SHA256.HashSizeInBytes];
        for (int batch = 0; Header.FirstDraw(batch) < count; batch++)
        {
            byte[] part = Attempt(Folder, () =>
            {
                using SafeFileHandle file = File.OpenHandle(FileOf(batch));
                return BatchFile.TileHashes(file, Header.DrawsOf(batch));
            });
            int at = Header.FirstDraw(batch) / Tile.Draws * SHA256.HashSizeInBytes;
            part.AsSpan(0, Math.Min(part.Length, hashes.Length - at)).CopyTo(hashes.AsSpan(at));
        }

        return hashes;
    }

    /// <summary>Fingerprint of the run that the batches hold, from their tiles' hashes (see <see cref="ResultFingerprint"/>).</summary>
    /// <param name="draws">How many draws; all unless told otherwise. Whole batches, or the whole ensemble.</param>
    /// <exception cref="RunStoreException">A batch is missing or damaged.</exception>
    public string Fingerprint(int? draws = null) => ResultFingerprint.OfRun(TileHashes(draws).Chunk(SHA256.HashSizeInBytes));

    /// <inheritdoc/>
    public void Dispose() => index.Dispose();

    internal string FileOf(int batch) => Path.Combine(Batches, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{batch:000000}.bin"));

    internal static T Attempt<T>(string folder, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (InvalidDataException problem)
        {
            throw new RunStoreException($"{folder}: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw RunStoreException.OfDisk($"{folder}: {problem.Message}", problem);
        }
    }

    private static EnsembleHeader ReadHeader(string file)
    {
        try
        {
            EnsembleHeader? header = JsonSerializer.Deserialize(File.ReadAllBytes(file), EnsembleJson.Files.EnsembleHeader);
            return header is not null && string.Equals(header.Format, EnsembleHeader.CurrentFormat, StringComparison.Ordinal)
                ? header
                : throw new RunStoreException($"{file} has format {header?.Format}, expected {EnsembleHeader.CurrentFormat}");
        }
        catch (JsonException problem)
        {
            throw new RunStoreException($"{file}:{problem.LineNumber + 1}: not the header of an ensemble: {problem.Message}", problem);
        }
    }

    private bool IsWhole(int batch)
    {
        if (index[batch] is not { } entry || entry.FirstDraw != Header.FirstDraw(batch) || entry.Draws != Header.DrawsOf(batch)) return false;
        var file = new FileInfo(FileOf(batch));
        return file.Exists && file.Length == entry.Bytes && string.Equals(BatchFile.Hash(File.ReadAllBytes(file.FullName)), entry.Sha256, StringComparison.Ordinal);
    }

    private void Check(int batch, int firstDraw, int draws, IReadOnlyList<LaneBlock> quarters, IReadOnlyList<byte[]> tileHashes)
    {
        if (batch < 0 || batch >= Header.Batches) throw new ArgumentOutOfRangeException(nameof(batch), batch, $"the ensemble has {Header.Batches} batches");
        if (firstDraw != Header.FirstDraw(batch) || draws != Header.DrawsOf(batch)) throw new ArgumentException($"batch {batch} holds {Header.DrawsOf(batch)} draws from {Header.FirstDraw(batch)}, not {draws} from {firstDraw}", nameof(draws));
        if (quarters.Count != Header.Quarters) throw new ArgumentException($"the ensemble has {Header.Quarters} quarters, not {quarters.Count}", nameof(quarters));
        if (tileHashes.Count != BatchFile.Tiles(draws) || tileHashes.Any(hash => hash.Length != SHA256.HashSizeInBytes)) throw new ArgumentException($"{draws} draws have {BatchFile.Tiles(draws)} tile hashes of 32 bytes", nameof(tileHashes));
        if (quarters.Any(block => block.Columns != Header.Columns.Count || block.Tiles < BatchFile.Tiles(draws))) throw new ArgumentException($"a block has {Header.Columns.Count} columns and {BatchFile.Tiles(draws)} tiles", nameof(quarters));
    }
}
