using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Terminal.Printing;

namespace Beichen.Sim.Terminal.Folders;

/// <summary>Figures into a folder of results that stands: what fails is told and takes no result along.</summary>
public static class FigureSaving
{
    /// <summary>Draws figures and saves them.</summary>
    /// <returns>How the command ends.</returns>
    public static int Add(string folder, Func<IReadOnlyList<Figure>> draw, Language language, Output output) =>
        Add(folder, Task.Run(() => FigureFiles.Render(draw())), language, output);

    /// <summary>Saves figures that are still being drawn, and tells what could not be.</summary>
    public static int Add(string folder, Task<IReadOnlyList<FigureFiles>> drawing, Language language, Output output)
    {
        try
        {
            IReadOnlyList<FigureFiles> figures = drawing.GetAwaiter().GetResult();
            FigureFiles.Save(figures, folder);
            string[] missing = [.. figures.SelectMany(figure => figure.NotDrawn).Distinct(StringComparer.Ordinal)];
            if (missing.Length > 0)
                output.Tell(language.Pick($"图中 {string.Join('、', missing)} 画作 {Lettering.Missing}：本机没有字体含此字",
                    $"{string.Join(", ", missing)} drawn as {Lettering.Missing} in the figures: no font here has it"));
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever a drawing library, a font or the disk throws here: the results are written.
            output.Tell(language.Pick(
                $"图未能画出或写入（{failure.Message}）；结果已在 {folder}", $"the figures could not be drawn or written ({failure.Message}); the results stand in {folder}"));
            return ExitCode.Failed;
        }
    }
}
