using Spectre.Console;

namespace Beichen.Sim.Terminal.Printing;

/// <summary>Where the command prints: results on standard output, progress and problems on standard error.</summary>
/// <param name="Console">Standard output; plain when piped.</param>
/// <param name="Errors">Standard error.</param>
public sealed record Output(IAnsiConsole Console, IAnsiConsole Errors)
{
    private const int PipedWidth = 120;

    /// <summary>The language of all that is printed.</summary>
    public Language Language { get; init; } = Language.Zh;

    /// <summary>One line on standard error as it stands: progress, or what was said in the terminal's language already.</summary>
    public void Tell(string line) => Errors.Profile.Out.Writer.WriteLine(line);

    /// <summary>One line on standard error, in the terminal's language and never wrapped: editors and scripts read <c>file:line:col</c> off it.</summary>
    public void Problem(string line) => Tell(Language == Language.Zh ? RefusalWords.InChinese(line) : line);

    /// <summary>Several lines, each as <see cref="Problem"/>.</summary>
    public void Problems(IEnumerable<string> lines)
    {
        foreach (string line in lines) Problem(line);
    }

    /// <summary>The process's own streams, in its own language.</summary>
    /// <param name="arguments">The command line, which may ask for a language.</param>
    public static Output OfProcess(params IReadOnlyList<string> arguments)
    {
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        IAnsiConsole console = Make(System.Console.Out, System.Console.IsOutputRedirected);
        if (arguments.Contains(PlainTables.Option, StringComparer.Ordinal)) PlainTables.On(console);
        return new Output(console, Make(System.Console.Error, System.Console.IsErrorRedirected)) { Language = LanguageOfProcess.Of(arguments) };
    }

    private static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected) console.Profile.Width = PipedWidth;
        FittedTables.On(console);
        return console;
    }
}
