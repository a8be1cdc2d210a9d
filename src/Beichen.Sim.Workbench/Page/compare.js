// A held against B on the same draws: what stands, what is pinned, a scenario, or a run that was stored.
import { h } from './dom.js';
import { say, words } from './words.js';
import { ask, save } from './server.js';
import { empty, same } from './state.js';
import { choice, field } from './panels.js';

/** What can stand on either side, by a short id that the address can hold. */
function sides({ plan, pinned, runs }) {
  return [
    { id: 'now', name: words.asItStands }, ...(pinned ? [{ id: 'pinned', name: words.pinned }] : []),
    ...plan.scenarios.map(item => ({ id: `s:${item.id}`, name: say(item.name) })),
    ...runs.map(run => ({ id: `r:${run.id}`, name: `${run.id} · ${say(run.scenario)} · ${run.drawsText}` })),
  ];
}

/** The reader's choice, or what suggests itself: what stands against what is pinned, else against its scenario as it is written, else against the baseline. */
export function chosen(bench) {
  const { state, pinned, plan } = bench, known = bench.panels.compared;
  const against = pinned ? 'pinned' : state.levers.length + state.dates.length + state.added.length > 0 ? `s:${state.scenario}`
    : `s:${plan.scenarios.find(item => item.id !== state.scenario)?.id}`;
  return { target: known?.target ?? 'gdp', now: known?.now ?? 'now', against: known?.against === 'pinned' && !pinned ? against : known?.against ?? against };
}

const stateOf = (bench, id) => (id === 'now' ? bench.history.now : id === 'pinned' ? bench.pinned : { ...empty(bench.plan.defaults), scenario: id.slice(2) });

/** The question as the server takes it: the draws are those of what stands. None where both are the same. */
export function question(bench) {
  const { target, now, against } = chosen(bench), { draws, seed } = bench.history.now;
  const side = id => (id.startsWith('r:') ? { run: id.slice(2) } : { state: { ...stateOf(bench, id), draws, seed } });
  return same(side(now), side(against)) ? null : { now: side(now), against: side(against), target };
}

/** Which two, in words. */
export function title(bench) {
  const { now, against } = chosen(bench), all = sides(bench), name = id => all.find(one => one.id === id)?.name ?? id;
  return `${name(now)} − ${name(against)}`;
}

export function compare(panels) {
  const { bench } = panels, now = chosen(bench), all = sides(bench);
  const set = (name, focus) => value => {
    panels.compared = { ...now, [name]: value };
    panels.again(focus);
    if (bench.figures.name === 'difference') bench.figures.show(bench.answer, { state: bench.history.now, settled: true });
  };
  const file = letter => {
    const id = letter === 'a' ? now.now : now.against;
    const moved = !id.startsWith('r:') && ['levers', 'dates', 'added'].some(part => stateOf(bench, id)[part].length > 0);
    return moved && h('button', { class: 'btn', id: `file-${letter}`, onclick: () => bench.beside(save('scenario', { state: stateOf(bench, id), letter }, `workbench-${letter}.yaml`)) }, `workbench-${letter}.yaml`);
  };
  const splits = ![now.now, now.against].some(id => id.startsWith('r:'));
  // Where both are the same, what is split is the difference to the scenario that it extends.
  const split = () => panels.ask('attribution', { target: now.target, draws: 512, against: question(bench) && stateOf(bench, now.against) }, stateOf(bench, now.now));
  return [
    field('compare-now', words.letterOfNow, choice(all, now.now, set('now', 'compare-now'))),
    field('compare-against', words.letterOfPinned, choice(all, now.against, set('against', 'compare-against'))),
    field('compare-target', words.target, choice((bench.answer?.targets ?? []).filter(target => target.probability !== null), now.target, set('target', 'compare-target'))),
    h('div', { class: 'acts' },
      h('button', { class: 'btn', id: 'ask-both', disabled: question(bench) === null, onclick: () => panels.call('compare', question(bench)) }, words.compareThem),
      h('button', { class: 'btn', id: 'ask-attribution', disabled: !splits, onclick: split }, words.whichDoes),
      h('button', { class: 'btn', id: 'see-difference', onclick: () => bench.figures.choose('difference') }, words.seeDifference),
      file('a'), file('b')),
    question(bench) === null && h('p', { id: 'same-two' }, words.sameTwo), !splits && h('p', { id: 'no-split' }, words.noSplit),
  ];
}

/** Runs may have been stored since the page was opened. */
export async function refresh(bench) {
  const runs = await ask('runs');
  const changed = JSON.stringify(runs) !== JSON.stringify(bench.runs);
  bench.runs = runs;
  return changed;
}
