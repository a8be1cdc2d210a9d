// What can be asked beside the numbers: what it takes, what has happened, a project more. Each asks a question of the program, and prints the command that asks the same.
import { h, put, icon } from './dom.js';
import { say, told, words } from './words.js';
import { ask, follow, Refused, seedOf, Unreachable } from './server.js';
import { takes } from './takes.js';
import { stated, year } from './year.js';
import { added } from './added.js';
import { entity } from './entity.js';
import { compare, refresh } from './compare.js';

const FORMS = { compare, takes, year, added, entity };

export class Panels {
  /** What is known of the year, and what was known at each release. */
  known = { actuals: null, releases: [] };
  /** What was chosen to be compared, and by which target; null before anything was. */
  compared = null;
  /** The figure of the answer that was asked for last; null before any was. */
  drawn = null;
  #said = null;
  #stop = null;

  constructor(bench) {
    this.bench = bench;
    this.result = h('div', { class: 'result', role: 'status' });
  }

  /** What has happened, where the reader has said that all is to be told given that. */
  get inForce() {
    const actuals = this.known.on ? stated(this.known.actuals) : null;
    return actuals?.observations.length + actuals?.facts.length > 0 ? actuals : null;
  }

  /** All is told given what has happened: the chances, the figures, and here what each of it moved. */
  given(actuals) {
    this.known = { ...this.known, actuals };
    this.bench.given(true);
    this.again('ask-condition');
    this.ask('condition', { actuals: stated(actuals), draws: 4096 });
  }

  get isKnown() { return this.known.actuals !== null || this.known.releases.length > 0; }

  buttons() {
    return h('div', { class: 'asks', role: 'group', 'aria-label': words.asks }, Object.keys(FORMS).map(name =>
      h('button', { class: 'btn', id: `ask-${name}`, onclick: () => this.open(name) }, words.ask[name])));
  }

