using System.Globalization;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>
/// From the pointer's move to the numbers painted, by the steps on the way. A time of
/// this machine is told and not judged: BEICHEN_MOVES=40 a lever for a longer look.
/// </summary>
public sealed class SliderTests(OneBrowser browser)
{
    private static readonly string[] Levers = ["attraction-effort", "approval-pace", "chain-completeness"];
    private static readonly int Moves = int.Parse(Environment.GetEnvironmentVariable("BEICHEN_MOVES") ?? "8", CultureInfo.InvariantCulture);

    // Each place of a lever once, from a state of its own: an answer that was given before would come from what is kept.
    private const string Drag =
        """
        async ([lever, moves]) => {
          const row = document.querySelector(`[data-lever=${lever}]`), box = row.querySelector('.track').getBoundingClientRect(), told = [];
          row.setPointerCapture = row.releasePointerCapture = () => {};
          const fire = (type, at) => row.dispatchEvent(new PointerEvent(type, { clientX: box.left + box.width * at, clientY: box.top + 7, pointerId: 1, button: 0, bubbles: true, cancelable: true }));
          fire('pointerdown', 0.5);
          for (let i = 0; i < moves; i++) {
            await new Promise(next => setTimeout(next, 150));
            performance.clearResourceTimings();
            const began = performance.now();
            const painted = new Promise(next => {
              const watch = new MutationObserver(() => {
                watch.disconnect();
                requestAnimationFrame(() => {
                  const after = new MessageChannel();
                  after.port1.onmessage = () => next(performance.now());
                  after.port2.postMessage(0);
                });
              });
              watch.observe(document.querySelector('table.t tbody'), { childList: true, subtree: true, characterData: true });
            });
            fire('pointermove', (i + 0.5) / moves);
            const end = await Promise.race([painted, new Promise(next => setTimeout(() => next(null), 3000))]);
            const call = performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('api/evaluate')).at(-1);
            if (end === null || !call) continue;
            const server = Number(document.querySelector('.took').textContent.match(/\d+/)[0]);
            told.push([end - began, call.startTime - began, server, call.responseEnd - call.startTime - server, end - call.responseEnd]);
          }
          fire('pointerup', 0.25);
          return told;
        }
        """;

    [Fact]
    public async Task A_move_of_a_slider_is_painted()
    {
        await using Reader reader = await browser.Open();
        await reader.Page.WaitForSelectorAsync(".right .ver");
        var moves = new List<double[]>();
        foreach (string lever in Levers)
        {
            moves.AddRange(await reader.Page.EvaluateAsync<double[][]>(Drag, new object[] { lever, Moves }));
            await reader.Settled();
        }

        Assert.True(moves.Count > Levers.Length * Moves / 2, $"{moves.Count} moves were painted");
        reader.AllWell();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"slider to painted, 1,024 draws, {moves.Count} moves: p50 {At(0, 0.5):0} ms, p95 {At(0, 0.95):0} ms; medians: "
            + $"to the call {At(1, 0.5):0.0}, server {At(2, 0.5):0}, way and text {At(3, 0.5):0.0}, page {At(4, 0.5):0.0}"));

        double At(int step, double share)
        {
            double[] sorted = [.. moves.Select(move => move[step]).Order()];
            return sorted[(int)(share * (sorted.Length - 1))];
        }
    }
}
