// Projects over time. Bars are dragged by quarters or moved by arrow keys; while the hand moves the bar follows it here and what is computed follows behind.
import { h, renew } from './dom.js';
import { language, words, say } from './words.js';
import { shiftOf } from './state.js';
import { drawing, row } from './bars.js';
import { list } from './list.js';

const SHOWN = 13;
const NARROW = matchMedia('screen and (max-width: 719px)');

// A quarter, or half of one where the project stays later than planned: earlier is whole quarters.
const stepped = (shift, later, half) => {
  const next = shift + (later ? 1 : -1) * (half ? 0.5 : 1);
  return next >= 0 || Number.isInteger(next) ? next : shift > 0 ? 0 : later ? Math.ceil(next) : Math.floor(next);
};

export class Schedule {
  #all = false;
  #drag = null;
  #began = undefined;
  #drawn = null;

  /** shifted(project, quarters, done); limits: how far a project may be moved. */
  constructor(root, limits, shifted, explain) {
    Object.assign(this, { root, limits, shifted, explain });
    NARROW.addEventListener('change', () => this.answer && root.querySelector('.schedule') && this.#draw());
  }

  /** lights: at the year's end, of this answer; null where they are not worked out yet, or there are none; late: why they are not, in words. */
  show(answer, state, lights, late) {
    Object.assign(this, { answer, state, lights, late });
    // A lever that moves no project leaves the drawing as it is: only the fingerprint below it is another.
    if (this.#drag === null && this.source?.isConnected && this.#drawn === this.#content()) renew(this.source, this.#source());
    else this.#draw();
  }

  #content() {
    const { projects, axis, scheduleHeadline } = this.answer;
    return JSON.stringify([language, projects, axis, scheduleHeadline, this.state.dates, this.lights]);
  }

  #source() { return [say(this.answer.source), this.lights && ` · ${words.lightsBy(say(this.lights.rules), this.lights.quarter)}`, this.late && ` · ${this.late}`]; }

  #draw() {
    const { answer, state } = this;
    const projects = this.#all ? answer.projects : answer.projects.slice(0, SHOWN);
    const body = NARROW.matches
      ? list(projects, answer.axis, this.lights, project => shiftOf(state, project.id), this.limits, (project, to) => this.#keep(project, to), this.explain)
      : drawing(projects, answer.axis, this.lights, x => projects.map((project, i) => this.#row(project, i, x)));
    this.x = body.x;
    this.#drawn = this.#drag === null ? this.#content() : null;
    renew(this.root, h('div', { class: 'fh schedule' }, h('b', { class: 'clip' }, say(answer.scheduleHeadline)), body.legend), body.element,
      h('div', { class: 'src' }, h('span', { class: 'clip' }, this.#source()), answer.projects.length > SHOWN
        && h('button', { class: 'linkish', id: 'all-projects', onclick: () => { this.#all = !this.#all; this.#draw(); } }, this.#all ? words.fewer : words.all(answer.projects.length))), this.#tip());
    this.source = this.root.querySelector('.src .clip');
  }

  #row(project, i, x) {
    const shift = shiftOf(this.state, project.id), drag = this.#drag?.project.id === project.id ? this.#drag : null;
    return row(project, i, x, { light: this.lights?.projects.find(one => one.id === project.id), shift: drag?.shift ?? shift, offset: drag ? drag.shift - shift : 0, before: drag?.before, limits: this.limits,
      onkeydown: event => this.#key(event, project), onpointerdown: event => this.#grab(event, project), ondblclick: () => this.explain(project) });
  }

  /** What the hand holds, in words. */
  #tip() {
    const drag = this.#drag;
    if (!drag?.before.milestone) return null;
    const now = this.answer.projects.find(project => project.id === drag.project.id), { word, probabilityText } = drag.before.milestone;
    return h('div', { class: 'tip', style: { '--row': this.answer.projects.indexOf(now) } }, h('b', {}, `${say(now.name)} ${words.shifted(drag.shift)}`), ` · ${say(word)} ${probabilityText} → `, h('b', {}, now.milestone.probabilityText), ` · ${words.dragTip}`);
  }

  #clamp(shift) { return Math.max(this.limits.low, Math.min(this.limits.high, shift)); }

  #keep(project, to) { this.shifted(project, this.#clamp(to), true); }

  #key(event, project) {
    const rows = [...this.root.querySelectorAll('.prow')], at = rows.indexOf(event.currentTarget), shift = shiftOf(this.state, project.id);
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) {
        rows.forEach(other => other.setAttribute('tabindex', other === next ? 0 : -1));
        next.focus();
      }
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      if (this.#began?.id !== project.id) this.#began = { id: project.id, shift };
      this.state = { ...this.state, dates: [...this.state.dates.filter(date => date.project !== project.id), { project: project.id, shift: this.#clamp(stepped(shift, event.key === 'ArrowRight', event.shiftKey)) }] };
      this.#keep(project, shiftOf(this.state, project.id));
    } else if (event.key === 'Escape' && this.#began?.id === project.id) {
      this.#keep(project, this.#began.shift);
      this.#began = undefined;
    } else if (event.key === 'Enter' && this.#began?.id === project.id) {
      this.#began = undefined;
    } else if (event.key === 'Enter') {
      this.explain(project);
    } else {
      return;
    }
    event.preventDefault();
  }

  #grab(event, project) {
    if (event.button !== 0) return;
    event.preventDefault();
    const svg = this.root.querySelector('svg.bars'), unit = (this.x(1) - this.x(0)) * svg.getScreenCTM().a;
    const began = shiftOf(this.state, project.id), from = event.clientX;
    const move = e => {
      const shift = this.#clamp(began + Math.round((e.clientX - from) / unit));
      if (shift === (this.#drag?.shift ?? began)) return;
      this.#drag = { project, before: this.#drag?.before ?? project, shift };
      this.#draw();
      this.shifted(project, shift, false);
    };
    const stop = keep => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener, true);
      const shift = this.#drag?.shift ?? began;
      this.#drag = null;
      this.root.querySelector(`[data-project="${project.id}"]`)?.focus({ preventScroll: true });
      this.#draw();
      if (shift !== began || !keep) this.shifted(project, keep ? shift : began, true);
    };
    const escape = e => {
      if (e.key !== 'Escape') return;
      e.preventDefault();
      stop(false);
    };
    const listeners = [['pointermove', move], ['pointerup', () => stop(true)], ['pointercancel', () => stop(true)], ['keydown', escape]];
    for (const [name, listener] of listeners) document.addEventListener(name, listener, true);
  }
}
