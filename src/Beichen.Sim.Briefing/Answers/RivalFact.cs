namespace Beichen.Sim.Briefing.Answers;

/// <summary>A plan that costs more than the one advised, paired with it draw by draw on the target that the advice is for.</summary>
/// <param name="At">Its place among the plans.</param>
/// <param name="More">What it costs beyond the plan advised, 亿元.</param>
/// <param name="Low">Lower end of the 95 % interval of its chance less that of the plan advised.</param>
/// <param name="High">Upper end.</param>
/// <param name="Differs">Whether the two are told apart.</param>
public sealed record RivalFact(int At, double More, double Low, double High, bool Differs);
