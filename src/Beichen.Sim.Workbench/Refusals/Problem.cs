namespace Beichen.Sim.Workbench.Refusals;

/// <summary>One thing that is wrong, in both languages.</summary>
/// <param name="Message">What was found and what was expected.</param>
public sealed record Problem(string Message)
{
    /// <summary>The same in Chinese, as the command line says it.</summary>
    public string Zh { get; } = RefusalWords.InChinese(Message);
}
