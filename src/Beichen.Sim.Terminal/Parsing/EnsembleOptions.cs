using System.CommandLine;
using Beichen.Sim.Experiments.Ensembles;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary>The options that make a run an ensemble.</summary>
public sealed class EnsembleOptions
{
    private readonly Option<double?> _until = new("--until") { HelpName = "0.02" };

    /// <summary>Adds the options to a verb that may run an ensemble.</summary>
    public void AddTo(Command command)
    {
        _until.Validators.Add(result =>
        {
            if (result.GetValue(_until) is { } width && !(width is > 0 and < 0.5))
                result.AddError($"--until: found '{string.Join(' ', result.Tokens.Select(t => t.Value))}', expected a half-width between 0 and 0.5");
        });
        command.Options.Add(_until);
    }

    /// <summary>
    /// The settings of an ensemble, where it is one: as many draws as precision needs unless they are given, and otherwise as <see cref="Fit"/>.
    /// </summary>
    public RunSettings Read(ParseResult result, RunSettings settings)
    {
        RunSettings asked = settings with { Until = result.GetValue(_until) };
        if (!asked.IsEnsemble) return asked;
        if (asked.Until is not null)
        {
            asked = asked with
            {
                Draws = IsGiven(result, "--draws") ? asked.Draws : LookSchedule.MostDraws,
                BatchSize = LookSchedule.BatchDraws(asked.BatchSize)
            };
        }

        return Fit(result, asked);
    }

    /// <summary>
    /// The settings that suit an ensemble, where draws make it one: batches unless the world is asked for, and a batch that its host can hold.
    /// </summary>
    public static RunSettings Fit(ParseResult result, RunSettings settings)
    {
        if (!settings.IsEnsemble) return settings;
        RunSettings asked = settings with { Batches = settings.Batches || !IsGiven(result, "--host") };
        return asked with { BatchSize = Math.Min(asked.BatchSize / 64 * 64, asked.Batches ? 16384 : 4096) };
    }

    private static bool IsGiven(ParseResult result, string option) =>
        result.GetResult(option) is { } found && found is not System.CommandLine.Parsing.OptionResult { Implicit: true };
}
