using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>Several at once, for long, and through the end of the server.</summary>
public sealed class EndureTests(OneBrowser browser)
{
    // Two hundred are about a minute of dragging.
    private static readonly int Moves = int.Parse(Environment.GetEnvironmentVariable("BEICHEN_MOVES") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Eight_who_drag_at_once_each_see_their_own()
    {
        string[] levers = ["attraction-effort", "approval-pace", "project-punctuality", "project-acceleration",
            "chain-completeness", "smart-manufacturing", "certification-drive", "talent-programme"];
        Reader[] readers = await Task.WhenAll(levers.Select(_ => browser.Open()));
        try
        {
            SliderDrag one = new(), drag = new();
            await Drag(new SliderDrag(), readers[0], levers[2], levers[3]);
            await Drag(one, readers[0], levers[1], levers[2]);
            await readers[0].Page.ClickAsync("#reset");
            await readers[0].Settled();
            await Task.WhenAll(readers.Select((reader, i) => Drag(drag, reader, levers[i], levers[(i + 1) % levers.Length])));
            string[] together = await Task.WhenAll(readers.Select(reader => reader.Fingerprint));
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"eight at once: {drag}; p95 {drag.Whole(0.95) / one.Whole(0.95):0.0} times the {one.Whole(0.95):0} ms of one"));
            for (int i = 0; i < readers.Length; i++)
            {
                // The same state, asked alone and by hand.
                string state = await readers[i].Page.EvaluateAsync<string>("localStorage.getItem('beichen.workbench')");
                using var kept = System.Text.Json.JsonDocument.Parse(state);
                System.Text.Json.JsonElement alone = await readers[i].Ask("evaluate", new { state = kept.RootElement.GetProperty("state") });
                Assert.Equal(alone.GetProperty("fingerprint").GetString(), together[i]);
                Assert.Equal(new[] { levers[i], levers[(i + 1) % levers.Length] }.Order(StringComparer.Ordinal),
                    kept.RootElement.GetProperty("state").GetProperty("levers").EnumerateArray()
                        .Select(move => move.GetProperty("lever").GetString()).Order(StringComparer.Ordinal));
                readers[i].AllWell();
            }

            Assert.Equal(levers.Length, together.Distinct(StringComparer.Ordinal).Count());
        }
        finally
        {
            foreach (Reader reader in readers) await reader.DisposeAsync();
        }
    }

    [Fact]
    public async Task Two_thousand_moves_leave_no_more_memory_than_the_first_hundreds()
    {
        await using Reader reader = await browser.Open();
        await Move(reader, 400);
        double before = await Used(reader);
        await Move(reader, 1600);
        double after = await Used(reader);
        reader.AllWell();
        Assert.True(after < before + 4, string.Create(CultureInfo.InvariantCulture, $"{before:0.0} MB after 400 moves, {after:0.0} MB after 2,000"));
    }

    [Fact]
    public async Task A_server_that_was_killed_and_started_again_finds_its_reader_where_he_was()
    {
        using var first = new ServerProcess(0);
        Uri address = await first.Address();
        await using Reader reader = await browser.Open(from: address);
        await reader.MoveLever("attraction-effort", keyboard: false);
        string before = await reader.Fingerprint;
        reader.Forgiven = "ERR_CONNECTION_REFUSED";
        first.Kill();
        await reader.Page.WaitForSelectorAsync(".banner", new PageWaitForSelectorOptions { Timeout = 30_000 });
        await reader.Page.Locator("[data-lever=approval-pace] .track").PressAsync("Shift+ArrowRight");
        using var second = new ServerProcess(address.Port);
        await second.Address();
        await reader.Until("before => document.body.dataset.fingerprint !== before", before);
        await reader.Settled();
        Assert.Equal(0, await reader.Page.Locator(".banner").CountAsync());
        await reader.Page.Keyboard.PressAsync("Control+z");
        await reader.Settled();
        Assert.Equal(before, await reader.Fingerprint);

        // Another look, on a new page of the same browser: what it kept opens.
        await reader.Page.GotoAsync(address.ToString());
        await reader.Settled();
        Assert.Equal(before, await reader.Fingerprint);
    }

    // Another lever goes a step further whenever all places of the first were passed, so that no state comes twice.
    private static async Task Drag(SliderDrag drag, Reader reader, string lever, string other)
    {
        for (int round = 0; round < Moves / 20; round++)
        {
            await drag.Move(reader, lever, 20);
            await reader.Page.Locator($"[data-lever={other}] .track").PressAsync("ArrowRight");
            await reader.Settled();
        }
    }

    // Moves of a slider as the pointer makes them, let go every fifty.
    private static Task Move(Reader reader, int moves) => reader.Page.EvaluateAsync(
        """
        async moves => {
          const row = document.querySelector('[data-lever=attraction-effort]'), box = row.querySelector('.track').getBoundingClientRect();
          row.setPointerCapture = row.releasePointerCapture = () => {};
          const fire = (type, at) => row.dispatchEvent(new PointerEvent(type, { clientX: box.left + box.width * at, clientY: box.top + 7, pointerId: 1, button: 0, bubbles: true, cancelable: true }));
          for (let i = 0; i < moves; i++) {
            if (i % 50 === 0) fire('pointerdown', 0.3);
            fire('pointermove', (i * 37 % 101) / 100);
            if (i % 50 === 49) fire('pointerup', (i % 4) / 4);
            await new Promise(next => requestAnimationFrame(next));
          }
        }
        """, moves);

    private static async Task<double> Used(Reader reader)
    {
        await reader.Settled();
        ICDPSession session = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        for (int i = 0; i < 3; i++) await session.SendAsync("HeapProfiler.collectGarbage");
        System.Text.Json.JsonElement? usage = await session.SendAsync("Runtime.getHeapUsage");
        await session.DetachAsync();
        return usage!.Value.GetProperty("usedSize").GetDouble() / 1e6;
    }
}
