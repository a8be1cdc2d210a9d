// The schedule where there is no room for bars: a line a project, and a step either way by a finger.
import { h, s } from './dom.js';
import { words, say } from './words.js';
import { LOOKS } from './bars.js';

const WIDTH = 150;

// A project that was added has no milestone.
const NONE = { word: '', due: null, p10: null, p50: null, p90: null, probabilityText: '', errorText: '', tone: '' };

/** The chances of green, yellow and red at the year's end, the likeliest boxed, as beside the bars. */
const light = one => h('span', { class: 'lights' }, one.texts.map((text, i) => h('span', { class: i === one.likeliest ? 'most' : null }, s('svg', { width: 9, height: 9, 'aria-hidden': 'true' }, s('circle', { cx: 4.5, cy: 4.5, r: 4, fill: LOOKS[i][0] })), ` ${words.lights[i]} ${text}%`)));

export function list(projects, axis, lights, shiftOf, limits, shifted, explain) {
  const x = quarter => 4 + (Math.max(axis.from, Math.min(axis.to, quarter)) - axis.from) / (axis.to - axis.from) * (WIDTH - 8);
  const step = (project, by, label) => h('button', { class: 'btn', 'aria-label': `${say(project.name)} ${label}`, 'data-project': `${project.id}${by}`, onclick: () => shifted(project, shiftOf(project) + by) }, by > 0 ? '＋' : '−');
  const element = h('ul', { class: 'plist' }, projects.map(project => {
    const own = lights?.projects.find(one => one.id === project.id), node = project.milestone ?? NONE, tone = { up: 'b', down: 'o' }[node.tone] ?? '', shift = shiftOf(project);
    return h('li', {}, h('b', {}, h('button', { 'data-project': project.id, onclick: event => event.currentTarget.focus() }, say(project.name))), h('span', { class: 'mute' }, say(node.word)),
      s('svg', { width: WIDTH, height: 16, viewBox: `0 0 ${WIDTH} 16`, 'aria-hidden': 'true' }, s('path', { d: `M4 8H${WIDTH - 4}`, stroke: '#E1E5EA', 'stroke-width': 2 }),
        node.p10 !== null && s('path', { d: `M${x(node.p10)} 8H${x(node.p90 ?? axis.to)}`, stroke: '#0B3C6F', 'stroke-width': 4 }),
        node.due !== null && s('path', { d: `M${x(node.due)} 3l5 5-5 5-5-5z`, fill: '#B5121B' }),
        node.p50 !== null && s('circle', { cx: x(node.p50), cy: 8, r: 4, fill: '#fff', stroke: '#0B3C6F', 'stroke-width': 2 })),
      h('span', { class: 'num' }, h('span', { class: `P ${tone}` }, node.probabilityText), h('span', { class: 'pm' }, node.errorText)),
      own && light(own),
      h('span', { class: 'steps' }, shift > limits.low && step(project, -1, words.shifted(-1)), h('span', { class: 'mute' }, words.shifted(shift)), shift < limits.high && step(project, 1, words.shifted(1)), h('button', { class: 'btn', onclick: () => explain(project) }, words.grounds)));
  }));
  return { element, legend: null, x: null };
}
