// The levers: a row each, the whole row is the handle. While the hand moves only the knob follows; what is computed follows the state.
import { h, put, renew, icon } from './dom.js';
import { words, say } from './words.js';

const place = (lever, value) => lever.high > lever.low ? (value - lever.low) / (lever.high - lever.low) * 100 : 0;
const decimals = step => Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
const shown = (lever, value) => String(Number(value.toFixed(decimals(lever.step)))).replace('-', '−');
const snap = (lever, value) => {
  const clamped = Math.min(lever.high, Math.max(lever.low, value));
  return Number((lever.low + Math.round((clamped - lever.low) / lever.step) * lever.step).toFixed(decimals(lever.step)));
};

export class Measures {
  #rows = new Map();
  #hot = null;

  /** moved(lever, value, done): done is true when the hand lets go. */
  constructor(root, plan, moved) {
    Object.assign(this, { root, plan, moved });
    this.list = h('div', { class: 'levers' });
    this.saying = h('div', { class: 'saying' });
    this.sum = h('div', { class: 'sum' });
  }

  build(reset) {
    this.#rows.clear();
    const groups = Map.groupBy(this.plan.levers, lever => say(lever.group));
    put(this.list, [...groups].map(([group, levers]) => [h('div', { class: 'grp' }, h('b', {}, group), h('span')), levers.map(lever => this.#row(lever))]));
    put(this.root, h('div', { class: 'phead' }, h('h2', {}, words.measures), h('span', { class: 'gap' }), h('span', { class: 's1 mute' }, words.cost)), this.list, this.saying, this.sum);
    this.reset = reset;
    this.#say(this.#hot ?? this.plan.levers[0]);
  }

  /** Puts the knobs where a state has them; costs and sums come with the answer. */
  show(state, costs = {}) {
    for (const [id, row] of this.#rows) {
      const set = state.levers.find(item => item.lever === id), own = set ? null : row.own(state);
      this.#place(row, set?.value ?? own?.value ?? row.lever.neutral);
      const on = id === 'project-slip' && !set ? state.dates.filter(date => date.shift > 0 && !date.exact).length || own?.on : own?.on, from = own?.from === this.plan.quarters[0] ? null : own?.from;
      renew(row.part, [on > 0 && words.several(on), on > 0 && from && ' ', from && words.from(from)]);
      renew(row.cost, costs[id] !== undefined ? say(costs[id]) : set || row.lever.costPerUnit === null ? '—' : '0');
    }
  }

  /** How much was changed and what it costs; no cost while nothing could be computed. */
  total(edits, cost, costs = {}) {
    renew(this.sum, h('span', { class: 's2 mute' }, words.extra, costs.dates && ` ${words.ofDates(say(costs.dates))}`), h('span', { class: 's2 mute' }, words.edits(edits)), h('span', { class: 'big' }, cost === null ? '—' : say(cost), h('small', {}, ` ${words.money}`)),
      h('button', { class: 'btn', id: 'reset', 'aria-disabled': edits === 0 ? 'true' : null, onclick: () => this.reset() }, icon('reset'), words.reset));
  }

  #row(lever) {
    const tick = h('i', { class: 'tick', style: { left: `${place(lever, lever.neutral)}%` } });
    const fill = h('i', { class: 'fill' }), knob = h('i', { class: 'knob' });
    const value = h('b'), part = h('em'), cost = h('div', { class: 'cost' });
    const track = h('div', { class: 'track', role: 'slider', tabindex: '0', 'aria-label': say(lever.name), 'aria-valuemin': lever.low, 'aria-valuemax': lever.high }, fill, tick, knob);
    const element = h('div', { class: 'lever', 'data-lever': lever.id },
      h('div', { class: 'nm' }, h('span', { class: 'clip' }, say(lever.name)), part, h('span', { class: 'val' }, value, ' ', h('small', {}, say(lever.unit)))), cost, track);
    const own = state => this.plan.scenarios.find(item => item.id === state.scenario)?.settings.find(item => item.lever === lever.id);
    const row = { lever, element, track, fill, knob, value, cost, part, own, now: lever.neutral };
    this.#rows.set(lever.id, row);
    track.addEventListener('focus', () => this.#say(lever));
    element.addEventListener('pointerenter', () => this.#say(lever));
    track.addEventListener('keydown', event => this.#key(event, row));
    element.addEventListener('pointerdown', event => this.#grab(event, row));
    return element;
  }

  #place(row, value) {
    const { lever } = row, from = place(lever, lever.neutral), to = place(lever, value);
    row.now = value;
    const outside = !(value >= lever.low && value <= lever.high);
    row.knob.style.left = `${Math.min(100, Math.max(0, to))}%`;
    row.fill.classList.toggle('bad', outside);
    row.knob.classList.toggle('bad', outside);
    row.element.classList.toggle('err', outside);
    const end = Math.min(100, Math.max(0, to));
    Object.assign(row.fill.style, { left: `${Math.min(from, end)}%`, width: `${Math.abs(end - from)}%` });
    row.knob.classList.toggle('set', value !== lever.neutral);
    row.element.classList.toggle('on', value !== lever.neutral);
    renew(row.value, shown(lever, value));
    row.track.setAttribute('aria-valuenow', value);
    row.track.setAttribute('aria-valuetext', `${shown(lever, value)} ${say(lever.unit)}`);
  }

  #set(row, value, done) {
    const next = snap(row.lever, value);
    if (!done && next === row.now) return;
    this.#place(row, next);
    this.moved(row.lever, next, done);
  }

  #key(event, row) {
    const { lever } = row, step = lever.step * (event.shiftKey ? 10 : 1);
    const to = { ArrowRight: row.now + step, ArrowUp: row.now + step, ArrowLeft: row.now - step, ArrowDown: row.now - step, Home: lever.low, End: lever.high, Delete: lever.neutral }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#set(row, to, true);
  }

  #grab(event, row) {
    if (event.button !== 0) return;
    event.preventDefault();
    row.track.focus({ preventScroll: true });
    const box = row.track.getBoundingClientRect(), began = row.now;
    const at = e => row.lever.low + (e.clientX - box.left) / box.width * (row.lever.high - row.lever.low);
    const move = e => this.#set(row, at(e), false);
    const stop = done => e => {
      row.element.releasePointerCapture?.(e.pointerId);
      for (const [name, listener] of listeners) row.element.removeEventListener(name, listener);
      document.removeEventListener('keydown', escape, true);
      if (done) this.#set(row, at(e), true);
    };
    const escape = e => {
      if (e.key !== 'Escape') return;
      stop(false)(event);
      this.#set(row, began, true);
    };
    const listeners = [['pointermove', move], ['pointerup', stop(true)], ['pointercancel', stop(true)]];
    row.element.setPointerCapture(event.pointerId);
    for (const [name, listener] of listeners) row.element.addEventListener(name, listener);
    document.addEventListener('keydown', escape, true);
    if (event.target.closest('.track')) this.#set(row, at(event), false);
  }

  #say(lever) {
    this.#rows.get(this.#hot?.id)?.element.classList.remove('hot');
    this.#hot = lever;
    this.#rows.get(lever.id)?.element.classList.add('hot');
    renew(this.saying, h('div', { class: 'h' }, icon('quote'), h('span', { class: 'clip' }, `${words.saying} · ${say(lever.name)}`)), h('p', { lang: 'zh-CN' }, say(lever.quote)), h('p', { class: 's1 mute' }, say(lever.response)));
  }
}
