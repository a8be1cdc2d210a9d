using System.Security.Cryptography;
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
    private readonly BatchIndex index;

    private EnsembleStore(string folder, EnsembleHeader header)
    {
        Folder = folder;
        Header = header;
        Directory.CreateDirectory(Batches);
        index = new BatchIndex(Path.Combine(Batches, "index.jsonl"));
    }

    /// <summary>Its folder, in full.</summary>
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
        return DiskFault.Told(folder, () =>
        {
            HeaderFile.Begin(full, folder, header);
            return new EnsembleStore(full, header);
        });
    }

    /// <summary>Opens an ensemble.</summary>
    /// <exception cref="RunStoreException">There is none, or its header cannot be read.</exception>
    public static EnsembleStore Open(string folder)
    {
        string full = Path.GetFullPath(folder);
        if (!File.Exists(Path.Combine(full, HeaderFile.Name))) throw new RunStoreException($"{folder} holds no ensemble: {HeaderFile.Name} is missing");
        return DiskFault.Told(folder, () => new EnsembleStore(full, HeaderFile.Read(full)));
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
        Header.Check(batch, firstDraw, draws, quarters, tileHashes);
        byte[] bytes = BatchFile.Encode(draws, quarters, tileHashes);
        DiskFault.Told(Folder, () =>
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
            if (index[batch] is null || !File.Exists(FileOf(batch)))
                throw new RunStoreException($"{Folder}: batch {batch} of {batches} is missing; resume the ensemble first");
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
            byte[] part = DiskFault.Told(Folder, () =>
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

    private bool IsWhole(int batch)
    {
        if (index[batch] is not { } entry || entry.FirstDraw != Header.FirstDraw(batch) || entry.Draws != Header.DrawsOf(batch)) return false;
        var file = new FileInfo(FileOf(batch));
        return file.Exists && file.Length == entry.Bytes
            && string.Equals(BatchFile.Hash(File.ReadAllBytes(file.FullName)), entry.Sha256, StringComparison.Ordinal);
    }
}
