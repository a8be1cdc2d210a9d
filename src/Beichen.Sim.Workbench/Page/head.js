// The head: which scenario, what it is held against, undo and redo, the language.
import { h, put, icon } from './dom.js';
import { language, say, words } from './words.js';
import { editsOf } from './state.js';

export class Head {
  constructor(root, bench) { Object.assign(this, { root, bench }); }

  show() {
    const { bench } = this, { state, pinned, plan, history } = bench, focus = document.activeElement?.id;
    const nameOf = of => plan.scenarios.find(item => item.id === of.scenario)?.name ?? of.scenario;
    const button = (id, label, enabled, act, key) => h('button', { class: 'btn bare', id, 'aria-disabled': enabled ? null : 'true', onclick: act }, icon(id), h('span', { class: 'lab' }, label), key && h('span', { class: 'key' }, key));
    const edits = editsOf(state);
    put(this.root, h('div', { class: 'brand' }, words.brand, h('span', {}, words.title)),
      h('span', { class: 'pick' }, h('span', { class: 'letter', 'aria-hidden': 'true' }, words.letterOfNow), h('select', {
        id: 'scenario', 'aria-label': words.scenario, onchange: event => bench.change({ ...state, scenario: event.target.value, levers: [], dates: [], added: [] }, true),
      }, plan.scenarios.map(item => h('option', { value: item.id, selected: item.id === state.scenario }, say(item.name)))), edits > 0 && h('i', {}, words.moreEdits(edits))),
      pinned && h('span', { class: 'pick pin' }, h('span', { class: 'letter', 'aria-hidden': 'true' }, words.letterOfPinned), h('i', {}, words.pinned), h('b', { class: 'clip' }, say(nameOf(pinned))), editsOf(pinned) > 0 && h('i', {}, words.moreEdits(editsOf(pinned)))),
      h('button', { class: 'btn', id: 'pin', 'aria-pressed': String(pinned !== null), onclick: () => bench.pin() }, icon('pin'), h('span', { class: 'lab' }, pinned ? words.unpin : words.pin)),
      button('undo', words.undo, history.canUndo, () => bench.go(history.undo()), 'Ctrl Z'), button('redo', words.redo, history.canRedo, () => bench.go(history.redo())),
      h('span', { class: 'gap' }),
      ['left', 'right'].map((part, i) => h('button', { class: `btn to-${part}`, id: `to-${part}`, 'aria-pressed': String(document.body.dataset.m === part), onclick: () => bench.part(document.body.dataset.m === part ? 'main' : part) }, words.mobile[i * 2 + 1])),
      h('span', { class: 'seg', role: 'group', 'aria-label': words.language },
        [['zh', '中', '中文'], ['en', 'EN', 'EN English']].map(([to, label, name]) => h('button', { id: `l-${to}`, lang: to === 'zh' ? 'zh-CN' : 'en', 'aria-label': name, 'aria-pressed': String(language === to), onclick: () => bench.speak(to) }, label))));
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  }
}
