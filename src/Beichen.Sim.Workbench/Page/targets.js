// The conclusion and the ten chances: rows stay, only what they say changes.
import { h, s, put, renew, icon } from './dom.js';
import { language, words, say, told } from './words.js';

// In widths of a Chinese letter: the headline has two lines, a long one is set smaller.
const lengthOf = text => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.5), 0);

// English names are longer, and a Chinese one may carry its unit: the strip gives them room.
const wide = () => language === 'en' ? 126 : 136;

function strip(target, pinned) {
  if (!target.strip) return h('span', { class: 'mute s2' }, say(target.reason));
  const WIDTH = wide(), x = value => Math.max(0, Math.min(1, value)) * WIDTH;
  const { low, median, high, asked } = target.strip;
  return s('svg', { viewBox: `0 0 ${WIDTH} 26`, width: WIDTH, height: 26, role: 'img', 'aria-label': `P10–P90 ${say(target.rangeText)}` },
    s('rect', { x: 0, y: 8, width: WIDTH, height: 10, fill: '#EEF1F4' }),
    s('rect', { class: 'bar-move', x: x(low), y: 8, width: Math.max(1, x(high) - x(low)), height: 10, fill: '#A9CCE6' }),
    pinned?.strip && s('path', { d: `M${x(pinned.strip.low)} 22H${x(pinned.strip.high)}`, stroke: '#8A939B', 'stroke-width': 1.5 }),
    pinned?.strip && s('circle', { cx: x(pinned.strip.median), cy: 22, r: 2.5, fill: '#fff', stroke: '#566270' }),
    asked !== null && s('path', { d: `M${x(asked)} 2V24`, stroke: '#B5121B', 'stroke-width': 2 }),
    s('circle', { cx: x(median), cy: 13, r: 4, fill: '#0B3C6F' }));
}

function change(target) {
  const c = target.change;
  if (!c) return null;
  if (c.kind === 'none') return h('div', { class: 'chg' }, h('span', { class: 'n no' }, say(c.text)), h('span', { class: 'ci' }));
  const told = c.told, tone = c.direction > 0 ? '#00619A' : '#A34F00', width = 44, middle = 22, end = middle + Math.max(-1, Math.min(1, c.size)) * 20;
  return h('div', { class: 'chg' },
    s('svg', { width, height: 14, viewBox: `0 0 ${width} 14`, 'aria-hidden': 'true' },
      s('path', { d: `M${middle} 1V13`, stroke: '#C9D0D8' }),
      told ? s('path', { d: `M${middle} 7H${end}`, stroke: tone, 'stroke-width': 3 }) : s('circle', { cx: middle, cy: 7, r: 3, fill: 'none', stroke: '#8A939B' }),
      told && s('path', { d: c.direction > 0 ? `M${end} 2l5 5-5 5z` : `M${end} 2l-5 5 5 5z`, fill: tone })),
    h('span', { class: `n ${told ? c.direction > 0 ? 'up' : 'dn' : 'no'}` }, told && (c.direction > 0 ? '↑ ' : '↓ '), say(c.text)), h('span', { class: 'ci' }, say(c.errorText)));
}

export class Targets {
  #note = null;
  #selected = null;
  #chances = new Map();
  #warm = 0;

  constructor(conclusion, table, explain) {
    Object.assign(this, { conclusion, table, explain });
    this.line = h('div', { class: 'line' });
    this.kpi = h('div', { class: 'kpi' });
    this.live = h('div', { class: 'live', role: 'status', 'aria-live': 'polite' });
  }

