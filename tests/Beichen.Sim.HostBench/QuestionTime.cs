namespace Beichen.Sim.HostBench;

/// <summary>What a question costs against an ensemble of as many draws in the same process.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Draws">Draws of a plan that it computed.</param>
/// <param name="Seconds">From asking to the answer.</param>
/// <param name="Ensemble">What an ensemble of as many draws takes, in seconds.</param>
public sealed record QuestionTime(string Question, long Draws, double Seconds, double Ensemble)
{
    /// <summary>The question to the ensemble.</summary>
    public double Ratio => Seconds / Ensemble;
}
