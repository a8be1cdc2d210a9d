namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>A piece of work.</summary>
/// <param name="Id">Id inside the file.</param>
/// <param name="Name">Name.</param>
/// <param name="Start">Day that it starts or started; null when the file does not say.</param>
/// <param name="Finish">Day that it finishes or finished; null when the file does not say.</param>
/// <param name="Hours">Planned working hours.</param>
/// <param name="Done">Share done, 0 to 1.</param>
/// <param name="HasStarted">True when it has a real start.</param>
/// <param name="HasFinished">True when it has a real finish.</param>
public sealed record ScheduleTask(string Id, string Name, DateOnly? Start, DateOnly? Finish, decimal Hours, decimal Done, bool HasStarted, bool HasFinished);
