using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Microsoft.Win32.SafeHandles;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>The columns of an ensemble, read from its batches in draw order; only the column asked for is in memory.</summary>
public sealed class EnsembleColumns : IRunColumns, IDisposable
{
    /// <summary>Files that stay open between reads unless told otherwise.</summary>
    public const int OpenFiles = 256;

    private readonly EnsembleStore store;
    private readonly SafeFileHandle?[] files;

    internal EnsembleColumns(EnsembleStore store, DistrictPlan plan, ResultLayout layout, int draws, int openFiles)
    {
        this.store = store;
        Plan = plan;
        Layout = layout;
        Draws = draws;
        files = new SafeFileHandle?[Math.Min(openFiles, store.Header.Batches)];
    }

    /// <inheritdoc/>
    public ResultLayout Layout { get; }

    /// <inheritdoc/>
    public DistrictPlan Plan { get; }

    /// <inheritdoc/>
    public int Draws { get; }

    /// <inheritdoc/>
    public int Quarters => store.Header.Quarters;

    /// <inheritdoc/>
    /// <exception cref="RunStoreException">A batch is missing or damaged.</exception>
    public void Read(int quarter, int column, Span<double> destination)
    {
        for (int batch = 0; store.Header.FirstDraw(batch) < Draws; batch++)
        {
            int first = store.Header.FirstDraw(batch);
            int draws = store.Header.DrawsOf(batch);
            if (first + draws <= Draws)
            {
                Read(batch, draws, quarter, column, destination[first..]);
                continue;
            }

            double[] last = new double[draws];
            Read(batch, draws, quarter, column, last);
            last.AsSpan(0, Draws - first).CopyTo(destination[first..]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SafeFileHandle? file in files) file?.Dispose();
    }

    // The first files stay open; an ensemble of more batches opens the rest at each read.
    private void Read(int batch, int draws, int quarter, int column, Span<double> destination)
    {
        try
        {
            if (batch < files.Length)
            {
                BatchFile.Read(files[batch] ??= File.OpenHandle(store.FileOf(batch)), draws, Layout.Indicators.Count, quarter, column, destination);
                return;
            }

            using SafeFileHandle file = File.OpenHandle(store.FileOf(batch));
            BatchFile.Read(file, draws, Layout.Indicators.Count, quarter, column, destination);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new RunStoreException($"{store.FileOf(batch)}: {problem.Message}", problem);
        }
    }
}
