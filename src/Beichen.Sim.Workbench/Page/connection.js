// Whether the server answers. It is asked for its health every two seconds while the page is seen; once lost after 1, 2, 4, 8 s.
const BEAT = 2000;

export class Connection {
  is = 'live';
  attempt = 0;
  wait = 0;
  /** What works behind the page, as the server last said. */
  counts = null;
  #timer = 0;

  /** changed: it went or came back; back: it is there again, so what was asked meanwhile is sent; counted: what works behind it has changed. */
  constructor(changed, back, counted) {
    Object.assign(this, { changed, back, counted });
    this.#plan(0);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.try(); });
  }

  /** The server answered. */
  live() { this.#turn('live'); }

  /** It is long in answering, or is done. */
  compute(on) {
    if (this.is !== 'lost') this.#turn(on ? 'computing' : 'live');
  }

  /** It did not answer. */
  fail() {
    this.wait = 2 ** Math.min(this.attempt++, 3);
    this.is = 'lost';
    this.changed();
    this.#plan(this.wait * 1000);
  }

  /** Asks now. */
  async try() {
    clearTimeout(this.#timer);
    try {
      const answer = await fetch('health', { cache: 'no-store', signal: AbortSignal.timeout(BEAT) });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const { silos, grains, queue } = await answer.json(), counted = JSON.stringify(this.counts);
      this.counts = { silos, grains, queue };
      if (JSON.stringify(this.counts) !== counted) this.counted();
      const lost = this.is === 'lost';
      if (lost) this.live();
      if (lost) this.back();
      this.#plan(BEAT);
    } catch {
      this.fail();
    }
  }

  #turn(to) {
    this.attempt = 0;
    if (this.is === to) return;
    this.is = to;
    this.changed();
  }

  #plan(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (document.hidden ? this.#plan(milliseconds) : this.try()), milliseconds);
  }
}
