// The foot: whether all this is current, of how many draws, what can be taken away.
import { h, renew, icon } from './dom.js';
import { language, words } from './words.js';
import { save } from './server.js';
import { savePage } from './saved.js';

export class Foot {
  constructor(root, bench) { Object.assign(this, { root, bench }); }

  show() {
    const { bench } = this, { answer } = bench, { job } = bench.many, { is, counts } = bench.connection, late = bench.background.names;
    if (!answer) return;
    const body = () => ({ state: bench.history.now, language, known: bench.known });
    const link = (id, label, act, picture) => h('button', { class: 'btn', id, onclick: act }, picture && icon(picture), h('span', {}, label));
    renew(this.root, h('span', { class: 'only' }, h('i', { class: `dot${is === 'lost' ? ' off' : is === 'computing' ? ' busy' : ''}` }), words[is]), h('span', {}, h('b', {}, answer.drawsText), ' ', words.draws),
      h('span', {}, `${words.seed} `, h('b', {}, bench.history.now.seed)), h('span', {}, `${words.print} `, h('b', {}, answer.fingerprint.slice(0, 8))),
      late.length > 0 ? late.map(name => h('span', { class: 'late', 'data-late': name }, bench.background.line(name)))
        : [h('span', { class: 'took' }, words.took(answer.milliseconds)), counts && h('span', { class: 'took', id: 'behind' }, words.behind(counts))],
      job ? h('span', { class: 'prog' }, h('i', { style: { '--w': `${job.share * 100}%` } }), words.progress(job.done, job.all), link('stop', words.stop, () => bench.many.stop()))
        : bench.known ? link('actuals', 'actuals.yaml', () => bench.beside(save('actuals', { state: bench.history.now, actuals: bench.known }, 'actuals.yaml')), 'save') : link('ensemble', words.hundredThousand, () => bench.many.start(), 'play'),
      h('span', { class: 'gap' }),
      link('share', words.share, event => this.#copy(event, location.href), 'link'), link('command', words.command, event => this.#copy(event, answer.command)),
      link('yaml', words.yaml, () => bench.beside(save('scenario', body(), 'workbench.yaml')), 'save'), link('table', 'CSV', () => bench.beside(save('table', body(), 'targets.csv'))),
      link('page', words.savePage, () => bench.beside(savePage(answer))), link('brief', words.brief, () => bench.beside(save('briefing', { ...body(), format: 'docx' }, `beichen-${answer.fingerprint.slice(0, 8)}.docx`))));
  }

  async #copy(event, text) {
    const button = event.currentTarget;
    await navigator.clipboard?.writeText(text).catch(() => {});
    button.dataset.copied = text;
    button.lastChild.textContent = words.copied;
    setTimeout(() => this.show(), 1200);
  }
}
