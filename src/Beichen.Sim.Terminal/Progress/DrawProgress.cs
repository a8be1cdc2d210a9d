using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Terminal.Printing;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Progress;

/// <summary>How far an ensemble has come, with its rate and the time left: a bar on a terminal, a line every few seconds elsewhere.</summary>
public sealed class DrawProgress : IProgress<EnsembleProgress>
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);
    private readonly Language _language;
    private readonly Action<string, double> _show;
    private readonly TimeSpan _pause;
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _last = TimeSpan.Zero;
    private long _here;

    private DrawProgress(Language language, TimeSpan pause, Action<string, double> show) => (_language, _pause, _show) = (language, pause, show);

    /// <summary>Runs with progress, or without when quiet.</summary>
    public static async Task<T> Show<T>(Output output, Language language, bool quiet, Func<DrawProgress, Task<T>> run)
    {
        if (quiet) return await run(new DrawProgress(language, Between, static (_, _) => { }));
        if (!output.Errors.Profile.Capabilities.Interactive) return await run(new DrawProgress(language, Between, (text, _) => output.Errors.WriteLine(text)));
        return await output.Errors.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }).StartAsync(context =>
        {
            ProgressTask task = context.AddTask("", maxValue: 1);
            return run(new DrawProgress(language, TimeSpan.FromMilliseconds(100), (text, share) =>
            {
                task.Description = Markup.Escape(text);
                task.Value = share;
            }));
        });
    }

    /// <inheritdoc/>
    public void Report(EnsembleProgress value)
    {
        _here += value.Added;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
        if (elapsed - _last < _pause && !value.Ends) return;
        _last = elapsed;
        double rate = _here / Math.Max(elapsed.TotalSeconds, 1e-3);
        double left = rate > 0 ? (value.All - value.Done) / rate : 0;
        string chinese = string.Create(CultureInfo.InvariantCulture, $"{value.Done:#,0} / {value.All:#,0} 次 · 每秒 {rate:#,0} · 尚需 {left:0} 秒");
        string english = string.Create(CultureInfo.InvariantCulture, $"{value.Done:#,0} / {value.All:#,0} draws · {rate:#,0} a second · {left:0} s left");
        string name = value.Name.Length == 0 ? "" : $"{value.Name} · ";
        _show(name + _language.Pick(chinese, english), (double)value.Done / value.All);
    }
}
