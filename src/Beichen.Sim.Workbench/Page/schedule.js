// Projects over time: a bar a stage, the milestone's day as a whisker, its date due as a diamond. Bars are dragged by quarters.
import { h, s, put } from './dom.js';
import { words, say } from './words.js';
import { shiftOf } from './state.js';

const LEFT = 138, RIGHT = 590, TOP = 22, ROW = 25, WIDTH = 832;
const STAGES = { permits: '#A7AEB6', construction: '#56B4E9', commissioning: '#0B3C6F', operating: '#D6E8F5' };
const LAMPS = [['green', 744, '#007A59', '#CFE8DF'], ['yellow', 777, '#E69F00', '#FBE6BD'], ['red', 810, '#B5121B', '#F5CFCF']];

/** Type that lets a name stand whole in its width: a wide letter takes a em, a narrow one a little over half. */
const fit = (text, width, size) => Math.min(size, width / [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.58), 0));

export class Schedule {
  #all = false;
  #drag = null;

  /** shifted(project, quarters, done) */
  constructor(root, shifted, explain) {
    Object.assign(this, { root, shifted, explain });
  }

  show(answer, state) {
    this.answer = answer;
    this.state = state;
    const axis = answer.axis, x = quarter => LEFT + (Math.max(axis.from, Math.min(axis.to, quarter)) - axis.from) / (axis.to - axis.from) * (RIGHT - LEFT);
    const rows = this.#all ? answer.projects : answer.projects.slice(0, 13), height = TOP + rows.length * ROW + 5;
    const focus = this.root.contains(document.activeElement) ? document.activeElement.dataset.project : null;
    const svg = s('svg', { viewBox: `0 0 ${WIDTH} ${height}`, preserveAspectRatio: 'xMinYMin meet', role: 'group', 'aria-label': words.schedule },
      axis.labels.map((label, i) => [s('path', { d: `M${x(axis.from + i)} ${TOP}V${height - 4}`, stroke: '#E1E5EA' }),
        s('text', { x: x(axis.from + i + 0.5), y: 15, 'font-size': 11, fill: '#566270', 'text-anchor': 'middle' }, label)]),
      s('path', { d: `M${x(axis.end)} ${TOP - 3}V${height - 4}`, stroke: '#1B2838', 'stroke-dasharray': '5 4' }),
      s('text', { x: 604, y: 15, 'font-size': 11, fill: '#566270' }, words.nodeHead),
      rows.map((project, i) => this.#row(project, TOP + i * ROW, x, i)));
    put(this.root, h('div', { class: 'fh' }, h('b', { class: 'clip' }, say(answer.scheduleHeadline)), h('span', { class: 'lg' },
      ['permits', 'construction', 'commissioning'].map(stage => h('i', {}, s('svg', { width: 11, height: 9 }, s('rect', { width: 11, height: 9, fill: STAGES[stage] })), words[stage])),
      h('i', {}, s('svg', { width: 22, height: 9 }, s('path', { d: 'M1 4.5H21M1 1v7M21 1v7', stroke: '#1B2838' }), s('circle', { cx: 11, cy: 4.5, r: 2, fill: '#1B2838' })), words.node),
      h('i', {}, s('svg', { width: 9, height: 9 }, s('path', { d: 'M4.5 0L9 4.5 4.5 9 0 4.5z', fill: '#B5121B' })), words.due))), svg,
    h('div', { class: 'src' }, h('span', { class: 'clip' }, say(answer.source)), answer.projects.length > 13
      && h('button', { class: 'linkish', onclick: () => { this.#all = !this.#all; this.show(this.answer, this.state); } }, this.#all ? words.fewer : words.all(answer.projects.length))));
    if (focus) this.root.querySelector(`[data-project="${focus}"]`)?.focus({ preventScroll: true });
  }

  #row(project, y, x, index) {
    const shift = shiftOf(this.state, project.id), node = project.milestone;
    const middle = y + 17, tone = { up: '#00619A', down: '#A34F00' }[node?.tone] ?? '#1B2838';
    const group = s('g', {
      class: 'prow', role: 'slider', tabindex: index === 0 ? 0 : -1, 'data-project': project.id, 'aria-label': say(project.name),
      'aria-valuemin': -8, 'aria-valuemax': 8, 'aria-valuenow': shift, 'aria-valuetext': `${words.shifted(shift)}${node ? `，${say(node.word)} ${say(node.probabilityText)}` : ''}`,
    },
    s('rect', { class: 'hit', x: 0, y: y + 1, width: WIDTH, height: ROW - 1, fill: 'transparent' }),
    s('text', { x: 129, y: y + 18, 'font-size': fit(say(project.name), 125, 12.5), fill: '#1B2838', 'text-anchor': 'end', 'font-weight': 700 }, say(project.name)),
    project.stages.filter(stage => x(stage.to) > x(stage.from)).map(stage => s('rect', { class: 'bar-move', x: x(stage.from), y: y + 4, width: x(stage.to) - x(stage.from), height: 8.5, fill: STAGES[stage.kind] })),
    node && node.p10 !== null && [
      s('path', { d: `M${x(node.p10)} ${middle}H${x(node.p90 ?? this.answer.axis.to)}M${x(node.p10)} ${middle - 3}v6`, stroke: '#1B2838', 'stroke-width': 1.2 }),
      node.p90 === null || node.p90 > this.answer.axis.to ? s('path', { d: `M${x(this.answer.axis.to) - 1} ${middle - 3.2}l5 3.2-5 3.2z`, fill: '#1B2838' }) : s('path', { d: `M${x(node.p90)} ${middle - 3}v6`, stroke: '#1B2838' }),
      node.p50 !== null && s('circle', { cx: x(node.p50), cy: middle, r: 2.3, fill: '#1B2838' })],
    node && s('path', { d: `M${x(node.due)} ${middle - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`, fill: '#B5121B' }),
    node && [s('text', { x: 604, y: y + 18, 'font-size': 12, fill: '#35414F' }, say(node.word)),
      s('text', { x: 698, y: y + 18, 'font-size': 14, fill: tone, 'text-anchor': 'end', 'font-weight': 700 }, say(node.probabilityText)),
      s('text', { x: 701, y: y + 18, 'font-size': 10.5, fill: '#566270' }, say(node.errorText))],
    project.lights && LAMPS.map(([lamp, at, ink, wash]) => {
      const most = Math.max(project.lights.green, project.lights.yellow, project.lights.red) === project.lights[lamp];
      return [most && s('rect', { x: at - 9, y: y + 6, width: 30, height: 17, rx: 2, fill: wash }),
        s('text', { x: at + 16, y: y + 18, 'font-size': 12, fill: most ? '#1B2838' : '#566270', 'text-anchor': 'end', 'font-weight': most ? 700 : 400 }, project.lights[lamp])];
    }),
    shift !== 0 && s('text', { x: 590, y: y + 13, 'font-size': 10.5, fill: '#00619A', 'text-anchor': 'end', 'font-weight': 700 }, words.shifted(shift)));
    group.addEventListener('keydown', event => this.#key(event, project, group));
    group.addEventListener('pointerdown', event => this.#grab(event, project, x));
    group.addEventListener('dblclick', () => this.explain(project));
    return group;
  }

  #key(event, project, group) {
    const rows = [...this.root.querySelectorAll('.prow')], at = rows.indexOf(group), step = event.shiftKey ? 0.5 : 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) {
        rows.forEach(row => row.setAttribute('tabindex', row === next ? 0 : -1));
        next.focus();
      }
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      this.#began ??= shiftOf(this.state, project.id);
      this.shifted(project, shiftOf(this.state, project.id) + (event.key === 'ArrowRight' ? step : -step), true);
    } else if (event.key === 'Escape' && this.#began !== undefined) {
      this.shifted(project, this.#began, true);
      this.#began = undefined;
    } else if (event.key === 'Enter') {
      this.#began = undefined;
      this.explain(project);
    } else {
      return;
    }
    event.preventDefault();
  }

  #began;

  #grab(event, project, x) {
    if (event.button !== 0) return;
    event.preventDefault();
    const svg = this.root.querySelector('svg'), scale = WIDTH / svg.getBoundingClientRect().width, quarter = x(1) - x(0);
    const began = shiftOf(this.state, project.id), from = event.clientX;
    const at = e => Math.max(-8, Math.min(8, began + Math.round((e.clientX - from) * scale / quarter)));
    let last = began;
    const move = e => {
      if (at(e) === last) return;
      last = at(e);
      this.shifted(project, last, false);
    };
    const stop = e => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', stop);
      document.removeEventListener('keydown', escape, true);
      if (e && last !== began) this.shifted(project, last, true);
      this.root.querySelector(`[data-project="${project.id}"]`)?.focus({ preventScroll: true });
    };
    const escape = e => {
      if (e.key !== 'Escape') return;
      this.shifted(project, began, true);
      stop(null);
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', stop);
    document.addEventListener('keydown', escape, true);
  }
}
