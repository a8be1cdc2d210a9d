using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Reading;
using Beichen.Sim.Plans.Problems;
using Spectre.Console;

namespace Beichen.Sim.Cli.Desk;

/// <summary><c>beichen brief --check FILE RUN</c>: reads a finished briefing again and holds it against the results.</summary>
internal static class BriefingCheck
{
    public static int Run(string file, BriefingRequest request, Output output)
    {
        Language language = output.Language;
        if (!File.Exists(file)) throw new RefusedException(language.Pick($"--check：没有文件 {file}", $"--check: {file} does not exist"));
        IReadOnlyList<Disagreement> found = Read(file, request, language);
        foreach (Disagreement disagreement in found)
            output.Problem(language.Pick($"{file}：“{disagreement.Sentence}”写的是“{disagreement.Found}”，结果是“{disagreement.Expected}”",
                $"{file}: '{disagreement.Sentence}' says '{disagreement.Found}', the results say '{disagreement.Expected}'"));
        if (found.Count > 0) return ExitCode.Failed;
        output.Console.WriteLine(language.Pick($"{file}：逐句核对，与结果一致", $"{file}: read sentence by sentence, it agrees with the results"));
        return ExitCode.Done;
    }

    private static IReadOnlyList<Disagreement> Read(string file, BriefingRequest request, Language language)
    {
        try
        {
            return SecondReader.Check(file, request);
        }
        catch (Exception damage) when (damage is InvalidDataException or System.Xml.XmlException
            or FormatException or NullReferenceException or ArgumentException)
        {
            throw new RefusedException(language.Pick(
                $"--check：{file} 不是一份简报（docx 或 html）：{damage.Message}", $"--check: {file} is no briefing in docx or html: {damage.Message}"), damage);
        }
    }
}
