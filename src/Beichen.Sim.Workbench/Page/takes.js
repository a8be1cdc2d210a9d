// What it takes for a target to be as sure as asked, and how late each project may be.
import { h } from './dom.js';
import { words } from './words.js';
import { choice, field } from './panels.js';

let asked = { target: 'gdp', percent: 70, dates: false };

export function takes(panels) {
  const { bench } = panels;
  const scored = bench.answer?.targets.filter(target => target.probability !== null) ?? [];
  const percent = h('input', { type: 'number', min: 1, max: 99, step: 1, value: asked.percent, onchange: () => { asked = { ...asked, percent: Math.min(99, Math.max(1, Number(percent.value) || 70)) }; } });
  const box = h('input', { type: 'checkbox', id: 'takes-dates', checked: asked.dates, onchange: () => { asked = { ...asked, dates: box.checked }; } });
  return [
    field('takes-target', words.target, choice(scored, asked.target, target => { asked = { ...asked, target }; })),
    field('takes-percent', words.sureAs, percent),
    h('label', { class: 'box', for: 'takes-dates' }, box, words.datesToo),
    h('div', { class: 'acts' },
      h('button', { class: 'btn', id: 'ask-achieve', onclick: () => panels.ask('achieve', { targets: [asked.target], probability: asked.percent / 100, dates: asked.dates ? ['all'] : [], draws: 512 }) }, words.whatItTakes),
      h('button', { class: 'btn', id: 'ask-latest-safe', onclick: () => panels.ask('latest-safe', { target: asked.target, probability: asked.percent / 100, draws: 1024 }) }, words.howLate)),
  ];
}
