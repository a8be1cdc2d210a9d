using System.Globalization;
using System.Text.RegularExpressions;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Reading;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>A district of another year, and one whose names no national standard of 1980 holds, come to full briefings that the reader bears out.</summary>
public sealed partial class OtherDistrictTests
{
    [Theory]
    [InlineData(2, "天津市北辰区", "北辰站", "2024年")]
    [InlineData(0, "滘口市䢺城区", "滘口湿地站", "2022年")]
    public async Task A_district_runs_to_full_briefings_in_Word_and_HTML(int years, string district, string station, string year)
    {
        string home = Directory.CreateTempSubdirectory("beichen-district").FullName;
        Copy(home, years, text => text.Replace("天津市北辰区", district, StringComparison.Ordinal).Replace("北辰站", station, StringComparison.Ordinal));
        string folder = Path.Combine(home, "run");
        await StoredRuns.Make(Path.Combine(home, "scenarios", "baseline.yaml"), folder, Sample.First with { Draws = 64 });
        using StoredColumns run = StoredColumns.Open(folder);
        var request = new BriefingRequest([run]);
        foreach (string template in (string[])["annual", "quarterly"])
        {
            foreach (Language language in (Language[])[Language.Zh, Language.En])
            {
                string place = Path.Combine(home, $"{template}-{language}");
                IReadOnlyList<string> files = BriefingFiles.Write(
                    BriefingTemplates.Write(template, request, language), [BriefingFormat.Docx, BriefingFormat.Html, BriefingFormat.Md], place);
                foreach (string file in files.Where(file => Path.GetExtension(file) is ".docx" or ".html"))
                {
                    Assert.Empty(SecondReader.Check(file, request));
                    if (language == Language.Zh)
                    {
                        string text = string.Concat(ReadDocument.Of(file).Blocks.SelectMany(block => block.Cells));
                        Assert.Contains(district + year, text, StringComparison.Ordinal);
                        Assert.True(template == "annual" || text.Contains(station, StringComparison.Ordinal), station);
                    }
                }
            }
        }

        Directory.Delete(home, recursive: true);
    }

    private static void Copy(string home, int years, Func<string, string> renamed)
    {
        string root = Path.GetFullPath(Path.Combine(StoredRuns.Scenarios, ".."));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, "seeds"), "*", SearchOption.AllDirectories)
            .Append(Path.Combine(StoredRuns.Scenarios, "baseline.yaml")))
        {
            string to = Path.Combine(home, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (Path.GetExtension(file) != ".yaml") File.Copy(file, to);
            else File.WriteAllText(to, Shifted(file, years, renamed));
        }
    }

    // The words of the report are quoted as they stand; names and quarters are the district's own.
    private static string Shifted(string file, int years, Func<string, string> renamed) => string.Join('\n', File.ReadLines(file).Select(line =>
        Quarter().Replace(line.Contains("name:", StringComparison.Ordinal) ? Name().Replace(line, name => renamed(name.Value)) : line, quarter =>
            (int.Parse(quarter.Groups["year"].Value, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture)
                + quarter.Groups["q"].Value)));

    [GeneratedRegex("\\b(?<year>20[0-9][0-9])(?<q>Q[1-4])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex("name: \\{[^}]*\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
