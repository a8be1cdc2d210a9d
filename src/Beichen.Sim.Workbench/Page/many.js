// Many draws of a state as a job of the server: it goes on when the page has gone, and after a restart of the server; the page finds it again by its id.
import { ask, follow, forget, quietly, Refused, seedOf } from './server.js';

const DRAWS = 100_000;
const number = count => count.toLocaleString('en');

export class ManyDraws {
  job = null;

  constructor(bench) { this.bench = bench; }

  /** Starts it for the state that stands. */
  async start() {
    const state = this.bench.history.now, { scenario, levers, dates, added } = state;
    this.#put({ done: '0', all: number(DRAWS), share: 0 });
    try {
      const { id } = await ask('jobs', { question: 'ensemble', scenario, levers, dates, added, request: { sampling: { seed: seedOf(state), draws: DRAWS }, batchDraws: 4096 } });
      this.job.of = JSON.stringify({ ...state, draws: 0 });
      this.job.id = id;
      this.bench.keep();
      await this.attend();
    } catch (failure) {
      this.#failed(failure);
    }
  }

  /** What is kept of it, to be found again. */
  get kept() { return this.job?.id ? { id: this.job.id, of: this.job.of } : null; }

  /** Goes back to a job that was under way. */
  find(kept) {
    if (!kept?.id || this.job) return;
    this.#put({ ...kept, done: '0', all: number(DRAWS), share: 0 });
    quietly(this.attend());
  }

  /** Follows it to its end; its chances take the place of those of fewer draws, if the state still stands. */
  async attend() {
    const { job } = this;
    if (!job?.id) return;
    try {
      let end = null;
      await follow(`jobs/${job.id}/events`, undefined, (name, data) => {
        if (name === 'end') end = data;
        if (data.all > 0) Object.assign(job, { done: number(data.done), all: number(data.all), share: data.done / data.all });
        this.bench.foot.show();
      });
      if (end?.state === 'done' && !this.bench.known && job.of === JSON.stringify({ ...this.bench.history.now, draws: 0 })) this.bench.targets.sharpen(await ask(`jobs/${job.id}/chances`));
      else if (end?.state === 'failed') this.bench.refused(end.problems, 'fault');
      if (end) this.#over(job);
    } catch (failure) {
      this.#failed(failure);
    }
  }

  stop() {
    const { job } = this;
    if (job?.id) this.bench.beside(ask(`jobs/${job.id}/stop`, {}));
  }

  // A server that went takes nothing along: the job is found again when it is back.
  #failed(failure) {
    this.bench.aside(failure);
    if (failure instanceof Refused) this.#over(null);
  }

  #over(job) {
    if (job) this.bench.background.do('job', () => forget(`jobs/${job.id}`));
    this.#put(null);
    this.bench.keep();
  }

  #put(job) {
    this.job = job;
    this.bench.foot.show();
  }
}
