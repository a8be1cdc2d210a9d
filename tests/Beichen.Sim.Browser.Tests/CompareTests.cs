using System.Diagnostics;
using System.Text.Json;
using Beichen.Sim.Wording;
using Microsoft.Playwright;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>A held against B: reached by hand, and the same as the command that stands below it.</summary>
public sealed class CompareTests(OneBrowser browser)
{
    public static readonly TheoryData<string, bool> Hands = StateTests.Hands;

    private const string Cells =
        "() => [...document.querySelector('table.told').querySelectorAll('tbody tr')].map(row "
        + "=> [...row.children].map(cell => cell.textContent.replaceAll('\u00A0', ' ')))";

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task What_stands_is_held_against_what_is_pinned_another_scenario_and_a_stored_run(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        await reader.Press("#pin", keyboard);
        await reader.Settled();
        await reader.MoveLever("approval-pace", keyboard);
        await reader.Page.WaitForSelectorAsync(".right .ver");
        await reader.Press("#ask-compare", keyboard);
        Assert.Equal("pinned", await reader.Page.InputValueAsync("#compare-against"));
        await reader.Press("#ask-both", keyboard);
        await reader.Page.WaitForSelectorAsync("table.told");
        Assert.Equal("beichen compare baseline workbench-a.yaml --target gdp --draws 1024 --seed 20220101", await reader.Text("#asked"));
        Assert.Equal(3, await reader.Page.Locator("table.told").CountAsync());
        await reader.Sound("3-compare-pinned");

        await Choose(reader, "#compare-now", "s:combined-push", keyboard);
        await Choose(reader, "#compare-target", "budget-revenue", keyboard);
        await reader.Press("#see-difference", keyboard);
        await reader.Until("() => document.querySelector('img.drawn')?.naturalWidth > 0");
        await reader.Press("#ask-both", keyboard);
        await reader.Until("() => document.querySelector('#asked')?.textContent.includes('combined-push')");
        await reader.Page.Locator("table.told").Nth(1).ScrollIntoViewIfNeededAsync();
        await reader.Sound("3-compare-scenario");
        string link = reader.Page.Url;

        await Choose(reader, "#compare-against", "r:baseline", keyboard);
        await reader.Press("#ask-both", keyboard);
        await reader.Until("() => document.querySelector('#asked')?.textContent.includes('runs/baseline combined-push --target budget-revenue')");
        Assert.Contains("256", await reader.Text(".result"), StringComparison.Ordinal);
        await reader.Until("() => document.querySelector('img.drawn')?.alt.includes('baseline')");
        await reader.Sound("3-compare-stored");
        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.True(await reader.IsAt("#ask-compare"));

        await reader.Page.EvaluateAsync("localStorage.clear()");
        await reader.Page.GotoAsync(link);
        await reader.Settled();
        await reader.Page.WaitForSelectorAsync(".right .ver");
        await reader.Press("#ask-compare", keyboard);
        Assert.Equal(["s:combined-push", "budget-revenue"],
            [await reader.Page.InputValueAsync("#compare-now"), await reader.Page.InputValueAsync("#compare-target")]);
    }

