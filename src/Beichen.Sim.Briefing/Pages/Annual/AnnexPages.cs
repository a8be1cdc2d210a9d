using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>The annex: what the numbers mean and how far they carry, assumptions by influence, words of certainty, how to reproduce.</summary>
internal static class AnnexPages
{
    private const int MostInputs = 10;

    public static IReadOnlyList<Block> Write(RunPage page)
    {
        RunManifest run = page.Manifest;
        var blocks = new List<Block> { page.Write(
            [.. Provenance.Known(page, run.Actuals), .. Provenance.Assumed(page, run.AssumedShare, run.Kind)], small: true) };
        if (page.Facts.Inputs.Count > 0) blocks.Add(Inputs(page));
        blocks.Add(Words(page));
        blocks.AddRange(Reproduce(page));
        return blocks;
    }

    private static Grid Inputs(RunPage page)
    {
        Cells cells = page.Cells;
        Column[] columns = page.English
            ? [new(Sentence.Of($"Input"), 2.9), new(Sentence.Of($"Target"), 2.2),
                new(Sentence.Of($"Rank correlation"), 1.25, true), new(Sentence.Of($"Share of spread"), 1.05, true),
                new(Sentence.Of($"Basis"), 1), new(Sentence.Of($"Confidence"), 1.2), new(Sentence.Of($"Source"), 1.9)]
            : [new(Sentence.Of($"输入"), 2.4), new(Sentence.Of($"影响的目标"), 2), new(Sentence.Of($"秩相关"), 0.8, true),
                new(Sentence.Of($"占离散度"), 0.9, true), new(Sentence.Of($"依据"), 0.7), new(Sentence.Of($"可信度"), 0.7), new(Sentence.Of($"出处"), 1.8)];
        Sentence[][] rows = [.. page.Facts.Inputs.Take(MostInputs).Select(input => Row(page, input))];
        Sentence caption = page.English ? Sentence.Of($"Assumptions by influence") : Sentence.Of($"假设按影响排列");
        Claim number = cells.Table("inputs");
        (Claim all, Claim level) = (cells.Count("facts/uncertain"), cells.Rule("interval"));
        Sentence note = page.English
            ? Sentence.Of(
                $"Of {all} uncertain values, those whose rank correlation is told from zero with all pairs of value and target held together to a level of "
                + $"{level}; shares are squared correlations and do not add up.")
            : Sentence.Of($"全部{all}个不确定参数中，只列秩相关能与零分开的（参数与目标的所有配对合计按{level}水平判定）；份额为相关系数平方，不能相加。");
        return new Grid("inputs", Sentence.Of($"{number}　{caption}"), columns, rows, note);
    }

    private static Sentence[] Row(RunPage page, InputFact input)
    {
        string at = $"facts/inputs/{input.Id}", suffix = page.English ? "En" : "Zh";
        Cells cells = page.Cells;
        return [cells.Name(at), page.Name(input.Target), cells.Signed($"{at}/spearman", 2), cells.Share($"{at}/share", 1),
            cells.Identity($"{at}/basis{suffix}"), cells.Identity($"{at}/confidence{suffix}"), cells.Identity($"{at}/place")];
    }

    private static Grid Words(RunPage page)
    {
        Cells cells = page.Cells;
        Column[] columns = page.English
            ? [new(Sentence.Of($"Word"), 1.3), new(Sentence.Of($"Holds when"), 3.4), new(Sentence.Of($"Here"), 3.5)]
            : [new(Sentence.Of($"用语"), 1.2), new(Sentence.Of($"界限（P为达标概率，区间为{cells.Rule("interval")}）"), 3.4), new(Sentence.Of($"本期"), 3.5)];
        string side = page.English ? "en" : "zh";
        Sentence[][] rows =
        [
            .. CertaintyWords.Published.Select((threshold, at) => (Sentence[])
            [
                Sentence.Of($"{cells.Identity($"words/{at}/mark")} {cells.Identity($"words/{at}/word/{side}")}"),
                cells.Identity($"words/{at}/threshold/{side}"),
                page.Names([.. page.Facts.Groups.Where(group => string.Equals(group.Zh, threshold.Word.Zh, StringComparison.Ordinal))
                    .SelectMany(group => group.Targets)]),
            ]),
        ];
        Sentence caption = page.English ? Sentence.Of($"Words of certainty") : Sentence.Of($"判断用语的概率界限");
        return new Grid("words", Sentence.Of($"{cells.Table("words")}　{caption}"), columns, rows);
    }

    private static IEnumerable<Block> Reproduce(RunPage page)
    {
        Cells cells = page.Cells;
        yield return Provenance.Heading(page);
        foreach (CommandLine command in Provenance.Runs(page, page.Manifest)) yield return command;
        (Claim scenario, Claim template) = (cells.Identity("run/scenario"), cells.Identity("language"));
        yield return new CommandLine(Sentence.Of($"beichen brief {scenario} --template annual --lang {template} --format docx,html --out {scenario}-brief"));
        yield return Provenance.Version(page);
        foreach (Ambiguity ambiguity in page.Manifest.Ambiguities)
        {
            Claim words = cells.Identity($"run/ambiguities/{ambiguity.Target}/{(page.English ? "en" : "zh")}");
            yield return new Paragraph(
                page.English ? Sentence.Of($"{page.Name(ambiguity.Target)}: {words}.") : Sentence.Of($"{page.Name(ambiguity.Target)}：{words}。"), Small: true);
        }
    }
}
