// What is asked in the background. Where it fails all that stands stays as it is, and the page says, where the reader looks, since when it was not renewed.
import { words } from './words.js';
import { Refused, Unreachable } from './server.js';

export class Background {
  #renewed = new Map();
  #behind = new Map();
  #turn = new Map();

  /** changed: something fell behind, or is current again. */
  constructor(changed) { this.changed = changed; }

  /** Asks; of several under way by one name the newest alone says how things are. */
  async do(name, ask) {
    const turn = (this.#turn.get(name) ?? 0) + 1, current = () => this.#turn.get(name) === turn;
    this.#turn.set(name, turn);
    try {
      await ask();
      if (!current()) return;
      this.#renewed.set(name, new Date());
      if (this.#behind.delete(name)) this.changed(name);
    } catch (failure) {
      if (!(failure instanceof Unreachable || failure instanceof Refused)) throw failure;
      if (!current()) return;
      this.#behind.set(name, ask);
      this.changed(name);
    }
  }

  /** What has fallen behind. */
  get names() { return [...this.#behind.keys()]; }

  /** In words, since when; null where it is current. */
  line(name) {
    return this.#behind.has(name) ? words.notRenewed(words.background[name], this.#renewed.get(name)?.toTimeString().slice(0, 5)) : null;
  }

  /** The server is there again: what has fallen behind is asked again. */
  again() { for (const [name, ask] of [...this.#behind]) this.do(name, ask); }
}
