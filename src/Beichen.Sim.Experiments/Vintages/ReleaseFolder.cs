using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments.Vintages;

/// <summary>A folder of releases, a file each: <c>release-001-2022Q1.json</c>.</summary>
public static class ReleaseFolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Keeps a release after those that are there; the same release twice in a row is kept once.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="RefusedException">The folder holds releases of another plan, or cannot be written.</exception>
    public static string Keep(string folder, CompiledPlan plan, KnownActuals actuals, ConditionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(actuals);
        ArgumentNullException.ThrowIfNull(answer);
        try
        {
            IReadOnlyList<KeptRelease> former = Directory.Exists(folder) ? Read(folder) : [];
            if (former.FirstOrDefault(one => one.PlanFingerprint != plan.Fingerprint) is { } other)
                throw new RefusedException($"--out: {folder} holds releases of {other.Scenario}, plan {other.PlanFingerprint[..8]}, "
                    + $"expected {plan.Scenario.Id}, plan {plan.Fingerprint[..8]}, or another folder");
            var next = KeptRelease.Of(former.Count == 0 ? 1 : former[^1].Number + 1, plan, actuals, answer);
            bool again = former.Count > 0 && former[^1].Answer.Seed == answer.Seed && former[^1].Answer.Draws == answer.Draws
                && former[^1].Figures.SequenceEqual(next.Figures) && former[^1].Facts.SequenceEqual(next.Facts);
            if (again) next = next with { Number = former[^1].Number };
            Directory.CreateDirectory(folder);
            string file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"release-{next.Number:000}-{answer.DataDate}.json"));
            WholeFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(next, Json));
            return file;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"--out: {folder} cannot be written ({problem.Message}), expected a folder that can", problem);
        }
    }

    /// <summary>The releases of a folder, in the order in which they were kept.</summary>
    /// <exception cref="RefusedException">There is no such folder, or a release in it cannot be read.</exception>
    public static IReadOnlyList<KeptRelease> Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new RefusedException($"{folder}: no such folder, expected one that `beichen condition --out` has written");
        return [.. Directory.EnumerateFiles(folder, "release-*.json").Select(One).OrderBy(one => one.Number)];
    }

    private static KeptRelease One(string file)
    {
        try
        {
            KeptRelease? release = JsonSerializer.Deserialize<KeptRelease>(File.ReadAllBytes(file), Json);
            if (release?.Format == KeptRelease.CurrentFormat) return release;
            throw new RefusedException($"{file}: format '{release?.Format}', expected {KeptRelease.CurrentFormat}");
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(
                $"{file}: cannot be read as a release ({problem.Message}), expected a file that `beichen condition --out` has written", problem);
        }
    }
}
