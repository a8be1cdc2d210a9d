// A project more: what it does not say comes from its kind.
import { h } from './dom.js';
import { say, words } from './words.js';
import { choice, field } from './panels.js';

let next = { name: '', kind: 'industrial', investment: 10, stage: 'signed' };

export function added(panels) {
  const { bench } = panels, { plan } = bench, now = bench.history.now.added ?? [];
  const text = h('input', { type: 'text', maxlength: 60, value: next.name, onchange: () => { next = { ...next, name: text.value.trim() }; } });
  const amount = h('input', { type: 'number', min: 0.1, max: 1000, step: 'any', value: next.investment, onchange: () => { next = { ...next, investment: Number(amount.value) || 1 }; } });
  const change = list => {
    const kept = bench.state.dates.filter(date => list.some(item => item.id === date.project) || plan.projects.some(project => project.id === date.project));
    bench.change({ ...bench.state, added: list, dates: kept }, true);
    panels.again('add-project');
  };
  const add = () => {
    let number = 1;
    while (now.some(item => item.id === `added-${number}`)) number++;
    change([...now, { ...next, id: `added-${number}`, name: next.name || words.newProject(number) }]);
  };
  return [
    field('added-name', words.name, text),
    field('added-kind', words.kind, choice(plan.kinds, next.kind, kind => { next = { ...next, kind }; })),
    field('added-investment', words.investmentOf, amount),
    field('added-stage', words.stage, choice(plan.stages.filter(stage => ['negotiating', 'signed', 'approved', 'building'].includes(stage.id)), next.stage, stage => { next = { ...next, stage }; })),
    h('div', { class: 'acts' }, h('button', { class: 'btn', id: 'add-project', onclick: add }, words.ask.added)),
    now.map(item => h('p', {}, `${item.name} · ${say(plan.kinds.find(kind => kind.id === item.kind)?.name)} · ${item.investment} `,
      h('button', { class: 'btn', 'aria-label': `${words.drop}: ${item.name}`, onclick: () => change(now.filter(other => other.id !== item.id)) }, words.drop))),
  ];
}
