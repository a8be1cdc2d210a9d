using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>The lights of a state's projects: whose rules they are, and what they follow from.</summary>
public sealed class LightsTests(OneWorkbench bench)
{
    [Fact]
    public async Task Lights_are_by_the_rules_that_the_district_names_and_a_name_that_is_none_is_refused_as_on_the_command_line()
    {
        (_, JsonNode? lights) = await bench.Ask("lights", $$"""{"state":{{OneWorkbench.State()}}}""");
        Assert.Equal("甲县办法（2025）", lights!["rules"]!["zh"]!.GetValue<string>());
        (HttpStatusCode status, JsonNode? refused) = await bench.Ask(
            "questions/lights", """{"scenario":"baseline","request":{"rules":"nowhere","sampling":{"seed":1,"draws":64}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("亮灯办法：给的是“nowhere”；应为 seeds/lights 中的亮灯办法之一：county-a-2025, county-b-2022, county-c-2015；命令行也可给文件",
            refused!["problems"]![0]!["zh"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("smart-manufacturing", 0.2, true)]
    [InlineData("certification-drive", 1.5, true)]
    [InlineData("approval-pace", 1.5, false)]
    [InlineData("attraction-effort", 1.5, false)]
    [InlineData("project-punctuality", 0.5, false)]
    public async Task An_answer_says_whether_its_lights_are_those_of_before(string lever, double value, bool same)
    {
        string before = await LightsOf(OneWorkbench.State());
        string after = await LightsOf(OneWorkbench.State("baseline", new[] { new { lever, on = "all", value } }));
        Assert.Equal(same, before == after);
        Assert.NotEqual(before, await LightsOf(OneWorkbench.State(seed: "7")), StringComparer.Ordinal);
        Assert.NotEqual(before, await LightsOf(OneWorkbench.State(dates: new[] { new { project = "smc-2", shift = -1 } })), StringComparer.Ordinal);

        async Task<string> LightsOf(string state) => (await bench.Ask("evaluate", $$"""{"state":{{state}}}""")).Body!["lightsOf"]!.GetValue<string>();
    }
}
