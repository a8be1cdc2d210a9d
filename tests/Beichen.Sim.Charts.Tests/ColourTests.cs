using SkiaSharp;
using Xunit;

namespace Beichen.Sim.Charts.Tests;

/// <summary>What a figure tells apart by colour is told apart in print without colour and by readers who see few.</summary>
public class ColourTests
{
    private const double LeastDifference = 12;

    // Linear RGB as seen without red, green or blue cones (Machado, Oliveira and Fernandes 2009, severity 1).
    private static readonly (string Name, double[] Matrix)[] Eyes =
    [
        ("grey", [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722]),
        ("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        ("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        ("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    ];

    [Fact]
    public void The_stages_of_a_project_differ_in_grey_and_to_every_eye()
    {
        (string, SKColor)[] stages = [("permits", Palette.Permits), ("construction", Palette.Sky),
            ("commissioning", Palette.Navy), ("producing", Palette.Producing)];
        Assert.Empty(Alike(stages));
        Assert.NotEmpty(Alike([("permits of old", SKColor.Parse("A7AEB5")), ("construction", Palette.Sky)]));
    }

    [Fact]
    public void The_bands_of_a_fan_differ_in_grey_and_to_every_eye() =>
        Assert.Empty(Alike([("90", Palette.Band90), ("60", Palette.Band60), ("30", Palette.Band30), ("median", Palette.Navy)]));

    [Fact]
    public void The_lights_differ_in_grey_and_to_every_eye_and_their_letters_from_the_ground()
    {
        Assert.Empty(Alike([.. LightLooks.All.Select(light => (light.Letter.En, light.Ground))]));
        Assert.All(LightLooks.All, light => Assert.Empty(Alike([("ground", light.Ground), ("letter", light.Ink)])));
    }

    [Fact]
    public void Up_and_down_differ_to_every_eye_that_sees_a_colour() =>
        Assert.DoesNotContain(Alike([("up", Palette.Blue), ("down", Palette.Orange)]), pair => !pair.StartsWith("grey", StringComparison.Ordinal));

    private static IEnumerable<string> Alike((string Name, SKColor Color)[] colours)
    {
        foreach ((string eye, double[] matrix) in Eyes)
        {
            for (int first = 0; first < colours.Length; first++)
            {
                for (int second = first + 1; second < colours.Length; second++)
                {
                    double difference = Math.Sqrt(Lab(colours[first].Color, matrix).Zip(Lab(colours[second].Color, matrix), (a, b) => (a - b) * (a - b)).Sum());
                    if (difference < LeastDifference) yield return $"{eye}: {colours[first].Name} and {colours[second].Name} differ by {difference:0.0}";
                }
            }
        }
    }

    // CIE L*a*b* of D65.
    private static double[] Lab(SKColor color, double[] m)
    {
        double[] rgb = [Linear(color.Red), Linear(color.Green), Linear(color.Blue)];
        double Seen(int row) => Math.Clamp((m[row] * rgb[0]) + (m[row + 1] * rgb[1]) + (m[row + 2] * rgb[2]), 0, 1);
        (double r, double g, double b) = (Seen(0), Seen(3), Seen(6));
        double x = F(((0.4124 * r) + (0.3576 * g) + (0.1805 * b)) / 0.9505),
            y = F((0.2126 * r) + (0.7152 * g) + (0.0722 * b)), z = F(((0.0193 * r) + (0.1192 * g) + (0.9505 * b)) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Linear(byte value)
    {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16 / 116.0);
}
