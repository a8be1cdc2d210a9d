// The schedule's drawing: a bar a stage, the milestone's day as a whisker, its date due as a diamond.
import { h, s } from './dom.js';
import { language, words, say } from './words.js';

const RIGHT = 580, TEXT = RIGHT + 14, LIGHTS = [748, 782, 816], TOP = 22, ROW = 25, WIDTH = 832;
const STAGES = { permits: '#A7AEB6', construction: '#56B4E9', commissioning: '#0B3C6F', operating: '#D6E8F5' };

export const LOOKS = [['#007A5A', '#D3EBE3'], ['#D68A00', '#FBEBCB'], ['#B5121B', '#F7D6D6']];

const left = () => language === 'en' ? 220 : 160;
const ems = text => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.56), 0);

/** A name in its column: set in one size, cut where it does not fit. */
const cut = (text, width, size) => {
  if (ems(text) * size <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && ems(`${letters.join('')}…`) * size > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};

/** The frame; rows come from a function of the scale. */
export function drawing(projects, axis, lights, rowsOf) {
  const x = quarter => left() + (Math.max(axis.from, Math.min(axis.to, quarter)) - axis.from) / (axis.to - axis.from) * (RIGHT - left());
  x.to = axis.to;
  const height = TOP + projects.length * ROW + 5;
  const element = s('svg', { class: 'bars', viewBox: `0 0 ${WIDTH} ${height}`, preserveAspectRatio: 'xMinYMin meet', role: 'group', 'aria-label': words.schedule },
    axis.labels.map((label, i) => [s('path', { d: `M${x(axis.from + i)} ${TOP}V${height - 4}`, stroke: '#E1E5EA' }),
      s('text', { x: x(axis.from + i + 0.5), y: 15, 'font-size': 11, fill: '#566270', 'text-anchor': 'middle' }, label)]),
    s('path', { d: `M${x(axis.end)} ${TOP - 3}V${height - 4}`, stroke: '#1B2838', 'stroke-dasharray': '5 4' }),
    s('text', { x: TEXT, y: 15, 'font-size': 11, fill: '#566270' }, words.nodeHead),
    lights && words.lights.map((word, i) => [s('circle', { cx: LIGHTS[i] - 9, cy: 11, r: 3.5, fill: LOOKS[i][0] }), s('text', { x: LIGHTS[i] + 10, y: 15, 'font-size': 11, fill: '#1B2838', 'text-anchor': 'end' }, word)]),
    rowsOf(x));
  const legend = h('span', { class: 'lg', 'aria-hidden': 'true' },
    ['permits', 'construction', 'commissioning'].map(stage => h('i', {}, s('svg', { width: 11, height: 9 }, s('rect', { width: 11, height: 9, fill: STAGES[stage] })), words[stage])),
    h('i', {}, s('svg', { width: 22, height: 9 }, s('path', { d: 'M1 4.5H21M1 1v7M21 1v7', stroke: '#1B2838' }), s('circle', { cx: 11, cy: 4.5, r: 2, fill: '#1B2838' })), words.node),
    h('i', {}, s('svg', { width: 9, height: 9 }, s('path', { d: 'M4.5 0L9 4.5 4.5 9 0 4.5z', fill: '#B5121B' })), words.due));
  return { element, legend, x };
}

const endOf = project => project.stages.filter(stage => stage.kind !== 'operating').at(-1)?.to ?? 0;

const bars = (project, x, y, height, offset, fill) => project.stages.map(({ kind, from, to }) => ({ kind, from: from > 0 ? from + offset : from, to: kind === 'operating' ? to : to + offset }))
  .filter(stage => x(stage.to) > x(stage.from)).map(stage => s('rect', { class: 'bar-move', x: x(stage.from), y, width: x(stage.to) - x(stage.from), height, fill: fill ?? STAGES[stage.kind] }));

/** What the hand has moved: the bar as it was, its old end, an arrow to the new one. */
function ghost(before, x, y, end) {
  const from = x(endOf(before)), to = x(end), way = to > from ? 1 : -1;
  return [
    s('path', { d: `M${x(0)} ${y + 2}H${from}`, stroke: '#8A939B', 'stroke-width': 2.5 }),
    s('path', { d: `M${from} ${y + 1}V${y + 14}`, stroke: '#566270', 'stroke-dasharray': '2 2' }),
    Math.abs(to - from) > 6 && [s('path', { d: `M${from} ${y + 2}H${to - way * 5}`, stroke: '#0072B2', 'stroke-width': 1.6 }), s('path', { d: `M${to} ${y + 2}l${-way * 6}-3v6z`, fill: '#0072B2' })],
  ];
}

/** A project's row: where it stands, moved from where, how far the hand is ahead of what is computed (offset, quarters). */
export function row(project, index, x, { light, shift, offset, before, limits, ...heard }) {
  const y = TOP + index * ROW, node = project.milestone, middle = y + 17, size = language === 'en' ? 11.5 : 12.5, room = left() - 10;
  const tone = { up: '#00619A', down: '#A34F00' }[node?.tone] ?? '#1B2838', end = x(endOf(project) + offset);
  const whisker = (p, q) => s('path', { d: `M${x(p)} ${middle}H${x(q)}M${x(p)} ${middle - 3}v6`, stroke: '#1B2838', 'stroke-width': 1.2 });
  return s('g', {
    ...heard, class: `prow${before ? ' held' : ''}`, role: 'slider', tabindex: index === 0 ? 0 : -1, 'data-project': project.id, 'aria-label': say(project.name),
    'aria-valuemin': limits.low, 'aria-valuemax': limits.high, 'aria-valuenow': shift, 'aria-valuetext': [words.shifted(shift), node && `${say(node.word)} ${node.probabilityText}`, light && words.lights.map((word, i) => `${word} ${light.texts[i]}%`).join(' ')].filter(Boolean).join(words.comma),
  },
  s('title', {}, say(project.name)),
  s('rect', { class: 'hit', x: 0, y: y + 1, width: WIDTH, height: ROW - 1, fill: 'transparent' }),
  s('text', { x: room + 2, y: y + 18, 'font-size': size, fill: '#1B2838', 'text-anchor': 'end', 'font-weight': 700 }, cut(say(project.name), room, size)),
  bars(project, x, y + 4, 8.5, offset),
  before && ghost(before, x, y, endOf(project) + offset),
  s('rect', { class: 'grip', x: end - 2.5, y: y + 2.5, width: 5, height: 11.5, rx: 2, fill: before ? '#0072B2' : '#fff', stroke: '#0072B2', 'stroke-width': 1.5 }),
  node && node.p10 !== null && [
    whisker(node.p10, node.p90 ?? x.to),
    node.p90 === null || node.p90 > x.to ? s('path', { d: `M${x(x.to) - 1} ${middle - 3.2}l5 3.2-5 3.2z`, fill: '#1B2838' }) : s('path', { d: `M${x(node.p90)} ${middle - 3}v6`, stroke: '#1B2838' }),
    node.p50 !== null && node.p50 <= x.to && s('circle', { cx: x(node.p50), cy: middle, r: 2.3, fill: '#1B2838' })],
  node && s('path', { d: `M${x(node.due)} ${middle - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`, fill: '#B5121B' }),
  node && [s('text', { x: TEXT, y: y + 18, 'font-size': 12, fill: '#35414F' }, say(node.word)),
    before && s('text', { x: TEXT + 65, y: y + 18, 'font-size': 10.5, fill: '#566270', 'text-anchor': 'end' }, `${before.milestone.probabilityText} →`),
    s('text', { x: TEXT + 104, y: y + 18, 'font-size': 14, fill: tone, 'text-anchor': 'end', 'font-weight': 700 }, node.probabilityText),
    s('text', { x: TEXT + 107, y: y + 18, 'font-size': 10.5, fill: '#566270' }, node.errorText)],
  light && light.texts.map((text, i) => [i === light.likeliest && s('rect', { x: LIGHTS[i] - 17, y: y + 5, width: 30, height: 17, rx: 2, fill: LOOKS[i][1], stroke: '#566270', 'stroke-width': 0.75 }),
    s('text', { x: LIGHTS[i] + 8, y: y + 18, 'font-size': 12, fill: i === light.likeliest ? '#1B2838' : '#566270', 'text-anchor': 'end', 'font-weight': i === light.likeliest ? 700 : 400 }, text)]),
  shift !== 0 && !before && s('text', { x: RIGHT, y: y + 13, 'font-size': 10.5, fill: '#00619A', 'text-anchor': 'end', 'font-weight': 700 }, words.shifted(shift)),
  s('text', { class: 'how', x: RIGHT - 6, y: y + 13, 'font-size': 10.5, fill: '#35414F', 'text-anchor': 'end' }, shift === 0 && !before ? words.keyTip : ''));
}
