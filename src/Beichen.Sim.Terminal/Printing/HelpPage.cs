using System.CommandLine;
using System.CommandLine.Invocation;
using Beichen.Sim.Terminal.Words;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Printing;

/// <summary>The help of a command in the terminal's one language: what it is for, how it is called, its arguments, options by group, and verbs.</summary>
internal sealed class HelpPage(Output output) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }

    /// <summary>Prints the page of a verb.</summary>
    public void Print(Command command)
    {
        var words = new HelpWords(output.Language);
        output.Console.WriteLine(words.Of(command));
        Heading(words.Of("usage"));
        string[] path = [.. Ancestors(command).Reverse().Select(one => one is RootCommand ? "beichen" : one.Name)];
        string[] arguments = [.. command.Arguments.Select(one =>
            one.Arity.MinimumNumberOfValues == 0 ? $"[{one.Name}]" : one.Arity.MaximumNumberOfValues > 1 ? $"{one.Name}…" : one.Name)];
        output.Console.WriteLine("  " + string.Join(
            ' ', [.. path, .. command.Subcommands.Count > 0 ? [words.Of("verb")] : Array.Empty<string>(), .. arguments, $"[{words.Of("option")}]"]));
        Table(words.Of("arguments"), command.Arguments.Where(one => !one.Hidden)
            .Select(one => (one.Name, words.Of(command, one) + Default(words, one.HasDefaultValue, one.GetDefaultValue))));
        IEnumerable<Option> options = [.. command.Options, .. Ancestors(command).Skip(1).SelectMany(above => above.Options).Where(option => option.Recursive)];
        foreach (IGrouping<string, Option> group in options.Where(option => !option.Hidden).GroupBy(words.Heading, StringComparer.Ordinal))
        {
            Table(group.Key, group.Select(option => (Names(option), words.Of(command, option)
                + Default(words, option.HasDefaultValue && option.ValueType != typeof(bool) && !option.Required, option.GetDefaultValue))));
        }

        Table(words.Of("verbs"), command.Subcommands.Where(one => !one.Hidden).Select(one => (one.Name, words.Of(one))));
    }

    private void Heading(string words)
    {
        output.Console.WriteLine();
        output.Console.WriteLine(output.Language.Pick($"{words}：", $"{words}:"));
    }

    private void Table(string heading, IEnumerable<(string Name, string Words)> rows)
    {
        (string Name, string Words)[] all = [.. rows];
        if (all.Length == 0) return;
        Heading(heading);
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach ((string name, string? words) in all) grid.AddRow(Markup.Escape(name), Markup.Escape(words));
        output.Console.Write(grid);
    }

    private string Default(HelpWords words, bool has, Func<object?> value) =>
        has && Convert.ToString(value(), System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? output.Language.Pick(
            $"（{words.Of("default")} {text}）", $" ({words.Of("default")} {text})") : "";

    private static string Names(Option option)
    {
        string names = string.Join(
            ", ", option.Aliases.Where(alias => alias[0] == '-').Append(option.Name).Distinct(StringComparer.Ordinal).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static IEnumerable<Command> Ancestors(Command command)
    {
        for (Command? one = command; one is not null; one = one.Parents.OfType<Command>().FirstOrDefault()) yield return one;
    }
}
