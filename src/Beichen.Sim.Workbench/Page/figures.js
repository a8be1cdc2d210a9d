// The figure: the schedule is drawn here, so that it follows the hand; every other by the figure library once the hand has let go.
import { h, put, icon } from './dom.js';
import { language, say, told, words } from './words.js';
import { ask, Refused, save } from './server.js';
import { Schedule } from './schedule.js';
import { question, title } from './compare.js';

export const FIGURES = ['schedule', 'growth', 'investment', 'scoreboard', 'milestones', 'spread', 'difference'];

// The difference is of two, what was asked is of an answer; every other figure is of what stands.
const call = (bench, name, format) => (name === 'asked' ? ['drawn', { id: bench.panels.drawn.id, format, language }] : name === 'difference' ? ['compare/figure', { ...question(bench), format, language }] : ['figure', { state: bench.history.now, figure: name, format, language, known: bench.known }]);

export class Figures {
  #name = 'schedule';

  constructor(root, bench, shifted, explain) {
    Object.assign(this, { root, bench });
    this.panel = h('div', { class: 'fig', role: 'tabpanel', id: 'panel' });
    this.schedule = new Schedule(this.panel, bench.plan.shift, shifted, explain);
  }

  get name() { return this.#name; }

  set name(name) {
    if (this.names.includes(name)) this.#name = name;
  }

  /** Those of what stands, and that of the answer that was asked for last. */
  get names() { return this.bench.panels?.drawn ? [...FIGURES, 'asked'] : FIGURES; }

  #label(name) { return name === 'asked' ? words.drawn[this.bench.panels.drawn.question] : words[name]; }

  build() {
    const tab = (name, i) => h('button', {
      role: 'tab', id: `tab-${name}`, 'aria-controls': 'panel', 'aria-selected': String(this.#name === name), tabindex: this.#name === name ? 0 : -1, onclick: () => this.choose(name),
      onkeydown: event => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!by) return;
        event.preventDefault();
        this.choose(this.names.at((i + by) % this.names.length));
        document.getElementById(`tab-${this.#name}`).focus();
      },
    }, this.#label(name));
    const take = format => h('button', {
      class: 'btn', 'aria-label': `${this.#label(this.#name)} ${format.toUpperCase()}`,
      onclick: () => this.bench.beside(save(...call(this.bench, this.#name, format), `${this.#name}.${format}`)),
    }, format === 'csv' && icon('save'), format.toUpperCase());
    put(this.root, h('div', { class: 'tabs' }, h('div', { class: 'tablist', role: 'tablist', 'aria-label': words.figures }, this.names.map(tab)), h('span', { class: 'gap' }), ['csv', 'svg', 'png'].map(take)), this.panel);
    this.panel.setAttribute('aria-labelledby', `tab-${this.#name}`);
  }

  choose(name) {
    const focused = this.root.contains(document.activeElement);
    this.name = name;
    this.build();
    if (focused) document.getElementById(`tab-${this.#name}`).focus();
    this.bench.keep();
    this.bench.address.write(true);
    if (this.bench.answer) this.show(this.bench.answer, { state: this.bench.state, settled: true });
  }

  show(answer, { state, settled }) {
    // The figure of an answer stands whatever is moved: it is drawn once.
    if (this.#name === 'asked' && this.drawn === ['asked', this.bench.panels.drawn.id, language].join(' ') && this.panel.querySelector('img')) return;
    if (this.#name === 'schedule') this.schedule.show(answer, state, this.bench.lights, this.bench.background.line('lights'));
    else if (settled) this.bench.beside(this.#draw(answer));
  }

  async #draw(answer) {
    const name = this.#name, token = this.drawing = {};
    if (name === 'difference' && question(this.bench) === null) {
      put(this.panel, h('p', {}, words.sameTwo));
      return;
    }
    this.stop?.abort();
    this.stop = new AbortController();
    const drawn = await ask(...call(this.bench, name, 'svg'), this.stop.signal).catch(failure => {
      if (failure.name === 'AbortError') return;
      if (!(failure instanceof Refused)) throw failure;
      if (token === this.drawing && name === this.#name) put(this.panel, failure.problems.map(problem => h('p', { class: 'bad' }, told(problem))));
    });
    if (!drawn || token !== this.drawing || name !== this.#name) return;
    const url = URL.createObjectURL(await drawn.blob());
    const image = h('img', { class: 'drawn', alt: `${this.#label(name)}: ${name === 'difference' ? title(this.bench) : name === 'asked' ? this.bench.panels.drawn.says() : say(answer.headline)}`, src: url });
    image.addEventListener('load', () => URL.revokeObjectURL(url));
    this.drawn = [name, this.bench.panels.drawn?.id, language].join(' ');
    put(this.panel, image, name !== 'difference' && name !== 'asked' && h('div', { class: 'src' }, h('span', { class: 'clip' }, say(answer.source))));
  }
}
