using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>Somebody before the page: what they do by hand, what they see, and what went wrong meanwhile.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _wrong = [];
    private readonly Uri _address;

    /// <summary>Begins to watch a page.</summary>
    public Reader(IPage page, Uri address, string language)
    {
        (Page, _address, Language) = (page, address, language);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _wrong.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => _wrong.Enqueue($"error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _wrong.Enqueue($"request to elsewhere: {request.Url}");
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>zh or en.</summary>
    public string Language { get; }

    /// <summary>What is no fault in a state, e.g. what a browser itself says of a lost connection.</summary>
    public string? Forgiven { get; set; }

    /// <summary>From asking for the page to the first answer painted.</summary>
    public TimeSpan Opening { get; set; }

    /// <summary>Fingerprint of what is painted.</summary>
    public Task<string> Fingerprint => Page.EvaluateAsync<string>("document.body.dataset.fingerprint ?? ''");

    /// <summary>Waits until what was last asked is painted, or refused.</summary>
    public Task Settled() =>
        Until("() => document.querySelector('.main')?.hasAttribute('aria-busy') === false && document.querySelector('.concl h1') !== null");

    /// <summary>
    /// Waits until something is true on the page. Asked from outside again and again: the page's own policy forbids what a script would need to wait within.
    /// </summary>
    public async Task Until(string predicate, object? argument = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(15));
        while (!await Page.EvaluateAsync<bool>(predicate, argument))
        {
            Assert.False(patience.IsCancellationRequested, $"in vain: {predicate}; {string.Join("; ", _wrong)}");
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Text of an element.</summary>
    public async Task<string> Text(string selector) => await Page.Locator(selector).First.TextContentAsync() ?? string.Empty;

    /// <summary>Where the focus is.</summary>
    public Task<bool> IsAt(string selector) => Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);

    /// <summary>Goes to an element by Tab alone; fails where it cannot be reached.</summary>
    public async Task TabTo(string selector)
    {
        for (int i = 0; i < 120; i++)
        {
            if (await IsAt(selector)) return;
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} cannot be reached by Tab");
    }

    /// <summary>Presses a button by pointer, or by keyboard alone.</summary>
    public async Task Press(string selector, bool keyboard)
    {
        if (keyboard)
        {
            await TabTo(selector);
            await Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await Page.ClickAsync(selector);
        }
    }

    /// <summary>Presses a button that saves a file, and reads that.</summary>
    public async Task<string> Saved(string selector, bool keyboard)
    {
        IDownload download = await Page.RunAndWaitForDownloadAsync(() => Press(selector, keyboard));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>Moves a lever to the right, by pointer or by its keys.</summary>
    public async Task MoveLever(string lever, bool keyboard)
    {
        string track = $"[data-lever={lever}] .track";
        if (keyboard)
        {
            await TabTo(track);
            await Page.Keyboard.PressAsync("Shift+ArrowRight");
        }
        else
        {
            LocatorBoundingBoxResult box = await Box(track);
            await Page.Mouse.MoveAsync(box.X + (box.Width / 3), box.Y + (box.Height / 2));
            await Page.Mouse.DownAsync();
            await Page.Mouse.MoveAsync(box.X + (box.Width * 0.6f), box.Y + (box.Height / 2), new MouseMoveOptions { Steps = 4 });
            await Page.Mouse.UpAsync();
        }

        await Settled();
    }

    /// <summary>Takes hold of a project's bar and moves it by so many quarters, without letting go.</summary>
    public async Task Hold(string project, int quarters)
    {
        LocatorBoundingBoxResult box = await Box("svg.bars");
        LocatorBoundingBoxResult row = await Box($"[data-project={project}]");
        float quarter = box.Width * (580 - (Language is "zh" ? 160 : 220)) / 832 / 8, x = box.X + (box.Width / 3), y = row.Y + (row.Height / 2);
        await Page.Mouse.MoveAsync(x, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(x + (quarter * quarters), y, new MouseMoveOptions { Steps = 5 });
    }

    /// <summary>Where an element stands.</summary>
    public async Task<LocatorBoundingBoxResult> Box(string selector)
    {
        // A drawing may be put in the place of another between finding it and measuring it.
        for (int attempt = 0; attempt < 20; attempt++)
        {
            if (await Page.Locator(selector).First.BoundingBoxAsync() is { } box) return box;
        }

        throw new InvalidOperationException($"{selector} is not on the page");
    }

    /// <summary>A picture for whoever wants to look, the rules of accessibility, and that nothing went wrong on the way here.</summary>
    public async Task Sound(string state, bool whole = false)
    {
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(OneBrowser.Pictures, $"{state}-{Language}.png"), FullPage = whole });
        AxeResult found = await Page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")));
        AllWell();
    }

    /// <summary>Nothing from elsewhere, no error, no warning so far.</summary>
    public void AllWell() => Assert.DoesNotContain(_wrong, line => Forgiven is null || !line.Contains(Forgiven, StringComparison.Ordinal));

    /// <summary>Asks the workbench by hand.</summary>
    public async Task<JsonElement> Ask(string call, object body) => JsonDocument.Parse(await AskText(call, body)).RootElement;

    /// <summary>The same, as text.</summary>
    public async Task<string> AskText(string call, object body)
    {
        IAPIResponse answer = await Page.APIRequest.PostAsync(new Uri(_address, $"api/{call}").ToString(), new APIRequestContextOptions
        {
            DataString = JsonSerializer.Serialize(body, JsonSerializerOptions.Web),
            Headers = [new("X-Beichen", "test"), new("Content-Type", "application/json")]
        });
        string text = await answer.TextAsync();
        Assert.True(answer.Ok, text);
        return text;
    }

    /// <summary>What the workbench has, by hand.</summary>
    public async Task<JsonElement> Known(string what) =>
        JsonDocument.Parse(await (await Page.APIRequest.GetAsync(new Uri(_address, $"api/{what}").ToString())).TextAsync()).RootElement;

    /// <summary>Has the workbench stop something and forget it.</summary>
    public async Task Forget(string what)
    {
        IAPIResponse answer = await Page.APIRequest.DeleteAsync(
            new Uri(_address, $"api/{what}").ToString(), new APIRequestContextOptions { Headers = [new("X-Beichen", "test")] });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    /// <summary>Leaves.</summary>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
