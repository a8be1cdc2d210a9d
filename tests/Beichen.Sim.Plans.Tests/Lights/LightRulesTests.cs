using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Plans.Problems;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Lights;

/// <summary>Exact progress gives exact lights under the three published rule sets.</summary>
public sealed class LightRulesTests
{
    [Theory]
    [InlineData("county-a-2025", 0.4, 0.31, 0, 0, Light.Green)]
    [InlineData("county-a-2025", 0.4, 0.3, 0, 0, Light.Green)]
    [InlineData("county-a-2025", 0.4, 0.29, 0, 0, Light.Yellow)]
    [InlineData("county-a-2025", 0.4, 0.1, 0, 0, Light.Yellow)]
    [InlineData("county-a-2025", 0.4, 0.09, 0, 0, Light.Red)]
    [InlineData("county-a-2025", 0, 0, 1, 0, Light.Yellow)]
    [InlineData("county-a-2025", 0, 0, 3, 0, Light.Red)]
    [InlineData("county-a-2025", 0.4, 0.4, 0, 1, Light.Yellow)]
    [InlineData("county-a-2025", 0.4, 0.4, 0, 2, Light.Red)]
    [InlineData("county-b-2022", 0.4, 0.4, 3, 3, Light.Green)]
    [InlineData("county-b-2022", 0.4, 0.39, 0, 0, Light.Yellow)]
    [InlineData("county-b-2022", 0.4, 0.2, 0, 0, Light.Yellow)]
    [InlineData("county-b-2022", 0.4, 0.19, 0, 0, Light.Red)]
    [InlineData("county-c-2015", 0.5, 0.4, 0, 0, Light.Green)]
    [InlineData("county-c-2015", 0.5, 0.39, 0, 0, Light.Yellow)]
    [InlineData("county-c-2015", 0.5, 0.3, 0, 0, Light.Yellow)]
    [InlineData("county-c-2015", 0.5, 0.29, 0, 0, Light.Red)]
    [InlineData("county-c-2015", 0, 0, 0, 0, Light.Green)]
    public void Exact_progress_gives_the_light_that_the_rules_say(string rules, double planned, double progress, double late, double unentered, Light light) =>
        Assert.Equal(light, LightRulesFile.Read(Path.Combine(Repository.Seeds, "lights", rules + ".yaml")).Of(planned, progress, late, unentered));

    [Theory]
    [InlineData("measure: share", "'share' for 'measure'")]
    [InlineData("measure: points\nschedule: {yellow: 30, red: 10}", "yellow before red")]
    [InlineData("measure: points\nschedule: {yellow: few, red: 10}", "'few' for 'yellow'")]
    [InlineData("measure: points\nschedules: {yellow: 1, red: 10}", "did you mean schedule?")]
    public void Rules_that_make_no_sense_are_told_with_their_line(string text, string told)
    {
        string file = Path.Combine(Path.GetTempPath(), $"lights-{Guid.NewGuid():N}.yaml");
        try
        {
            File.WriteAllText(file, "id: mine\nname: {zh: 我, en: mine}\n" + text);
            Assert.Contains(Assert.Throws<RefusedException>(() => LightRulesFile.Read(file)).Problems,
                problem => problem.Contains(told, StringComparison.Ordinal) && problem.Contains(Path.GetFileName(file), StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
