using System.CommandLine;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary>The options of the verbs that run many plans near a scenario: those of every question, and the target.</summary>
internal sealed class ExplainOptions
{
    private readonly Option<string> _target = new("--target") { DefaultValueFactory = _ => "gdp", HelpName = "ID" };
    private readonly QuestionOptions _question;

    /// <summary>Adds the options to a verb; without the target to one that names its number otherwise.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="draws">Draws of each plan when none are given.</param>
    /// <param name="target">Whether it asks for a target.</param>
    public ExplainOptions(Command command, int draws, bool target = true)
    {
        if (target) command.Options.Add(_target);
        _question = new QuestionOptions(command, draws, least: 3);
    }

    /// <summary>What was asked for.</summary>
    public ExplainSettings Read(ParseResult result) => new()
    {
        Target = result.GetValue(_target) ?? "gdp",
        Sampling = _question.Sampling(result),
        Horizon = _question.Horizon(result),
        Json = _question.Json(result),
    };
}