    [Fact]
    public async Task Every_number_of_the_panel_is_that_of_the_command_below_it()
    {
        await using Reader reader = await browser.Open();
        await reader.MoveLever("approval-pace", keyboard: true);
        await reader.Press("#pin", keyboard: false);
        await reader.Settled();
        await reader.MoveLever("chain-completeness", keyboard: true);
        await reader.Page.WaitForSelectorAsync(".right .ver");
        await reader.Press("#ask-compare", keyboard: false);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("beichen-compared-");
        try
        {
            foreach (string letter in (string[])["a", "b"])
            {
                IDownload file = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.ClickAsync($"#file-{letter}"));
                await file.SaveAsAsync(Path.Combine(folder.FullName, file.SuggestedFilename));
            }

            await reader.Press("#ask-both", keyboard: false);
            await reader.Page.WaitForSelectorAsync("table.told");
            string[][] painted = await reader.Page.EvaluateAsync<string[][]>(Cells);
            JsonElement scenario = (await Answer(await reader.Text("#asked"), folder)).GetProperty("scenarios")[0];
            JsonElement[] scored = [.. scenario.GetProperty("targets").EnumerateArray()
                .Where(target => target.GetProperty("probability").ValueKind == JsonValueKind.Number)];
            Assert.Equal(scored.Select(target => Row(target, "zh", "probability", "probabilityBefore", "chanceDiffers")), painted.SkipLast(1));
            Assert.NotEmpty(scored);
            await reader.Press("#ask-attribution", keyboard: false);
            await reader.Until("() => document.querySelector('#asked')?.textContent.includes('attribute')");
            JsonElement split = await Answer(await reader.Text("#asked"), folder);
            Assert.Equal(split.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("zh").GetString()).Order(StringComparer.Ordinal),
                (await reader.Page.Locator("table.told tbody th").AllTextContentsAsync()).Order(StringComparer.Ordinal));
            Assert.Contains(NumberWords.Chance(split.GetProperty("chanceBefore").GetDouble()), await reader.Text(".result p"), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Row(JsonElement target, string name, string chance, string before, string differs)
    {
        double was = target.GetProperty(before).GetDouble(), after = target.GetProperty(chance).GetDouble(),
            by = target.GetProperty("probabilityDifference").GetDouble();
        return
        [
            target.GetProperty(name).GetString()!, $"{NumberWords.Chance(was)} → {NumberWords.Chance(after)}",
            NumberWords.ChanceDifference(by, target.GetProperty("probabilityLow").GetDouble(), target.GetProperty("probabilityHigh").GetDouble(), Language.En)
                    .Replace(" pp", "", StringComparison.Ordinal)
                + (target.GetProperty(differs).GetBoolean() ? " *" : ""),
        ];
    }

    // The command as it stands there, in a folder with the two files.
    private static async Task<JsonElement> Answer(string command, DirectoryInfo folder)
    {
        string[] words = command.Split(' ');
        Assert.Equal("beichen", words[0]);
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using Process process = Process.Start(new ProcessStartInfo(
            dotnet, [Path.Combine(AppContext.BaseDirectory, "beichen.dll"), .. words[1..], "--json", "--root", OneBrowser.Root])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder.FullName
        })!;
        string told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(told).RootElement;
    }

    private static async Task Choose(Reader reader, string selector, string value, bool keyboard)
    {
        if (!keyboard)
        {
            await reader.Page.SelectOptionAsync(selector, value);
            return;
        }

        await reader.TabTo(selector);
        for (int i = 0; await reader.Page.InputValueAsync(selector) != value; i++)
        {
            Assert.True(i < 80, $"{value} is no choice of {selector}");
            await reader.Page.Keyboard.PressAsync(i < 40 ? "ArrowDown" : "ArrowUp");
        }
    }

    [Theory]
    [MemberData(nameof(StateTests.Hands), MemberType = typeof(StateTests))]
    public async Task Which_change_does_it_is_drawn_and_told(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        await reader.Page.SelectOptionAsync("#scenario", "combined-push");
        await reader.Until("() => document.querySelector('.concl p').textContent.length > 0 && document.querySelector('#scenario').value === 'combined-push'");
        await reader.Settled();
        await reader.Press("#pin", keyboard);
        await reader.MoveLever("attraction-effort", keyboard);
        string headline = await reader.Text(".concl h1");
        Assert.Matches(language is "zh" ? "概率升|没有可分辨" : "likelier|told apart", headline);
        Assert.Matches(language is "zh" ? "[多少]花" : "for .* (more|less)", headline);
        await reader.Press("#undo", keyboard);
        await reader.Settled();
        await reader.Page.WaitForSelectorAsync(".right .ver");
        await reader.Press("#ask-compare", keyboard);
        await reader.Press("#ask-attribution", keyboard);
        await reader.Page.WaitForSelectorAsync("table.told");
        await reader.Until("() => document.querySelector('#tab-asked')?.ariaSelected === 'true' && document.querySelector('img.drawn')?.naturalWidth > 0");
        Assert.Equal("beichen attribute combined-push --target gdp --draws 512 --seed 20220101", await reader.Text("#asked"));
        Assert.Equal(9, await reader.Page.Locator("table.told tbody tr").CountAsync());
        await reader.Sound("3-which");
    }
}
