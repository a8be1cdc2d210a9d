// The address holds the whole state: opened elsewhere it gives the same fingerprint, or the page says why not.
import { ask, Refused, Unreachable } from './server.js';
import { canonical, empty, pack, unpack } from './state.js';
import { language, words } from './words.js';

const LONGEST = 1999;

export class Address {
  #expected = null;
  #turn = 0;

  constructor(bench) { this.bench = bench; }

  /** Writes the state into the address: a step of the browser's own history when a hand has let go. */
  write(push) {
    this.bench.background.do('link', () => this.#write(push, null));
  }

  /** Holds the answer to the fingerprint that the link named, and writes the one that it will name. */
  hold(answer) {
    const expected = this.#expected;
    this.#expected = null;
    if (expected && !answer.fingerprint.startsWith(expected)) this.bench.targets.note(words.otherPrint(expected, answer.fingerprint.slice(0, 8)));
    this.bench.background.do('link', () => this.#write(false, answer.fingerprint.slice(0, 8)));
  }

  async #write(push, print) {
    const turn = ++this.#turn, { bench } = this;
    const packed = await pack({ s: bench.history.now, p: bench.pinned, ...(bench.panels.isKnown ? { k: bench.panels.known } : {}), ...(bench.panels.compared ? { c: bench.panels.compared } : {}) });
    const rest = { ...(print ? { r: print } : {}), fig: bench.figures.name, l: language };
    let url = `${location.pathname}?${new URLSearchParams({ d: packed, ...rest })}`;
    if (location.origin.length + url.length > LONGEST) url = `${location.pathname}?${new URLSearchParams({ h: (await ask('link', { packed })).hash, ...rest })}`;

    // A push that was overtaken while it was packed is still a step; a mere rewrite is not needed any more.
    if (turn === this.#turn || push) history[push ? 'pushState' : 'replaceState'](null, '', url);
  }

  /** What the address says; a state that cannot be opened is named, and nothing else is run in its place. */
  async read() {
    const query = new URLSearchParams(location.search), { bench } = this;
    const read = { language: query.get('l'), figure: query.get('fig') };
    try {
      const packed = query.get('d') ?? (query.has('h') ? (await ask(`link/${encodeURIComponent(query.get('h'))}`)).packed : null);
      if (!packed) return read;
      const { s: state, p: pinned, k: known, c: compared } = await unpack(packed), whole = of => canonical({ ...empty(bench.plan.defaults), ...of }, bench.plan);
      if (typeof state !== 'object' || known && !Array.isArray(known.releases)) throw new TypeError('no state');
      whole(state);
      if (pinned) whole(pinned);
      this.#expected = query.get('r');
      return { ...read, state, pinned, known, compared };
    } catch (failure) {
      // Not base64, not deflate, not JSON, not of this form: whatever it is, it is no state.
      if (failure instanceof Unreachable || failure instanceof Refused && failure.kind !== 'asked') throw failure;
      return { ...read, problem: { kind: 'link', fix: { apply: () => bench.history.now } } };
    }
  }
}
