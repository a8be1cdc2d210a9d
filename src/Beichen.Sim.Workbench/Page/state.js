// What the reader asks: small, canonical, in the address. Everything shown follows from it.
const KEY = 'beichen.workbench';

export const empty = defaults => ({ scenario: 'baseline', levers: [], dates: [], draws: defaults.draws, seed: defaults.seed });

const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;

/** The same question in one form: settings that change nothing are dropped, the rest is sorted. */
export function canonical(state, plan) {
  const neutral = id => plan.levers.find(lever => lever.id === id)?.neutral;
  return {
    scenario: state.scenario,
    levers: state.levers.filter(set => set.value !== neutral(set.lever) || plan.scenarios.find(s => s.id === state.scenario)?.levers?.some(own => own.lever === set.lever))
      .map(({ lever, on, value }) => ({ lever, on, value })).sort((a, b) => order(a.lever, b.lever) || order(a.on, b.on)),
    dates: state.dates.filter(date => date.shift !== 0).map(({ project, shift }) => ({ project, shift })).sort((a, b) => order(a.project, b.project)),
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