  build() {
    put(this.conclusion, this.line, this.kpi, this.live);
    put(this.table, h('thead', {}, h('tr', {},
      h('th', { class: 'w-name' }, h('span', { class: 'fresh' }, words.target), h('span', { class: 'old' }, words.stale), h('span', { class: 'other' }, words.insteadOf)), h('th', { class: 'num w-asked' }, words.asked),
      h('th', { class: 'w-strip' }, h('span', { class: 'axis' }, h('i', { class: 'alone' }, words.below), h('i', { class: 'paired' }, h('b', { class: 'navy' }, '●'), words.now), h('i', { class: 'tgt' }, words.asked), h('i', { class: 'paired' }, '○', this.paired = h('span')), h('i', { class: 'alone' }, words.above))),
      h('th', { class: 'num w-median' }, words.median), h('th', { class: 'num w-band' }, words.band), h('th', { class: 'num w-chance' }, words.chance),
      h('th', { class: 'w-word' }, words.word), h('th', { class: 'num' }, this.change = h('span', {}, words.changeFrom.pinned)))), this.body = h('tbody', { onkeydown: event => this.#rove(event) }));
  }

  /** against: what changes are told against, pinned, written or before; back: tells all as before anything has happened again. */
  show(answer, { settled, against = 'pinned' }, back) {
    renew(this.paired, words[against]);
    renew(this.change, words.changeFrom[against]);
    renew(this.line, h('h1', { class: lengthOf(say(answer.headline)) > 44 ? 'long' : null }, say(answer.headline)), h('p', {}, h('span', { class: 'clip' }, say(answer.subline)), answer.knownTo && h('button', { class: 'btn', id: 'before-all', onclick: back }, words.asBefore)), this.#note && h('p', { class: 'note' }, this.#note));
    renew(this.kpi, answer.key.map(item => h('div', {}, h('div', { class: 'l' }, say(item.label)), h('div', { class: `v${item.tone === 'down' ? ' o' : ''}${item.small ? ' small' : ''}` }, say(item.text)), h('div', { class: 'l' }, say(item.note)))));
    if (settled) {
      put(this.live, say(answer.headline));
      this.#note = null;
    }
    this.table.classList.toggle('against', Boolean(answer.pinned));
    this.table.classList.toggle('ease', settled);
    renew(this.body, answer.targets.map((target, i) => this.#row(target, answer.pinned?.targets[i], i === 0 && !answer.pinned, answer.targets.length)));
    if (!settled) return;
    for (const target of answer.targets) {
      const before = this.#chances.get(target.id), now = target.probability;
      if (before !== undefined && before !== now) this.body.querySelector(`[data-row="${target.id}"]`).classList.add('flash');
      this.#chances.set(target.id, now);
    }
    clearTimeout(this.#warm);
    this.#warm = setTimeout(() => this.body.querySelectorAll('.flash').forEach(row => row.classList.remove('flash')), 1500);
  }

  /** A line below the next headline. */
  note(text) { this.#note = text; }

  /** Marks the row whose grounds are shown. */
  select(id) {
    this.#selected = id;
    for (const row of this.body?.children ?? []) row.classList.toggle('sel', row.dataset.row === id);
  }

  /** One line in the place of what was asked, while the server is lost. */
  banner(connection, at) {
    const old = this.conclusion.querySelector('.banner'), focused = old?.contains(document.activeElement);
    old?.remove();
    if (connection.is !== 'lost') return;
    const [what, then] = words.lostLine(connection.attempt, connection.wait, at?.toLocaleTimeString('en-GB'));
    this.line.append(h('div', { class: 'banner', role: 'alert' }, icon('warn'), h('span', {}, h('b', {}, what), ' ', then), h('button', { class: 'btn', id: 'retry', onclick: () => connection.try() }, words.retry)));

    // Each try says anew how long it waits, while the reader may stand on the button.
    if (focused) this.line.querySelector('#retry').focus({ preventScroll: true });
  }

  /** One line below the headline: something beside the numbers could not be done. It goes with the next answer. */
  aside(text) {
    this.line.querySelector('.banner.aside')?.remove();
    this.line.append(h('div', { class: 'banner aside', role: 'alert' }, icon('warn'), h('span', {}, h('b', {}, words.aside), ' ', say(text))));
  }

  #rove(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key], buttons = [...this.body.querySelectorAll('.pbtn')], at = buttons.indexOf(event.target);
    if (!by || at < 0) return;
    event.preventDefault();
    buttons[at + by]?.focus();
  }

  /** Chances of many draws in the place of those of a thousand: the rest of a row stays. */
  sharpen(answer) {
    for (const { id, probabilityText, errorText } of answer.targets) {
      const button = this.body.querySelector(`[data-target="${id}"]`);
      if (!button) continue;
      put(button.children[0], probabilityText);
      put(button.children[1], errorText);
    }
  }

  /**
   * Nothing was computed: a line a fault, with what would mend it; the result before stays and says so. What is no fault of the reader's can be asked again.
   */
  refuse(problems, kind, mend, again, back) {
    const line = problem => {
      const [what, found, then] = problem.kind ? words.fault[problem.kind](problem) : [told(problem), '', ''];
      return h('li', {}, problem.place && h('code', {}, problem.place), h('span', { class: 'clip' }, say(what), h('b', {}, found), then),
        problem.fix && h('button', { class: 'btn', onclick: () => mend(problem.fix.apply) }, problem.fix.to === null ? words.drop : problem.fix.to === undefined ? words.asPlanned : words.fix(say(problem.fix.to))));
    };
    const title = kind === 'asked' ? words.faults(problems.length) : words.refusals[kind][0];
    put(this.line, h('h1', { class: 'bad' }, icon('warn'), title), h('ul', { class: 'fixes' }, problems.slice(0, kind === 'asked' ? 2 : 1).map(line),
      back && h('li', {}, h('span', { class: 'clip' }, words.givenStands), h('button', { class: 'btn', id: 'before-all', onclick: back }, words.asBefore)),
      kind !== 'asked' && h('li', {}, h('span', { class: 'clip' }, words.refusals[kind][1]), h('button', { class: 'btn', id: 'again', onclick: again }, words.again))));
    put(this.live, title);
  }

  #row(target, pinned, first, count) {
    const tone = { up: 'b', down: 'o' }[target.tone] ?? '';
    return h('tr', { 'data-row': target.id, class: target.id === this.#selected ? 'sel' : null },
      h('td', { class: 'nm' }, say(target.name), target.tags.map(tag => say(tag) && h('span', { class: `tag ${tag.kind}` }, say(tag)))),
      h('td', { class: 'num tgt c-tg', 'data-label': words.phoneAsked }, say(target.askedText)), h('td', { class: 'c-st' }, strip(target, pinned)),
      h('td', { class: 'num c-md', 'data-label': words.phoneMedian }, h('b', { class: 'navy' }, say(target.medianText))), h('td', { class: 'num c-rg s1 mute' }, say(target.rangeText)),
      h('td', { class: 'c-p' }, target.probability === null ? h('div', { class: 'mute s2 unscored' }, say(target.probabilityText))
        : h('button', { class: 'pbtn', 'data-target': target.id, 'aria-label': `${say(target.name)} ${say(target.probabilityText)} ${target.errorText}`, onclick: () => this.explain(target) },
          h('span', { class: `P ${tone}` }, say(target.probabilityText)), h('span', { class: 'pm' }, say(target.errorText)))),
      h('td', { class: 'c-sg' }, h('span', { class: `sign ${tone}` }, target.mark ? `${target.mark} ${say(target.word)}` : '')),
      target.change ? h('td', { class: 'c-ch' }, change(target))
        : first ? h('td', { class: 'hint c-ch', rowspan: count }, words.noPin[0], h('br'), words.noPin[1], h('br'), h('br'), h('span', { class: 'b' }, words.up), h('br'), h('span', { class: 'o' }, words.down), h('br'), words.even)
          : pinned === undefined ? null : h('td', { class: 'c-ch' }));
  }
}
