// <m2m-flow>: client → scope → method as a flow. The property `flow` brings nodes and links; the event `flow-pick` tells which node to look up in the matrix.
import '../../webjars/d3/7.9.0/dist/d3.min.js';
import '../../webjars/d3-sankey/0.12.3/dist/d3-sankey.min.js';

const { d3 } = globalThis;
const COLUMNS = ['CLIENTS', 'SCOPE', 'METHODS'];
const HEADINGS = ['Clients', 'Scopes they hold', 'Methods that accept them'];
const ROW = 30;
const SIDE = 230;
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; color: var(--vaadin-text-color, CanvasText); }
  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin-bottom: 0.5rem; }
  .tools p { flex: 1 1 16rem; margin: 0; color: var(--vaadin-text-color-secondary, GrayText); }
  button { font: inherit; color: inherit; padding: 0.25rem 0.75rem; cursor: pointer; border-radius: 0.5rem;
    border: 1px solid var(--vaadin-border-color, GrayText); background: var(--vaadin-background-container, transparent); }
  button:focus-visible, summary:focus-visible, .box:focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color, Highlight); outline-offset: 2px; }
  .box { overflow-x: auto; }
  svg { display: block; font-size: 0.8125rem; }
  text { fill: var(--vaadin-text-color, CanvasText); }
  text.heading { font-weight: 600; }
  text.halo { paint-order: stroke; stroke: var(--vaadin-background-color, Canvas); stroke-width: 4px; }
  .node { cursor: pointer; outline: none; }
  .node rect { fill: var(--aura-accent-color, #4263c9); }
  .node.SCOPE rect { fill: var(--aura-green, #2f8f5b); }
  .node.METHODS rect { fill: var(--aura-orange, #b7791f); }
  .node:focus-visible rect { stroke: var(--vaadin-text-color, CanvasText); stroke-width: 3px; }
  .node:focus-visible text { text-decoration: underline; }
  .link { fill: none; stroke: currentColor; stroke-opacity: 0.16; }
  .lit .link { stroke-opacity: 0.05; }
  .lit .link.on { stroke: var(--aura-accent-color, #4263c9); stroke-opacity: 0.55; }
  .lit .node:not(.on) { opacity: 0.3; }
  details { margin-top: 1rem; }
  summary { cursor: pointer; width: fit-content; }
  table { border-collapse: collapse; margin-top: 0.5rem; }
  th, td { text-align: start; padding: 0.25rem 1.5rem 0.25rem 0; vertical-align: top;
    border-bottom: 1px solid var(--vaadin-border-color-secondary, GrayText); overflow-wrap: anywhere; }
  .pick { min-height: 2.25rem; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; margin: 0.5rem 0; }
`);

class Flow extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    this.resize = new ResizeObserver(() => {
      if (Math.abs((this.drawnAt ?? 0) - this.clientWidth) > 8) {
        this.draw();
      }
    });
    this.resize.observe(this);
  }

  disconnectedCallback() {
    this.resize?.disconnect();
  }

  set flow(value) {
    this.data = value;
    this.picked = undefined;
    this.drawnAt = undefined;
    this.draw();
  }

  draw() {
    if (!this.data || !this.clientWidth) {
      return;
    }
    this.drawnAt = this.clientWidth;
    // Named with its namespace: d3 gives an element that of its parent, and a shadow root has none.
    const root = d3.select(this.shadowRoot).html('').append('xhtml:div');
    this.tools(root);
    const box = root
      .append('div')
      .attr('class', 'box')
      .attr('tabindex', 0)
      .attr('role', 'group')
      .attr('aria-label', 'The picture: arrow keys go from node to node, Enter picks one, Escape lets it go');
    this.svg = box.append('svg');
    this.picture();
    this.pickLine = root.append('div').attr('class', 'pick').attr('role', 'status');
    this.table(root);
    this.keys(box);
    this.show();
  }

  tools(root) {
    const tools = root.append('div').attr('class', 'tools');
    tools.append('p').text(
      'Width: how many clients hold a scope, how many methods accept it. Clients and methods of equal access are drawn as one.'
    );
    const button = (text, act) => tools.append('button').attr('type', 'button').text(text).on('click', act);
    button('Download SVG', () => save(this.standalone(), 'image/svg+xml', 'access-flow.svg'));
    button('Download PNG', () => this.png());
  }

  picture() {
    const width = Math.max(820, this.clientWidth);
    const most = d3.max(COLUMNS, (kind) => this.data.nodes.filter((node) => node.kind === kind).length);
    const height = Math.max(180, most * ROW) + 34;
    // Where nobody holds a scope there is no column of clients, and the others move up.
    const kinds = COLUMNS.filter((kind) => this.data.nodes.some((node) => node.kind === kind && this.linked(node)));
    const graph = d3
      .sankey()
      .nodeId((node) => node.id)
      .nodeAlign((node) => kinds.indexOf(node.kind))
      .nodeWidth(10)
      .nodePadding(14)
      .extent([
        [SIDE, 30],
        [width - SIDE, height - 4],
      ])({
      nodes: this.data.nodes.filter((node) => this.linked(node)).map((node) => ({ ...node })),
      links: this.data.links.map((link) => ({ source: link.from, target: link.to, value: link.size })),
    });
    this.graph = graph;
    this.svg.attr('viewBox', [0, 0, width, height]).attr('width', width).attr('height', height).attr('role', 'graphics-document')
      .attr('aria-label', 'Flow of access from clients through scopes to methods; the table below says the same');
    const heading = (kind) => {
      const node = graph.nodes.find((one) => one.kind === kind);
      return kind === 'CLIENTS' ? { x: node.x0 - 6, anchor: 'end' } : { x: node.x1 + 6, anchor: 'start' };
    };
    this.svg.selectAll('text.heading').data(kinds).join('text').attr('class', 'heading')
      .attr('x', (kind) => heading(kind).x).attr('y', 14)
      .attr('text-anchor', (kind) => heading(kind).anchor).text((kind) => HEADINGS[COLUMNS.indexOf(kind)]);
    this.svg.append('g').attr('aria-hidden', 'true').selectAll('path').data(graph.links).join('path')
      .attr('class', 'link').attr('d', d3.sankeyLinkHorizontal())
      .attr('stroke-width', (link) => Math.max(1, link.width))
      .append('title').text((link) => `${link.source.label} → ${link.target.label}: ${link.value}`);
    const node = this.svg.append('g').selectAll('g').data(graph.nodes).join('g')
      .attr('class', (one) => `node ${one.kind}`).attr('tabindex', -1).attr('role', 'button')
      .attr('aria-label', (one) => `${one.label}. ${this.ways(one)}`)
      .on('click', (_, one) => this.pick(one))
      .on('mouseenter', (_, one) => this.light(one))
      .on('mouseleave', () => this.light(this.picked));
    node.append('rect').attr('x', (one) => one.x0).attr('y', (one) => one.y0).attr('rx', 2)
      .attr('width', (one) => one.x1 - one.x0).attr('height', (one) => Math.max(3, one.y1 - one.y0));
    node.append('text').attr('class', 'halo').attr('dy', '0.35em')
      .attr('x', (one) => (one.kind === 'CLIENTS' ? one.x0 - 6 : one.x1 + 6))
      .attr('y', (one) => (one.y0 + one.y1) / 2)
      .attr('text-anchor', (one) => (one.kind === 'CLIENTS' ? 'end' : 'start'))
      .text((one) => short(one.label));
    node.append('title').text((one) => one.members.join('\n'));
  }

  linked(node) {
    return this.data.links.some((link) => link.from === node.id || link.to === node.id);
  }

  ways(node) {
    const to = [...new Set(node.sourceLinks.map((link) => link.target.label))];
    const from = [...new Set(node.targetLinks.map((link) => link.source.label))];
    return [from.length ? `From ${from.join(', ')}.` : '', to.length ? `To ${to.join(', ')}.` : ''].join(' ').trim();
  }

  /** Everything on a way through a node. */
  reach(node) {
    const seen = new Set();
    const walk = (at, side, end) => {
      seen.add(at);
      at[side].forEach((link) => {
        seen.add(link);
        walk(link[end], side, end);
      });
    };
    walk(node, 'sourceLinks', 'target');
    walk(node, 'targetLinks', 'source');
    return seen;
  }

  light(node) {
    const on = node ? this.reach(node) : new Set();
    this.svg.classed('lit', Boolean(node));
    this.svg.selectAll('.link, .node').classed('on', (one) => on.has(one));
  }

  pick(node) {
    this.picked = this.picked === node ? undefined : node;
    this.light(this.picked);
    this.show();
  }

  show() {
    this.pickLine.selectAll('*').remove();
    const node = this.picked;
    if (!node) {
      this.pickLine.append('span').text('Pick a node to see its ways alone.');
      return;
    }
    this.pickLine.append('span').text(`${node.label}. ${this.ways(node)}`);
    if (node.search) {
      this.pickLine.append('button').attr('type', 'button').text('Show in the matrix').on('click', () =>
        this.dispatchEvent(new CustomEvent('flow-pick', { detail: { kind: node.kind, search: node.search } }))
      );
    }
  }

  keys(box) {
    const nodes = () => [...this.shadowRoot.querySelectorAll('.node')];
    box.on('keydown', (event) => {
      const at = this.shadowRoot.activeElement;
      const node = at?.classList.contains('node') ? d3.select(at).datum() : undefined;
      const go = (one) => one && nodes().find((element) => d3.select(element).datum() === one)?.focus();
      const column = (step) => {
        const kind = COLUMNS.indexOf(node.kind) + step;
        const next = this.graph.nodes.filter((one) => one.kind === COLUMNS[kind]);
        go(d3.least(next, (one) => Math.abs(one.y0 + one.y1 - node.y0 - node.y1)));
      };
      const row = (step) => {
        const same = this.graph.nodes.filter((one) => one.kind === node.kind).sort((one, other) => one.y0 - other.y0);
        go(same[same.indexOf(node) + step]);
      };
      const act = {
        ArrowDown: () => (node ? row(1) : nodes()[0]?.focus()),
        ArrowUp: () => node && row(-1),
        ArrowRight: () => (node ? column(1) : nodes()[0]?.focus()),
        ArrowLeft: () => node && column(-1),
        Enter: () => node && this.pick(node),
        ' ': () => node && this.pick(node),
        Escape: () => this.picked && this.pick(this.picked),
      }[event.key];
      if (act) {
        act();
        event.preventDefault();
      }
    });
    this.svg.on('focusin', (event) => {
      const one = event.target.closest?.('.node');
      this.light(one ? d3.select(one).datum() : this.picked);
    }).on('focusout', () => this.light(this.picked));
  }

  table(root) {
    const details = root.append('details');
    details.append('summary').text('The same as a table');
    const table = details.append('table');
    table.append('thead').append('tr').selectAll('th').data(['From', 'To', 'How many']).join('th')
      .attr('scope', 'col').text((head) => head);
    table.append('tbody').selectAll('tr').data(this.graph.links).join('tr').selectAll('td')
      .data((link) => [full(link.source), full(link.target),
        count(link.value, link.source.kind === 'CLIENTS' && (link.source.search || link.source.size > 1) ? 'client' : 'method')])
      .join('td').text((cell) => cell);
  }

  /** The picture by itself, with the colours it has now. */
  standalone() {
    const live = this.svg.node();
    const copy = live.cloneNode(true);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const from = [live, ...live.querySelectorAll('*')];
    [copy, ...copy.querySelectorAll('*')].forEach((element, at) => {
      const style = getComputedStyle(from[at]);
      ['fill', 'stroke', 'stroke-opacity', 'stroke-width', 'opacity', 'font-family', 'font-size', 'font-weight', 'paint-order']
        .forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
      element.removeAttribute('class');
      element.removeAttribute('tabindex');
    });
    const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    paper.setAttribute('width', '100%');
    paper.setAttribute('height', '100%');
    paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
    copy.prepend(paper);
    return new XMLSerializer().serializeToString(copy);
  }

  async png() {
    const [, , width, height] = this.svg.attr('viewBox').split(',').map(Number);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(this.standalone())}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, 'image/png', 'access-flow.png'));
  }
}

function short(label) {
  return label.length > 34 ? `${label.slice(0, 33)}…` : label;
}

function full(node) {
  return node.members.length > 1 ? node.members.join(', ') + (node.size > node.members.length ? ', …' : '') : node.label;
}

function save(content, type, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

customElements.define('m2m-flow', Flow);
