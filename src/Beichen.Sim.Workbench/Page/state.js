// What the reader asks: small, canonical, in the address. Everything shown follows from it.
const KEY = 'beichen.workbench';

// As many draws as the server shows a state at.
const DRAWS = [64, 16_384];

export const empty = defaults => ({ scenario: 'baseline', levers: [], dates: [], added: [], draws: defaults.draws, seed: defaults.seed });

const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;

/** The same question in one form: settings that change nothing are dropped, the rest is sorted. */
export function canonical(state, plan) {
  const neutral = id => plan.levers.find(lever => lever.id === id)?.neutral;
  return {
    scenario: state.scenario,
    levers: state.levers.filter(set => set.value !== neutral(set.lever) || plan.scenarios.find(known => known.id === state.scenario)?.settings.some(own => own.lever === set.lever))
      .map(({ lever, on, value }) => ({ lever, on, value })).sort((a, b) => order(a.lever, b.lever) || order(a.on, b.on)),
    dates: state.dates.filter(date => date.shift !== 0).map(({ project, shift, exact }) => ({ project, shift, ...(exact && shift > 0 ? { exact } : {}) })).sort((a, b) => order(a.project, b.project)),
    added: (state.added ?? []).map(({ id, name, kind, investment, stage }) => ({ id, name, kind, investment, stage })).sort((a, b) => order(a.id, b.id)),
    draws: state.draws,
    seed: state.seed,
  };
}

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export function withLever(state, lever, on, value) {
  const others = state.levers.filter(set => set.lever !== lever || set.on !== on);
  return { ...state, levers: value === null ? others : [...others, { lever, on, value }] };
}

export function withShift(state, project, shift) {
  return { ...state, dates: [...state.dates.filter(date => date.project !== project), ...(shift === 0 ? [] : [{ project, shift }])] };
}

export const shiftOf = (state, project) => state.dates.find(date => date.project === project)?.shift ?? 0;

/** How much of a state is the reader's own. */
export const editsOf = state => state.levers.length + state.dates.length + (state.added?.length ?? 0);

/** What cannot be computed in a state, as a link may hold it: where, what was found, and the change that would mend it. */
export function faultsOf(state, plan) {
  const faults = [];
  const drop = (list, item) => now => ({ ...now, [list]: now[list].filter(other => other[item[0]] !== item[1]) });
  if (!plan.scenarios.some(item => item.id === state.scenario)) {
    faults.push({ place: 'scenario', kind: 'scenario', found: state.scenario, fix: { to: plan.scenarios.find(item => item.id === 'baseline')?.name, apply: now => ({ ...now, scenario: 'baseline' }) } });
  }
  const { draws, seed } = plan.defaults;
  if (!(state.draws >= DRAWS[0] && state.draws <= DRAWS[1])) faults.push({ place: 'draws', kind: 'draws', found: state.draws, low: DRAWS[0], high: DRAWS[1], fix: { to: String(draws), apply: now => ({ ...now, draws }) } });
  if (!/^\d{1,20}$/.test(state.seed) || BigInt(state.seed) >= 2n ** 64n) faults.push({ place: 'seed', kind: 'seed', found: state.seed, fix: { to: seed, apply: now => ({ ...now, seed }) } });
  for (const set of state.levers) {
    const lever = plan.levers.find(known => known.id === set.lever);
    if (!lever) faults.push({ place: 'levers', kind: 'lever', found: set.lever, fix: { to: null, apply: drop('levers', ['lever', set.lever]) } });
    else if (!(set.value >= lever.low && set.value <= lever.high)) {
      const to = set.value > lever.high ? lever.high : lever.low;
      faults.push({ place: `levers/${set.lever}`, kind: 'range', name: lever.name, found: set.value, low: lever.low, high: lever.high, fix: { to: String(to), apply: now => withLever(now, set.lever, set.on, to) } });
    }
  }
  for (const date of state.dates) {
    const near = plan.projects.concat(state.added ?? []).find(project => project.id === date.project) ? null : nearest(date.project, plan.projects.map(project => project.id));
    if (near) faults.push({ place: 'dates', kind: 'project', found: date.project, fix: { to: near, apply: now => withShift({ ...now, dates: now.dates.filter(other => other.project !== date.project) }, near, date.shift) } });
  }
  return faults;
}

/** The word that most letter pairs are shared with. */
function nearest(word, words) {
  const pairs = text => new Set([...text].slice(1).map((letter, i) => text[i] + letter));
  const own = pairs(word), shared = other => [...pairs(other)].filter(pair => own.has(pair)).length - Math.abs(other.length - word.length) / 10;
  return words.reduce((best, other) => shared(other) > shared(best) ? other : best, words[0]);
}

/** A list of states that can be gone back over. */
export class History {
  #past = [];
  #future = [];

  constructor(state) { this.now = state; }

  push(state) {
    if (same(state, this.now)) return;
    this.#past.push(this.now);
    this.now = state;
    this.#future = [];
  }

  undo() {
    if (!this.canUndo) return false;
    this.#future.push(this.now);
    this.now = this.#past.pop();
    return true;
  }

  redo() {
    if (!this.canRedo) return false;
    this.#past.push(this.now);
    this.now = this.#future.pop();
    return true;
  }

  get canUndo() { return this.#past.length > 0; }

  get canRedo() { return this.#future.length > 0; }
}

const base64url = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const bytesOf = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const through = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** A state, with what is pinned, as a short text. */
export async function pack(value) {
  return base64url(await through(new TextEncoder().encode(JSON.stringify(value)), new CompressionStream('deflate-raw')));
}

export async function unpack(text) {
  return JSON.parse(new TextDecoder().decode(await through(bytesOf(text), new DecompressionStream('deflate-raw'))));
}

export function remember(value) {
  try { localStorage.setItem(KEY, JSON.stringify(value)); } catch { /* a browser that keeps nothing still has the address */ }
}

export function recall() {
  try { return JSON.parse(localStorage.getItem(KEY) ?? 'null'); } catch { return null; }
}
