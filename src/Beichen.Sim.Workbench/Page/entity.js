// What an entity's grain holds, quarter by quarter.
import { h } from './dom.js';
import { words } from './words.js';
import { choice, field } from './panels.js';

let chosen = null;

export function entity(panels) {
  const { plan, history } = panels.bench;
  chosen ??= plan.entities[0].id;
  return [
    field('entity-id', words.entity, choice([...plan.entities, ...(history.now.added ?? [])], chosen, id => { chosen = id; })),
    h('div', { class: 'acts' }, h('button', { class: 'btn', id: 'ask-grain', onclick: () => panels.card(chosen) }, words.askGrain)),
  ];
}
