using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using System.Text;
using SkiaSharp;
using Xunit;

namespace Beichen.Sim.Charts.Tests;

/// <summary>
/// Every kind of figure looks as it did, to the pixel, whatever process draws it: <c>golden-looks.txt</c> has a line a kind, with digests of its pixels and of
/// its SVG. <c>BEICHEN_UPDATE_GOLDEN=1</c> writes the file anew; look at what has changed before it is kept. The rasteriser rounds by the processor's
/// instructions, so the first line names those that the file was written with; on others the SVG alone is held, which has no pixel.
/// </summary>
public class GoldenLookTests
{
    [Fact]
    public void Every_kind_of_figure_looks_as_it_did()
    {
        string file = Path.Combine(Folder(), "golden-looks.txt");
        string[] lines = [Processor, .. Kinds.Select(kind => Line(kind.Key, kind.Value))];
        if (Environment.GetEnvironmentVariable("BEICHEN_UPDATE_GOLDEN") is "1") File.WriteAllLines(file, lines);
        string[] golden = File.ReadAllLines(file);
        if (golden[0] != Processor) (golden, lines) = ([.. golden.Skip(1).Select(WithoutPixels)], [.. lines.Skip(1).Select(WithoutPixels)]);
        foreach (string changed in lines.Except(golden, StringComparer.Ordinal).Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]))
            File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, changed + ".png"), Kinds[changed].Png(FigureMedium.Word));
        Assert.Equal(golden, lines);
    }

    [Fact]
    public void No_kind_of_figure_is_without_a_golden_look() => Assert.Equal(
        typeof(Figure).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Figure", StringComparison.Ordinal)
            && type.GetMethod("Draw", BindingFlags.Public | BindingFlags.Static) is not null).Select(type => type.Name).Order(StringComparer.Ordinal),
        Kinds.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public void A_pixel_that_differs_is_another_look()
    {
        Figure fan = GdpFanFigure.Draw(Samples.Fan(), Language.Zh);
        Assert.Equal(Line("fan", fan), Line("fan", GdpFanFigure.Draw(Samples.Fan(), Language.Zh)));
        Assert.NotEqual(Pixels(fan), Pixels(GdpFanFigure.Draw(Samples.Fan(0.13), Language.Zh)), StringComparer.Ordinal);
    }

    internal static IReadOnlyDictionary<string, Figure> Kinds { get; } = new SortedDictionary<string, Figure>(StringComparer.Ordinal)
    {
        [nameof(ChainFigure)] = ChainFigure.Draw(Samples.Chains(), Language.Zh),
        [nameof(CommerceFigure)] = CommerceFigure.Draw(Samples.Commerce(), Language.Zh),
        [nameof(ConflictFigure)] = ConflictFigure.Draw(Samples.Conflicts(), Language.Zh),
        [nameof(CostChanceFigure)] = CostChanceFigure.Draw(Samples.CostChance(), Language.Zh),
        [nameof(DrawDifferenceFigure)] = DrawDifferenceFigure.Draw(Samples.Drawn(), Language.Zh),
        [nameof(GdpFanFigure)] = GdpFanFigure.Draw(Samples.Recorded(), Language.Zh),
        [nameof(GivenGrowthFigure)] = GivenGrowthFigure.Draw(Samples.GivenGrowth(), Language.Zh),
        [nameof(InvestmentCurveFigure)] = InvestmentCurveFigure.Draw(Samples.Investment(), Language.Zh),
        [nameof(JointFigure)] = JointFigure.Draw(Samples.Joint(), Language.Zh),
        [nameof(LadderFigure)] = LadderFigure.Draw(Samples.Ladder(), Language.Zh),
        [nameof(LightsFigure)] = LightsFigure.Draw(Samples.Lights(), Language.Zh),
        [nameof(MarginFigure)] = MarginFigure.Draw(Samples.Margins(), Language.Zh),
        [nameof(MilestoneFigure)] = MilestoneFigure.Draw(Samples.Milestones(), Language.Zh),
        [nameof(MorrisFigure)] = MorrisFigure.Draw(Samples.Morris(), Language.Zh),
        [nameof(PairedDifferenceFigure)] = PairedDifferenceFigure.Draw(Samples.Differences(), Language.Zh),
        [nameof(ParkFigure)] = ParkFigure.Draw(Samples.Parks(), Language.Zh),
        [nameof(ProjectGanttFigure)] = ProjectGanttFigure.Draw(Samples.Lit(), Language.Zh),
        [nameof(PullFigure)] = PullFigure.Draw(Samples.Pulls(), Language.Zh),
        [nameof(RangeFigure)] = RangeFigure.Draw(Samples.Ranges(), Language.Zh),
        [nameof(ScenarioHeatFigure)] = ScenarioHeatFigure.Draw(Samples.Heat(), Language.Zh),
        [nameof(ScoreboardFigure)] = ScoreboardFigure.Draw(Samples.Scoreboard(), Language.Zh),
        [nameof(ShapleyFigure)] = ShapleyFigure.Draw(Samples.Shapley(), Language.Zh),
        [nameof(SlackFigure)] = SlackFigure.Draw(Samples.Slack(), Language.Zh),
        [nameof(SmallMultiplesFigure)] = SmallMultiplesFigure.Draw(Samples.Multiples(), Language.Zh),
        [nameof(SobolFigure)] = SobolFigure.Draw(Samples.Sobol(), Language.Zh),
        [nameof(TimingFigure)] = TimingFigure.Draw(Samples.Timing(), Language.Zh),
        [nameof(TradeOffFigure)] = TradeOffFigure.Draw(Samples.TradeOff(), Language.Zh),
        [nameof(VintageFigure)] = VintageFigure.Draw(Samples.Vintages(), Language.Zh),
        [nameof(WorthFigure)] = WorthFigure.Draw(Samples.Worth(), Language.Zh),
    };

    private static string Processor => "processor " + (Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "other");

    private static string WithoutPixels(string line)
    {
        string[] parts = line.Split(' ', ':');
        return $"{parts[0]} {parts[1]} {parts[3]}";
    }

    private static string Line(string kind, Figure figure) =>
        $"{kind} {Pixels(figure)} {Digest(Encoding.UTF8.GetBytes(figure.Svg(FigureMedium.Word)))}";

    private static string Pixels(Figure figure)
    {
        using SKBitmap picture = SKBitmap.Decode(figure.Png(FigureMedium.Word));
        return $"{picture.Width}×{picture.Height}:{Digest(picture.Bytes)}";
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
