using System.Text;
using System.Text.Json;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>What has happened as a file of actuals.</summary>
internal static class ActualsYaml
{
    /// <summary>The file of actuals as YAML, as the command line takes it.</summary>
    public static string Of(StatedActuals actuals)
    {
        var text = new StringBuilder().Append("data-date: ").Append(actuals.DataDate).Append('\n');
        List(text, "observations", actuals.Observations.Select(figure => figure.Cells()));
        List(text, "facts", actuals.Facts.Select(fact => fact.Cells()));
        return text.ToString();
    }

    // A text in double quotes reads the same in YAML as in JSON.
    private static void List(StringBuilder text, string key, IEnumerable<IEnumerable<(string Key, string? Text)>> rows)
    {
        string[] lines = [.. rows.Select(row =>
            string.Join(", ", row.Where(cell => cell.Text is not null).Select(cell => $"{cell.Key}: {Scalar(cell.Text!)}")))];
        if (lines.Length > 0) text.Append(key).Append(":\n");
        foreach (string line in lines) text.Append("  - {").Append(line).Append("}\n");
    }

    private static string Scalar(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '+') && text.Length > 0 ? text : JsonSerializer.Serialize(text);
}
