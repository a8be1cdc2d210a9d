using System.Globalization;

namespace Beichen.Sim.Browser.Tests;

/// <summary>Moves of a slider, each followed from the pointer to the numbers painted, by the steps on the way.</summary>
internal sealed class SliderDrag
{
    // Each place of a lever once, from a state of its own: an answer that was given before would come from what is kept. The end is the frame after
    // the answer was written into the page: its cost or its fingerprint, if no chance. A move within one step of the lever asks for nothing and does not count.
    private const string Script =
        """
        async ([lever, moves, pause]) => {
          const row = document.querySelector(`[data-lever=${lever}]`), box = row.querySelector('.track').getBoundingClientRect(), told = [];
          row.setPointerCapture = row.releasePointerCapture = () => {};
          const fire = (type, at) => row.dispatchEvent(new PointerEvent(type, { clientX: box.left + box.width * at, clientY: box.top + 7, pointerId: 1, button: 0, bubbles: true, cancelable: true }));
          fire('pointerdown', 0.5);
          for (let i = 0; i < moves; i++) {
            await new Promise(next => setTimeout(next, pause));
            performance.clearResourceTimings();
            const at = row.querySelector('.track').getAttribute('aria-valuenow');
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
              for (const part of ['.concl', 'table.t tbody', '.figs']) {
                watch.observe(document.querySelector(part), { childList: true, subtree: true, characterData: true, attributes: true });
              }
            });
            fire('pointermove', (i + 0.5) / moves);
            if (row.querySelector('.track').getAttribute('aria-valuenow') === at) continue;
            const end = await Promise.race([painted, new Promise(next => setTimeout(() => next(null), 3000))]);
            const call = performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('api/evaluate')).at(-1);
            if (end === null || !call) continue;
            const server = Number(document.querySelector('.took').textContent.match(/\d+/)?.[0] ?? 0);
            told.push([end - began, call.startTime - began, server, call.responseEnd - call.startTime - server, end - call.responseEnd]);
          }
          fire('pointerup', 0.25);
          return told;
        }
        """;

    private readonly List<double[]> _moves = [];

    /// <summary>How many were painted.</summary>
    public int Painted => _moves.Count;

    /// <summary>From the pointer to the numbers, at a share of the moves, in milliseconds.</summary>
    public double Whole(double share) => At(0, share);

    /// <summary>Moves a lever.</summary>
    /// <param name="reader">Who moves it.</param>
    /// <param name="lever">Which.</param>
    /// <param name="moves">How often.</param>
    /// <param name="pause">Milliseconds between two.</param>
    public async Task Move(Reader reader, string lever, int moves, int pause = 150)
    {
        double[][] told = await reader.Page.EvaluateAsync<double[][]>(Script, new object[] { lever, moves, pause });
        lock (_moves) _moves.AddRange(told);
        await reader.Settled();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"slider to painted, 1,024 draws, {Painted} moves: p50 {Whole(0.5):0} ms, p95 {Whole(0.95):0} ms; medians: "
        + $"to the call {At(1, 0.5):0.0}, server {At(2, 0.5):0}, way and text {At(3, 0.5):0.0}, page {At(4, 0.5):0.0}");

    private double At(int step, double share)
    {
        double[] sorted = [.. _moves.Select(move => move[step]).Order()];
        return sorted[(int)(share * (sorted.Length - 1))];
    }
}