  open(name) {
    this.#put(null);
    this.bench.panel(`#ask-${name}`, root => this.#draw(root, name));
    this.bench.grounds.root.querySelector('#back').focus({ preventScroll: true });
    if (name === 'compare') {
      this.bench.background.do('runs', async () => {
        if (await refresh(this.bench)) this.bench.grounds.build();
      });
    }
  }

  #draw(root, name) {
    put(root, h('div', { class: 'phead' }, h('h2', {}, words.ask[name]), h('span', { class: 'gap' }), h('span', { class: 's1 mute' }, 'Esc'),
      h('button', { class: 'btn', id: 'back', 'aria-label': words.back, onclick: () => this.bench.grounds.close() }, icon('close'))),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.ask[name] }, h('div', { class: 'sec form' }, FORMS[name](this)), this.result));
    this.#show();
  }

  /** Draws the form that is open again, after its rows have changed. */
  again(focus) {
    this.bench.keep();
    this.bench.address.write(false);
    this.bench.grounds.build();
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  }

  /** Asks about the state that stands, or another. */
  async ask(question, request, state = this.bench.history.now) {
    this.#stop?.abort();
    const stop = this.#stop = new AbortController(), { scenario, levers, dates, added: more, draws } = state;
    const body = { scenario, levers, dates, added: more, request: { ...request, sampling: { seed: seedOf(this.bench.history.now), draws: request.draws ?? draws } } };
    delete body.request.draws;
    this.#put({ progress: {} });
    try {
      await follow(`panels/${question}`, body, (name, data) => {
        if (stop !== this.#stop) return;
        if (name === 'progress') this.#put({ progress: data });
        else if (name === 'answer') this.#answered(question, data);
        else if (name === 'refused') this.#put({ problems: data.problems });
      }, stop.signal);
    } catch (failure) {
      if (failure instanceof Refused) this.#put({ problems: failure.problems });
      else if (failure instanceof Unreachable) this.bench.connection.fail();
      else if (failure.name !== 'AbortError') throw failure;
    }
    if (stop === this.#stop && this.#said?.progress) this.#put(null);
  }

  #answered(question, answer) {
    this.#put({ answer });
    if (!answer.figure) return;
    this.drawn = { id: answer.figure, question, says: () => answer.sentences.map(say).join(' ') };
    this.bench.figures.choose('asked');
  }

  /** Asks an entity what its grain holds. */
  card(id) { return this.call('entity', { state: this.bench.history.now, entity: id }); }

  /** Asks what is answered at once, without progress. */
  async call(path, body) {
    this.#stop?.abort();
    const stop = this.#stop = new AbortController();
    this.#put({ progress: {} });
    try {
      const answer = await ask(path, body, stop.signal);
      if (stop === this.#stop) this.#put({ answer });
    } catch (failure) {
      if (failure instanceof Refused) this.#put({ problems: failure.problems });
      else if (failure instanceof Unreachable) this.bench.connection.fail();
      else if (failure.name !== 'AbortError') throw failure;
    }
  }

  #put(said) {
    this.#said = said;
    this.#show();
  }

  #show() {
    const { progress, problems, answer } = this.#said ?? {};
    if (progress) {
      put(this.result, h('p', { class: 'sec' }, `${words.computing} `, progress.done > 0 && (progress.all > 0 ? words.progress(progress.done, progress.all) : words.tried(progress.done)), ' ',
        h('button', { class: 'btn', id: 'halt', onclick: () => { this.#stop?.abort(); this.#put(null); } }, words.stop)));
    } else if (problems) {
      put(this.result, h('div', { class: 'sec' }, problems.map(problem => h('p', { class: 'bad' }, told(problem)))));
    } else if (answer) {
      put(this.result, h('div', { class: 'sec' }, answer.sentences.map(sentence => h('p', {}, say(sentence))),
        h('div', { class: 'acts' }, (answer.levers.length > 0 || answer.dates.length > 0) && h('button', { class: 'btn', id: 'take', onclick: () => this.#take(answer) }, words.take),
          answer.figure && h('button', { class: 'btn', id: 'see-drawn', onclick: () => this.bench.look('asked') }, words.seeFigure)), table(answer), answer.further.filter(more => more.rows.length > 0).map(more => [h('h3', {}, say(more.title)), table(more), more.left > 0 && h('p', {}, words.left(more.left))]),
        answer.command !== '' && h('p', {}, h('code', { id: 'asked' }, answer.command))));
    } else {
      put(this.result);
    }
  }

  // The levers and dates that were found, as one change that can be undone. A project that a hand has put off goes on standing idle beside its new date.
  #take({ levers, dates }) {
    const { state } = this.bench, idle = state.dates.filter(date => date.shift > 0 && !date.exact && dates.some(found => found.project === date.project))
      .map(date => ({ lever: 'project-slip', on: date.project, value: date.shift }));
    const put = [...levers, ...idle], others = state.levers.filter(set => !put.some(found => found.lever === set.lever && found.on === set.on));
    this.bench.change({ ...state, levers: [...others, ...put], dates: [...state.dates.filter(date => !dates.some(found => found.project === date.project)), ...dates] }, true);
  }
}

const table = ({ heads, rows }) => rows.length > 0 && h('table', { class: 'told' }, h('thead', {}, h('tr', {}, heads.map(head => h('th', { scope: 'col' }, say(head))))),
  h('tbody', {}, rows.map(row => h('tr', {}, row.map((cell, i) => (i === 0 ? h('th', { scope: 'row' }, say(cell)) : h('td', {}, say(cell))))))));

/** A labelled field. */
export const field = (id, label, input) => {
  input.id = id;
  return h('label', { for: id }, h('span', {}, label), input);
};

/** A choice among things with an id and a name. */
export const choice = (items, now, changed) => h('select', { onchange: event => changed(event.target.value) },
  items.map(item => h('option', { value: item.id, selected: item.id === now }, item.name ? say(item.name) : item.id)));
