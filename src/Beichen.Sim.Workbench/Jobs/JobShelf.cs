using System.Collections.Concurrent;
using System.Security.Cryptography;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Questions;
using Beichen.Sim.Workbench.Shelves;

namespace Beichen.Sim.Workbench.Jobs;

/// <summary>The jobs of a server: one at a time is computed, so that a hand on the page waits for none; all of them are on disk.</summary>
internal sealed class JobShelf : IAsyncDisposable
{
    /// <summary>Most jobs that are kept.</summary>
    public const int Most = 64;

    private readonly ConcurrentDictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Evaluator _evaluator;
    private readonly ScenarioShelf _scenarios;
    private readonly string _folder;

    /// <summary>The jobs of a folder; those that were under way go on.</summary>
    public JobShelf(string folder, Evaluator evaluator, ScenarioShelf scenarios)
    {
        (_folder, _evaluator, _scenarios) = (folder, evaluator, scenarios);
        if (!Directory.Exists(folder)) return;
        foreach (string known in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Job.Read(known) is not { } job) continue;
            _jobs[job.Id] = job;
            if (job.IsUnderWay) Go(job);
        }
    }

    /// <summary>Jobs that wait or run.</summary>
    public int UnderWay => _jobs.Values.Count(job => job.IsUnderWay);

    /// <summary>How many jobs are in a state.</summary>
    public int Count(JobState state) => _jobs.Values.Count(job => job.State == state);

    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<JobView> List => [.. _jobs.Values.OrderByDescending(job => job.Id, StringComparer.Ordinal).Select(job => job.View(withAnswer: false))];

    /// <summary>Starts a job.</summary>
    /// <exception cref="RefusedException">There is no such question or scenario, or too many jobs are kept.</exception>
    public Job Start(JobRequest asked)
    {
        QuestionTable.Named(asked.Question);
        _scenarios.Open(asked.Scenario);
        if (_jobs.Count >= Most) throw RefusedException.Of("jobs", Numerals.Fixed(_jobs.Count, 0), $"fewer than {Most}: DELETE one that is no longer needed");

        // Ids sort by the moment of their making; what a job computes does not depend on it.
        string id = $"{DateTime.UtcNow:yyyyMMddHHmmssfff}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        Job job = Job.Create(Path.Combine(_folder, id), asked);
        _jobs[id] = job;
        Go(job);
        return job;
    }

    /// <summary>Goes on with a job that is not under way.</summary>
    public Job Resume(string id)
    {
        Job job = Named(id);
        if (!job.IsUnderWay) Go(job);
        return job;
    }

    /// <summary>Stops a job and returns once it has ended.</summary>
    public async Task<Job> Stop(string id)
    {
        Job job = Named(id);
        job.Stop();
        if (_running.TryGetValue(id, out Task? running)) await running;
        return job;
    }

    /// <summary>Stops a job and forgets it.</summary>
    public async Task Forget(string id)
    {
        Job job = await Stop(id);
        if (_jobs.TryRemove(id, out _)) job.Forget();
    }

    /// <summary>A job by id.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Job Named(string id) =>
        _jobs.TryGetValue(id, out Job? job) ? job : throw RefusedException.Of("job", id, "the id of a job: GET /api/jobs lists them");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_running.Values);
        _ending.Dispose();
        _turn.Dispose();
    }

    private void Go(Job job) => _running[job.Id] = Task.Run(() => job.Run(_evaluator, _scenarios, _turn, _ending.Token), CancellationToken.None);
}
