namespace Beichen.Sim.Plans.Problems;

/// <summary>Something in a seed or scenario file that keeps a plan from being compiled.</summary>
/// <param name="File">File as the reader would open it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Suggestion">The nearest thing that would be right; null when nothing is near.</param>
public sealed record Problem(string File, int Line, int Column, string Found, string Expected, string? Suggestion)
{
    /// <summary><c>file:line:col: what, expected what, did you mean …?</c>.</summary>
    public override string ToString()
    {
        string head = $"{File}:{Line}:{Column}: {Found}, expected {Expected}";
        return Suggestion is null ? head : $"{head}, did you mean {Suggestion}?";
    }
}
