using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>Why a form of briefing cannot be written from what was given: what was found, and what would do.</summary>
public static class BriefingRefusals
{
    /// <summary>The most runs that a page has columns for.</summary>
    public const int MostRuns = 5;

    /// <summary>Each refusal by its name, {0} and {1} what was found or would do.</summary>
    public static IReadOnlyDictionary<string, Bilingual> Table { get; } = new Dictionary<string, Bilingual>(StringComparer.Ordinal)
    {
        ["one-run"] = new("--template {0}：给了{1}个结果文件夹，应为一个", "--template {0}: found {1} folders of runs, expected one"),
        ["several-runs"] = new("--template compare：给了{0}个结果文件夹，应为二至五个", "--template compare: found {0} folders of runs, expected two to five"),
        ["other-draws"] = new("{0}：抽样、种子或期限与{1}不同，应为同一组抽样推演到同一季度",
            "{0}: found other draws, seed or quarters than {1}, expected the same draws to the same quarter"),
        ["weighted"] = new("{0}：这次推演按实绩取过抽样，不能逐次配对，应为未给实绩的推演",
            "{0}: found draws that were weighted by actuals and pair with none, expected a run that was not given actuals"),
        ["twice"] = new("{0}：与{1}是同一情景，应为不同的情景", "{0}: found the scenario of {1} again, expected another"),
        ["no-quarters"] = new("{0}：只存了期末结果，应为保留各季数据的推演（--draws 不超过 16,384）",
            "{0}: found a run that keeps outcomes alone, expected one that keeps every quarter (--draws at most 16,384)"),
        ["at"] = new("--at：给的是“{0}”，应为{1}之一", "--at: found '{0}', expected one of {1}"),
        ["no-actuals"] = new("{0}：这次推演没有给实绩，应为 run --actuals 写出的结果文件夹",
            "{0}: found a run that was given no actuals, expected a folder that run --actuals has written"),
        ["no-release"] = new("{0}：没有实绩的记录 release-*.json，应为 run --actuals 写出的结果文件夹",
            "{0}: found no release-*.json, expected a folder that run --actuals has written"),
        ["not-a-release"] = new("{0} 缺“{1}”，应为 run --actuals 写出的实绩记录；请重新推演",
            "{0} lacks '{1}', expected what run --actuals has written of the actuals: run it again"),
        ["no-policy"] = new("{0}：这个分支由较早的版本存下，没有记下所循的情景，应为本版本 fork 写出的结果文件夹；请从“{1}”重新 fork",
            "{0}: found a fork that an earlier version stored without the scenario that it follows, "
            + "expected a folder that fork of this version has written: fork '{1}' again"),
        ["no-version"] = new("{0}：清单没有记下程序版本（{1}），应为 run 写出的结果文件夹；请重新推演",
            "{0}: found no version of the program in the manifest ({1}), expected a folder that run has written: run it again"),
        ["no-answer"] = new("--template achieve：没有给 --answer，应为 achieve --json 或 achieve --out 写出的答案",
            "--template achieve: found no --answer, expected an answer that achieve --json or achieve --out has written"),
        ["not-an-answer"] = new("--answer：{0} 缺“{1}”，应为 achieve --json 或 achieve --out 写出的答案",
            "--answer: {0} lacks '{1}', expected an answer that achieve --json or achieve --out has written"),
        ["other-scenario"] = new("--answer：答案问的是情景“{0}”，结果文件夹是“{1}”，应为同一情景",
            "--answer: found an answer about scenario '{0}' with a run of '{1}', expected one scenario"),
        ["other-target"] = new("--answer：答案问的“{0}”不是“{1}”这次推演的目标，应为同一计划的答案",
            "--answer: found '{0}', which is no target of the run of '{1}', expected an answer about the same plan"),
    };

    /// <summary>A refusal in the reader's language.</summary>
    public static RefusedException Of(string name, Language language, params ReadOnlySpan<string> holes)
    {
        string words = Table[name].In(language);
        for (int at = 0; at < holes.Length; at++) words = words.Replace("{" + (char)('0' + at) + "}", holes[at], StringComparison.Ordinal);
        return new RefusedException(words);
    }

    /// <summary>The one run of a form that takes one.</summary>
    internal static StoredColumns One(BriefingRequest request, Language language, string template) => request.Runs.Count == 1
        ? request.Run
        : throw Of("one-run", language, template, Numerals.Fixed(request.Runs.Count, 0));
}
