using System.Diagnostics;
using Beichen.Sim.Experiments;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Beichen.Sim.Browser.Tests.OneBrowser))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace Beichen.Sim.Browser.Tests;

/// <summary>
/// A workbench on a free port and a browser, shared by the tests of this assembly. Where no Chromium is installed, each test that opens a page is skipped.
/// </summary>
public sealed class OneBrowser : IAsyncLifetime
{
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private readonly string _kept = Path.Combine(Path.GetTempPath(), $"beichen-kept-{Guid.NewGuid():N}");
    private Workbench.WorkbenchServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where pictures of the states are written, to be looked at beside those of the design.</summary>
    public static string Pictures { get; } = Path.Combine(Path.GetTempPath(), "beichen-pictures");

    /// <summary>The page's address.</summary>
    public Uri Address => _server?.Address ?? throw new InvalidOperationException("the workbench is not up");

    private static string? Chromium => new[]
    {
        Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"
    }.FirstOrDefault(File.Exists);

    /// <summary>Starts the workbench, and the browser where there is one.</summary>
    public async ValueTask InitializeAsync()
    {
        if (Chromium is not { } path) return;
        string runs = Path.Combine(_kept, "runs");
        await Store(Path.Combine(runs, "baseline"));
        _server = await Workbench.WorkbenchServer.StartAsync(new Workbench.WorkbenchOptions
        {
            Scenarios = Path.Combine(Root, "scenarios"),
            Links = Path.Combine(_kept, "links"),
            Jobs = Path.Combine(_kept, "jobs"),
            Runs = runs,
            Dashboard = true,
            Port = 0,
            Threads = 2
        });
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags });
        Directory.CreateDirectory(Pictures);
    }

    /// <summary>A page of the workbench, with its first answer painted.</summary>
    /// <param name="language">zh or en, as the browser is set.</param>
    /// <param name="query">What the address holds beyond the path.</param>
    /// <param name="width">Width of the window; below 720 it is a phone.</param>
    /// <param name="from">Address of another workbench; null for the shared one.</param>
    public async Task<Reader> Open(string language = "zh", string query = "", int width = 1440, Uri? from = null)
    {
        Assert.SkipWhen(_browser is null, "chromium is not installed: what a reader sees has not been looked at here");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 720 ? 844 : 900 },
            Locale = language is "zh" ? "zh-CN" : "en-GB",
            AcceptDownloads = true,
            HasTouch = width < 720,
        });
        // A busy machine is no fault of the page: how fast it is has its own place in the reports.
        context.SetDefaultTimeout(120_000);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        Uri address = from ?? Address;
        var reader = new Reader(await context.NewPageAsync(), address, language);
        long start = Stopwatch.GetTimestamp();
        await reader.Page.GotoAsync(new Uri(address, query).ToString());
        await reader.Settled();
        reader.Opening = Stopwatch.GetElapsedTime(start);
        return reader;
    }

    /// <summary>A page with one of the panels beside the grounds open.</summary>
    /// <param name="panel">compare, takes, year, added or entity.</param>
    /// <param name="language">zh or en.</param>
    /// <param name="keyboard">Whether it is opened by keys alone.</param>
    public async Task<Reader> OpenPanel(string panel, string language, bool keyboard)
    {
        Reader reader = await Open(language);
        await reader.Page.WaitForSelectorAsync(".right .ver");
        await reader.Press($"#ask-{panel}", keyboard);
        return reader;
    }

    /// <summary>Ends both.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (Directory.Exists(_kept)) Directory.Delete(_kept, recursive: true);
    }

    // A run as somebody keeps it of an earlier day, of a seed of its own.
    private static async Task Store(string folder)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        ScoredRun run = await evaluator.Run(Plans.Scenario.Open(Path.Combine(Root, "scenarios", "baseline.yaml")).Plan, new Sampling(7, 256));
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Results.Runs.RunStore.Write(folder, run.Summary, run.Columns, run.Identity, unfinished => RunFolder.Add(unfinished, run.Plan));
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Beichen.Sim.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Beichen.Sim.sln");
    }
}
