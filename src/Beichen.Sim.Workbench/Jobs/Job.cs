using System.Text.Json;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Workbench.Questions;
using Beichen.Sim.Workbench.Refusals;
using Beichen.Sim.Workbench.Shelves;

namespace Beichen.Sim.Workbench.Jobs;

/// <summary>
/// A job and its folder: <c>job.json</c> says what is asked and where it stands, <c>answer.json</c> holds the answer, <c>work</c> what the question
/// itself keeps. A job that was waiting or running when the server ended goes on when it starts again.
/// </summary>
internal sealed class Job : IProgress<QuestionProgress>
{
    private readonly Lock _changing = new();
    private readonly string _folder;
    private readonly JobRequest _asked;
    private IReadOnlyList<string> _problems = [];
    private CancellationTokenSource? _stop;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JobState _state;
    private QuestionProgress _progress;

    private Job(string folder, JobRequest asked, JobState state) => (_folder, _asked, _state) = (folder, asked, state);

    /// <summary>Its id: the name of its folder.</summary>
    public string Id => Path.GetFileName(_folder);

    /// <summary>Where it stands.</summary>
    public JobState State => _state;

    /// <summary>Whether it waits or runs.</summary>
    public bool IsUnderWay => _state is JobState.Waiting or JobState.Running;

    /// <summary>Ends with the next change of its state or progress.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    private string File => Path.Combine(_folder, "job.json");

    private string AnswerFile => Path.Combine(_folder, "answer.json");

    /// <summary>A new job, on disk before anybody is told of it.</summary>
    public static Job Create(string folder, JobRequest asked)
    {
        Directory.CreateDirectory(folder);
        var job = new Job(folder, asked, JobState.Waiting);
        job.Keep();
        return job;
    }

    /// <summary>A job of an earlier process; null where its folder holds none that can be read.</summary>
    public static Job? Read(string folder)
    {
        try
        {
            Kept kept = JsonSerializer.Deserialize<Kept>(System.IO.File.ReadAllBytes(Path.Combine(folder, "job.json")), Question.Json)!;
            JobState state = kept.State == JobState.Running ? JobState.Waiting : kept.State;
            return new Job(folder, kept.Asked, state) { _problems = kept.Problems, _progress = new QuestionProgress(kept.Done, kept.All) };
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Answers the question, once it is the job's turn.</summary>
    public async Task Run(Evaluator evaluator, ScenarioShelf scenarios, SemaphoreSlim turn, CancellationToken ending)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
        lock (_changing) (_stop, _state, _problems) = (stop, JobState.Waiting, []);
        try
        {
            await turn.WaitAsync(stop.Token);
            try
            {
                Become(JobState.Running);
                Question question = QuestionTable.Named(_asked.Question);
                using var about = AskedScenario.Of(scenarios, _asked.State());
                JsonElement answer = await question.Ask(
                    new Asking(evaluator, scenarios, about.Scenario, Path.Combine(_folder, "work"), this, stop.Token), _asked.Request);
                WholeFile.Write(AnswerFile, JsonSerializer.SerializeToUtf8Bytes(answer, Question.Json));
                Become(JobState.Done);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // When the server ends the file still says that it runs, and it goes on with the next.
            if (!ending.IsCancellationRequested) Become(JobState.Stopped);
        }
        catch (RefusedException refusal)
        {
            Become(JobState.Failed, Problems.Of(refusal));
        }
        catch (Exception failure)
        {
            // Nobody waits for it: what went wrong has to stand in the job.
            Become(JobState.Failed, Problems.Of(failure));
        }
        finally
        {
            lock (_changing) _stop = null;
        }
    }

    /// <summary>Asks the job to stop; nothing happens when it does not run.</summary>
    public void Stop()
    {
        lock (_changing) _stop?.Cancel();
    }

    /// <summary>Removes its folder.</summary>
    public void Forget() => Directory.Delete(_folder, recursive: true);

    /// <summary>As a caller sees it.</summary>
    public JobView View(bool withAnswer)
    {
        lock (_changing)
        {
            JsonElement? answer = withAnswer && _state == JobState.Done ? JsonElement.Parse(System.IO.File.ReadAllBytes(AnswerFile)) : null;
            return new JobView(Id, _asked.Question, _asked.Scenario, _state.ToString().ToLowerInvariant(),
                _progress.Done, _progress.All, [.. _problems.Select(problem => new Refusals.Problem(problem))], _asked.Request, answer);
        }
    }

    /// <inheritdoc/>
    public void Report(QuestionProgress value)
    {
        lock (_changing) _progress = value;
        Tell();
    }

    private void Become(JobState state, Problems? problems = null)
    {
        lock (_changing) (_state, _problems) = (state, [.. (problems?.List ?? []).Select(problem => problem.Message)]);
        Keep();
        Tell();
    }

    private void Keep()
    {
        lock (_changing) WholeFile.Write(
            File, JsonSerializer.SerializeToUtf8Bytes(new Kept(_asked, _state, _progress.Done, _progress.All, _problems), Question.Json));
    }

    private void Tell() => Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private sealed record Kept(JobRequest Asked, JobState State, int Done, int All, IReadOnlyList<string> Problems);
}
