using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>The district with only a few of its projects left, for answers that are checked by brute force.</summary>
internal static class FewProjects
{
    /// <summary>The baseline with no project but these, and what else a scenario says.</summary>
    public static Scenario Open(IReadOnlyCollection<string> kept, string more = "", Quarter? horizon = null)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"beichen-few-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            File.Copy(Path.Combine(Root(), "scenarios", "baseline.yaml"), Path.Combine(folder, "baseline.yaml"));
            IEnumerable<string> gone = Beichen.Baseline.Plan.Plan.Projects.Select(project => project.Name.Id)
                .Where(id => !kept.Contains(id, StringComparer.Ordinal));
            string remove = string.Concat(gone.Select(id => $"  - projects/{id}\n"));
            File.WriteAllText(
                Path.Combine(folder, "few.yaml"),
                "id: few\nname: {zh: 少数项目, en: Few projects}\nquestion: {zh: 只有这几个项目？, en: Only these projects?}\n"
                + $"extends: baseline\nkind: ex-ante\n{more}remove:\n{remove}");
            return Scenario.Open(Path.Combine(folder, "few.yaml"), horizon, Path.Combine(Root(), "seeds"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
