// The only place that talks to the server. The last question wins; while the server is lost it is kept.
const key = new URLSearchParams(location.hash.slice(1)).get('key') ?? sessionStorage.getItem('beichen.key');
if (key) sessionStorage.setItem('beichen.key', key);

/** The server said why there is no answer: what was asked cannot be, or by a fault of its own, or because it is too busy. */
export class Refused extends Error {
  constructor(problems, status = 400) {
    super(problems.map(problem => problem.message).join('\n'));
    Object.assign(this, { problems, kind: status === 503 ? 'busy' : status >= 500 ? 'fault' : 'asked' });
    this.text = { zh: problems.map(problem => problem.zh ?? problem.message).join('；'), en: problems.map(problem => problem.message).join('; ') };
  }
}

/** The server did not answer, or not in a way that this page knows. */
export class Unreachable extends Error { }

// Where too many asked at once the same is asked again so soon, unless something newer is asked before.
const BUSY = 1000;

const reach = async (path, options) => {
  let answer;
  try {
    answer = await fetch(`api/${path}`, options);
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new Unreachable(failure.message);
  }
  if (answer.ok) return answer;
  const said = answer.status >= 400 ? await answer.json().catch(() => null) : null;
  if (Array.isArray(said?.problems)) throw new Refused(said.problems, answer.status);
  throw new Unreachable(`${answer.status}`);
};

const headers = { 'Content-Type': 'application/json', 'X-Beichen': 'workbench', ...(key ? { Authorization: `Bearer ${key}` } : {}) };

export async function ask(path, body, signal) {
  const answer = await reach(path, body === undefined ? { headers, signal } : { method: 'POST', headers, body: JSON.stringify(body), signal });
  return answer.headers.get('Content-Type')?.startsWith('application/json') ? answer.json() : answer;
}

/** Something whose failure is said elsewhere already: the page stays as it is. What is renewed in the background is asked by Background. */
export const quietly = work => work.catch(failure => {
  if (!(failure instanceof Unreachable || failure instanceof Refused)) throw failure;
});

/** Asks for the newest state only: an older question is dropped as soon as a newer one is put. */
export class Asker {
  #running = null;
  #waiting = null;
  #held = false;
  #again = 0;

  constructor(path, { answered, refused, lost, busy }) {
    Object.assign(this, { path, answered, refused, lost, busy });
  }

  /** settled: the hand has let go, which the answer's reader wants to know. */
  put(body, settled) {
    this.#waiting = { body, settled };
    if (!this.#running && !this.#held) this.#next();
  }

  /** The server is there again: what was put last is asked, once. */
  again() {
    this.#held = false;
    if (!this.#running) this.#next();
  }

  async #next() {
    const question = this.#waiting;
    if (!question) return;
    const { body, settled } = question;
    clearTimeout(this.#again);
    this.#waiting = null;
    this.#running = question;
    const slow = setTimeout(() => this.busy(true), 250);
    try {
      const answer = await ask(this.path, body);
      this.#running = null;
      if (!this.#waiting) this.answered(answer, body, settled);
    } catch (failure) {
      this.#running = null;
      if (failure instanceof Refused) {
        if (!this.#waiting) this.refused(failure);
        if (!this.#waiting && failure.kind === 'busy') this.#again = setTimeout(() => this.put(body, settled), BUSY);
      } else if (failure instanceof Unreachable) {
        this.#waiting ??= question;
        this.#held = true;
        this.lost();
        return;
      } else {
        throw failure;
      }
    } finally {
      clearTimeout(slow);
      this.busy(false);
    }
    if (this.#waiting) this.#next();
  }
}

/** Progress of a question or, without a body, of a job: calls back for each event until it ends. */
export async function follow(path, body, event, signal) {
  const answer = await reach(path, body === undefined ? { headers, signal } : { method: 'POST', headers, body: JSON.stringify(body), signal });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read().catch(failure => { throw failure.name === 'AbortError' ? failure : new Unreachable(failure.message); });
    if (done) return;
    text += value;
    let end;
    while ((end = text.indexOf('\n\n')) >= 0) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const name = lines.find(line => line.startsWith('event: '))?.slice(7) ?? 'message';
      const data = lines.filter(line => line.startsWith('data: ')).map(line => line.slice(6)).join('\n');
      if (data) event(name, JSON.parse(data));
    }
  }
}

export const forget = path => reach(path, { method: 'DELETE', headers });

/** A seed has 64 bits, more than a number of this language; it is written as it stands. */
export const seedOf = state => JSON.rawJSON ? JSON.rawJSON(state.seed) : Number(state.seed);

/** Saves what the server answers as a file. */
export async function save(path, body, name) {
  const answer = await ask(path, body);
  const blob = answer instanceof Response ? await answer.blob() : new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
