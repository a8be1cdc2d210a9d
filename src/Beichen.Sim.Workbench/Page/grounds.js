// What stands behind the numbers: what to verify first, how much is assumed, the least likely milestones, what the text leaves open; a tree on request.
import { h, s, put, icon } from './dom.js';
import { words, say } from './words.js';

const bar = (parts, width, height) => {
  let x = 0;
  return s('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, parts.map(([share, fill]) => {
    const part = s('rect', { x, width: share * width, height, fill });
    x += share * width;
    return part;
  }));
};

const passage = ({ before, marked, after, line }) => h('div', { class: 'quote', lang: 'zh-CN' }, before, h('mark', {}, marked), after, h('div', { class: 'rule' }, words.fromReport(line)));

const COLOURS = { sourced: '#0B3C6F', assumed: '#E69F00', luck: '#DDE2E7' };

export class Grounds {
  #last = null;
  #open = null;
  #held = null;

  /** asks: the buttons of what else can be asked; spread: shows how the outcomes of the targets lie; late: says since when they were not renewed, if so. */
  constructor(root, closed, asks, spread, late) { Object.assign(this, { root, closed, asks, spread, late }); }

  /** Another panel has the place until it is closed. */
  hold(draw) {
    this.#open = null;
    this.#held = draw;
    this.build();
  }

  /** In the reader's language, whatever stands. */
  build() {
    if (this.#held) this.#held(this.root);
    else if (this.#open) this.explain(...this.#open);
    else if (this.#last) this.show(this.#last);
    else put(this.root, h('div', { class: 'phead' }, h('h2', {}, words.grounds)), this.asks(), this.#late());
  }

  /** Newly worked out: shown unless the reader is looking at an explanation. */
  fresh(grounds) {
    this.#last = grounds;
    if (!this.#open && !this.#held) this.show(grounds);
  }

  /** They have fallen behind, or are current again. */
  renew() {
    if (this.#open || this.#held) return;
    if (this.#last) this.show(this.#last);
    else this.build();
  }

  close() {
    if (!this.#open && !this.#held) return;
    this.#open = this.#held = null;
    this.build();
    this.closed();
  }

  #late() { return this.late() && h('p', { class: 'sec late', id: 'late-grounds' }, this.late()); }

  show(grounds) {
    const focus = this.root.contains(document.activeElement) && document.activeElement.id;
    put(this.root, h('div', { class: 'phead' }, h('h2', {}, words.grounds), h('span', { class: 'gap' }), h('span', { class: 's1 mute' }, words.groundsHint)), this.asks(),
      h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.grounds },
        this.#late(), grounds.given && h('p', { class: 'sec', id: 'given' }, say(grounds.given)), grounds.verify.length > 0 && h('div', { class: 'sec' }, h('h3', {}, words.verify, h('small', {}, words.verifyHint)),
          h('div', { class: 's1 mute legend' }, Object.entries(COLOURS).map(([name, fill]) => h('span', {}, s('svg', { width: 9, height: 9 }, s('rect', { width: 9, height: 9, fill })), ' ', words[name]))),
          grounds.verify.map(row => h('div', { class: 'ver' }, h('span', { class: 'who' }, say(row.target)), h('span', {}, bar([[row.sourced, COLOURS.sourced], [row.assumed, COLOURS.assumed], [row.luck, COLOURS.luck]], 78, 12)), h('span', { class: 'why s1 mute' }, say(row.top))))),
        h('div', { class: 'sec' }, h('h3', {}, words.howMuch), bar([[grounds.assumedShare, COLOURS.assumed], [1 - grounds.assumedShare, COLOURS.sourced]], 262, 14), h('p', {}, say(grounds.assumedText))),
        h('div', { class: 'sec' }, h('h3', {}, words.hardest), grounds.hardest.map(item => h('div', { class: 'mil' }, h('span', { class: 'clip' }, say(item.name)), h('b', { class: item.tone === 'down' ? 'o' : '' }, say(item.text)), h('span', { class: 'pm' }, say(item.errorText))))),
        h('div', { class: 'sec' }, h('h3', {}, words.readings), grounds.readings.map(reading => h('p', {}, say(reading))))));
    // They may come while the reader is on one of the buttons, which are new ones now.
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  }

  /** A tree of contributions, opened branch by branch; each leaf says where it comes from, down to the report's sentence. */
  explain(title, tree, ofTarget) {
    const fresh = this.#open?.[1] !== tree;
    this.#held = null;
    this.#open = [title, tree, ofTarget];
    const line = item => [h('b', {}, say(item.name)), h('span', { class: 'v' }, say(item.text))];
    const about = item => [item.rule && h('div', { class: 'rule' }, say(item.rule)), item.source && h('div', { class: 'rule mono' }, say(item.source)), item.quote && passage(item.quote)];
    const node = (item, depth) => item.children?.length || item.rule || item.source || item.quote
      ? h('details', { class: depth === 0 ? 'node root' : 'node', open: depth === 0 || depth === 1 && item.children?.length > 0 }, h('summary', { class: 'r' }, line(item)), about(item), (item.children ?? []).map(child => node(child, depth + 1)))
      : h('div', { class: 'node' }, h('div', { class: 'r' }, line(item)));
    put(this.root, h('div', { class: 'phead' }, h('h2', {}, words.explain), h('span', { class: 'gap' }), h('span', { class: 's1 mute' }, 'Esc'), h('button', { class: 'btn', id: 'back', 'aria-label': words.back, onclick: () => this.close() }, icon('close'))),
      h('div', { class: 'crumbs' }, say(title), ofTarget && h('button', { class: 'linkish', id: 'see-spread', onclick: this.spread }, words.seeSpread)), h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.grounds }, h('div', { class: 'sec tree' }, node(tree, 0))));
    if (fresh) this.root.querySelector('#back').focus({ preventScroll: true });
  }
}
