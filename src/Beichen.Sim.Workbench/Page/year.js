// The year as it happens: figures that were published, what is known of projects; the rest of the year, how chances moved from release to release, the lights ahead.
import { h } from './dom.js';
import { say, words } from './words.js';
import { save } from './server.js';
import { choice, field } from './panels.js';

const fresh = plan => ({ dataDate: plan.quarters[0], observations: [], facts: [] });

/** What was typed so far: a figure whose value is still empty says nothing. */
export const stated = actuals => actuals && { ...actuals, observations: actuals.observations.filter(seen => seen.value !== null) };

/** Quarters up to the data date, and the months of them that figures are published for. */
function times(plan, figure, dataDate) {
  const quarters = plan.quarters.slice(0, plan.quarters.indexOf(dataDate) + 1);
  if (!figure?.hasMonths) return quarters.map(id => ({ id }));
  return quarters.flatMap(id => {
    const months = [1, 2].map(part => (Number(id[5]) - 1) * 3 + part).filter(month => month > 1).map(month => ({ id: `${id.slice(0, 4)}-${String(month).padStart(2, '0')}` }));
    return [...months, { id }];
  });
}

const at = time => time.includes('Q') ? { quarter: time } : { month: time };

export function year(panels) {
  const { bench, known } = panels, { plan } = bench, now = known.actuals ?? fresh(plan);
  const keep = (next, focus) => {
    panels.known = { ...panels.known, actuals: next };
    panels.again(focus);
    if (known.on) bench.given(true);
  };
  const put = (list, i, item, focus) => keep({ ...now, [list]: now[list].map((old, at) => (at === i ? item : old)) }, focus);
  const drop = (list, i) => keep({ ...now, [list]: now[list].filter((_, at) => at !== i) }, `more-${list}`);
  const last = now.dataDate;
  return [
    field('data-date', words.dataDate, choice(plan.quarters.map(id => ({ id })), last, dataDate => keep({ ...now, dataDate }, 'data-date'))),
    now.observations.map((seen, i) => h('fieldset', {}, h('legend', {}, `${words.published} ${i + 1}`),
      field(`figure-${i}`, words.figure, choice(plan.figures, seen.indicator, indicator => put('observations', i, { ...seen, indicator, ...at(last), month: undefined }, `figure-${i}`))),
      field(`time-${i}`, words.time, choice(times(plan, plan.figures.find(one => one.id === seen.indicator), last), seen.quarter ?? seen.month, time => put('observations', i, { indicator: seen.indicator, value: seen.value, ...at(time) }, `time-${i}`))),
      field(`value-${i}`, words.value(plan.figures.find(one => one.id === seen.indicator)), value(seen, plan, number => put('observations', i, { ...seen, value: number }, `value-${i}`))),
      h('button', { class: 'btn', 'aria-label': `${words.drop}: ${words.published} ${i + 1}`, onclick: () => drop('observations', i) }, words.drop))),
    now.facts.map((fact, i) => h('fieldset', {}, h('legend', {}, `${words.fact} ${i + 1}`),
      field(`project-${i}`, words.project, choice(plan.projects, fact.project, project => put('facts', i, { ...fact, project }, `project-${i}`))),
      field(`stage-${i}`, words.stage, choice(plan.stages, fact.stage, stage => put('facts', i, { ...fact, stage }, `stage-${i}`))),
      field(`quarter-${i}`, words.time, choice(times(plan, null, last), fact.quarter, quarter => put('facts', i, { ...fact, quarter }, `quarter-${i}`))),
      h('button', { class: 'btn', 'aria-label': `${words.drop}: ${words.fact} ${i + 1}`, onclick: () => drop('facts', i) }, words.drop))),
    h('div', { class: 'acts' },
      h('button', { class: 'btn', id: 'more-observations', onclick: () => keep({ ...now, observations: [...now.observations, { indicator: plan.figures[0].id, value: null, quarter: last }] }, `figure-${now.observations.length}`) }, words.addFigure),
      h('button', { class: 'btn', id: 'more-facts', onclick: () => keep({ ...now, facts: [...now.facts, { project: plan.projects[0].id, stage: 'building', quarter: last }] }, `project-${now.facts.length}`) }, words.addFact)),
    h('div', { class: 'acts' },
      h('button', { class: 'btn', id: 'ask-condition', onclick: () => panels.given(now) }, words.restOfYear), panels.inForce && h('button', { class: 'btn', id: 'before-year', onclick: () => { bench.given(false); panels.again('ask-condition'); } }, words.asBefore),
      h('button', { class: 'btn', id: 'keep-release', onclick: () => { panels.known = { ...panels.known, releases: [...known.releases, stated(now)] }; panels.again('keep-release'); } }, words.keepRelease(known.releases.length)),
      known.releases.length > 0 && h('button', { class: 'btn', id: 'ask-vintages', onclick: () => panels.ask('vintages', { releases: known.releases, draws: 4096 }) }, words.vintages),
      known.releases.length > 0 && h('button', { class: 'btn', id: 'drop-releases', onclick: () => { panels.known = { ...panels.known, releases: [] }; panels.again('keep-release'); } }, words.dropReleases),
      h('button', { class: 'btn', id: 'ask-lights', onclick: () => panels.ask('lights', { actuals: stated(known.actuals), draws: 2048 }) }, words.lightsAhead),
      h('button', { class: 'btn', id: 'save-actuals', onclick: () => bench.beside(save('actuals', { state: bench.history.now, actuals: stated(now) }, 'actuals.yaml')) }, 'actuals.yaml')),
  ];
}

/** A rate is typed with its per cent sign or as a fraction. */
function value(seen, plan, changed) {
  const rate = plan.figures.find(one => one.id === seen.indicator)?.isRate;
  const input = h('input', {
    type: 'text', inputmode: 'decimal', value: seen.value === null ? '' : rate ? `${Number((seen.value * 100).toFixed(6))}%` : String(seen.value), onchange: () => {
      const text = input.value.trim().replace('％', '%').replace('−', '-'), number = Number(text.replace('%', ''));
      if (Number.isFinite(number) && text !== '') changed(text.endsWith('%') ? Number((number / 100).toPrecision(12)) : number);
      else input.setAttribute('aria-invalid', 'true');
    },
  });
  return input;
}
