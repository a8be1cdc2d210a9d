using Spectre.Console;

namespace Beichen.Sim.Cli.Terminal;

/// <summary>Where the command prints: results on standard output, progress and problems on standard error.</summary>
/// <param name="Console">Standard output; plain when piped.</param>
/// <param name="Errors">Standard error.</param>
public sealed record Output(IAnsiConsole Console, IAnsiConsole Errors)
{
    private const int PipedWidth = 120;

    /// <summary>One line on standard error, never wrapped: editors and scripts read <c>file:line:col</c> off it.</summary>
    public void Problem(string line) => Errors.Profile.Out.Writer.WriteLine(line);

    /// <summary>Several lines, each as <see cref="Problem"/>.</summary>
    public void Problems(IEnumerable<string> lines)
    {
        foreach (string line in lines) Problem(line);
    }

    /// <summary>The process's own streams.</summary>
    public static Output OfProcess()
    {
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        return new Output(Make(System.Console.Out, System.Console.IsOutputRedirected), Make(System.Console.Error, System.Console.IsErrorRedirected));
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
        return console;
    }
}
