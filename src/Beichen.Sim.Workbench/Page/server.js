// The only place that talks to the server. The last question wins; a lost server is asked again after 1, 2, 4, 8 s.
const key = new URLSearchParams(location.hash.slice(1)).get('key') ?? sessionStorage.getItem('beichen.key');
if (key) sessionStorage.setItem('beichen.key', key);

export class Refused extends Error {
  constructor(problems) {
    super(problems.map(problem => problem.message).join('\n'));
    this.problems = problems;
  }
}

const headers = { 'Content-Type': 'application/json', 'X-Beichen': 'workbench', ...(key ? { Authorization: `Bearer ${key}` } : {}) };

export async function ask(path, body, signal) {
  const answer = await fetch(`api/${path}`, body === undefined ? { headers, signal } : { method: 'POST', headers, body: JSON.stringify(body), signal });
  if (answer.ok) return answer.headers.get('Content-Type')?.startsWith('application/json') ? answer.json() : answer;
  if (answer.status === 400 || answer.status === 422) throw new Refused((await answer.json()).problems);
  throw new Error(`${answer.status}`);
}

/** Asks for the newest state only: an older question is dropped as soon as a newer one is put. */
export class Asker {
  #running = null;
  #waiting = null;
  #retry = 0;
  #timer = 0;

  constructor(path, { answered, refused, lost, busy }) {
    Object.assign(this, { path, answered, refused, lost, busy });
  }

  put(body) {
    this.#waiting = body;
    if (!this.#running) this.#next();
  }

  retryNow() {
    clearTimeout(this.#timer);
    this.#next();
  }

  async #next() {
    const body = this.#waiting;
    if (!body) return;
    this.#waiting = null;
    this.#running = body;
    const slow = setTimeout(() => this.busy(true), 250);
    try {
      const answer = await ask(this.path, body);
      this.#retry = 0;
      this.#running = null;
      if (!this.#waiting) this.answered(answer, body);
    } catch (failure) {
      this.#running = null;
      if (failure instanceof Refused) {
        if (!this.#waiting) this.refused(failure.problems, body);
      } else {
        this.#waiting ??= body;
        const wait = 1000 * 2 ** Math.min(this.#retry++, 3);
        this.lost(wait);
        this.#timer = setTimeout(() => this.#next(), wait);
        return;
      }
    } finally {
      clearTimeout(slow);
      this.busy(false);
    }
    if (this.#waiting) this.#next();
  }
}

/** Progress of a job: calls back for each event until it ends. */
export async function follow(path, body, event, signal) {
  const answer = await fetch(`api/${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal });
  if (answer.status === 400) throw new Refused((await answer.json()).problems);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
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
