(() => {
  'use strict';
  // Long lists are data, shown a page at a time: a hundred thousand rows as elements would stall
  // the browser. Text only ever goes in as text, never as markup.
  const PAGE = 50;
  const PRINTED = 2000;
  const language = document.documentElement.lang;
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const labels = read('labels');
  const number = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 1});
  const time = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'});
  const collator = new Intl.Collator(language, {numeric: true});
  const lists = [];

  function element(tag, text, style) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (style) made.className = style;
    return made;
  }

  function list(name, columns, filters, rows) {
    const root = document.getElementById(name + '-list');
    const search = root.querySelector('input');
    const body = root.querySelector('tbody');
    const [previous, next] = root.querySelectorAll('.pager button');
    const range = root.querySelector('.range');
    const selects = [...root.querySelectorAll('select')];
    const heads = [...root.querySelectorAll('th')];
    const captions = heads.map(head => head.textContent);
    let shown = rows;
    let first = 0;
    let sorted = null;
    let descending = false;

    const texts = new Map();
    const haystack = row => {
      let text = texts.get(row);
      if (text === undefined) {
        text = columns.map(column => column.text ? column.text(row) : '').join('\n').toLowerCase();
        texts.set(row, text);
      }
      return text;
    };

    function render(count) {
      body.textContent = '';
      const last = Math.min(first + count, shown.length);
      for (let i = first; i < last; i++) {
        const line = element('tr');
        columns.forEach((column, index) => {
          const cell = element('td', undefined, column.style);
          cell.dataset.label = captions[index];
          column.cell(shown[i], cell);
          line.append(cell);
        });
        body.append(line);
      }
      range.textContent = shown.length === 0 ? labels.none
        : labels.range.replace('{0}', number.format(first + 1)).replace('{1}', number.format(last))
            .replace('{2}', number.format(shown.length));
      previous.disabled = first === 0;
      next.disabled = last >= shown.length;
    }

    function update() {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = selects.filter(select => select.value !== '')
          .map(select => [filters[select.dataset.filter], select.value]);
      shown = rows.filter(row => chosen.every(([of, value]) => String(of(row)[0]) === value)
          && words.every(word => haystack(row).includes(word)));
      if (sorted) {
        const keys = new Map(shown.map(row => [row, sorted.key(row)]));
        const sign = descending ? -1 : 1;
        shown.sort((a, b) => {
          const x = keys.get(a);
          const y = keys.get(b);
          return sign * (typeof x === 'number' ? x - y : collator.compare(x, y));
        });
      }
      first = 0;
      render(PAGE);
    }

    selects.forEach(select => {
      const of = filters[select.dataset.filter];
      const values = new Map();
      rows.forEach(row => { const [value, label] = of(row); values.set(value, label); });
      select.append(new Option(labels.all, ''));
      [...values].sort((a, b) => collator.compare(a[0], b[0]))
          .forEach(([value, label]) => select.append(new Option(label, value)));
      select.parentElement.hidden = values.size < 2;
      select.addEventListener('change', update);
    });
    heads.forEach((head, index) => {
      const column = columns[index];
      if (column.style === 'number') head.className = 'number';
      head.querySelector('button').addEventListener('click', () => {
        descending = sorted === column ? !descending : column.style === 'number';
        sorted = column;
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        update();
      });
    });
    let waiting = 0;
    search.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(update, 150);
    });
    previous.textContent = labels.previous;
    next.textContent = labels.next;
    [previous, next].forEach(button => button.addEventListener('click', () => {
      first = Math.max(0, first + Number(button.dataset.step) * PAGE);
      render(PAGE);
    }));
    root.hidden = false;
    render(PAGE);
    lists.push({print: () => render(PRINTED), restore: () => render(PAGE)});
  }

  const text = (of, style) => ({
    style, text: of, key: of, cell: (row, cell) => { cell.textContent = of(row) || '–'; }
  });
  const amount = of => ({
    style: 'number', key: of,
    cell: (row, cell) => { cell.textContent = of(row) < 0 ? '–' : number.format(of(row)); }
  });
  const place = of => ({
    style: 'place', text: of, key: of, cell: (row, cell) => cell.append(element('bdi', of(row)))
  });

  const inventory = read('inventory-data');
  const bands = inventory.bands;
  const rule = row => inventory.rules[row[0]];
  const source = row => inventory.sources[row[1]];
  list('inventory', [
    text(row => rule(row)[0], 'kind-cell'),
    text(row => rule(row)[1], 'short'),
    text(row => rule(row)[2], 'short'),
    place(row => row[2]),
    {
      style: 'where-cell', text: row => source(row)[1], key: row => source(row)[1],
      cell: (row, cell) =>
        cell.append(element('span', source(row)[1], 'where ' + source(row)[2]))
    },
    amount(row => row[3]),
    amount(row => row[4]),
    {
      style: 'number', key: row => row[5],
      cell: (row, cell) => { cell.textContent = row[5] < 0 ? '–' : share.format(row[5] / 1000); }
    },
    {
      style: 'short', key: row => -row[6],
      cell: (row, cell) => { cell.textContent = bands[row[7]] + ' ' + row[6] + '%'; }
    },
    {
      style: 'place samples-cell', key: row => row[8].join(' '),
      cell: (row, cell) => {
        const samples = element('ul', undefined, 'samples');
        for (let i = 0; i < row[8].length; i += 2) {
          const item = element('li');
          item.append(element('code', row[8][i]), ' ', element('small', row[8][i + 1]));
          samples.append(item);
        }
        cell.append(row[8].length ? samples : '–');
      }
    }
  ], {
    residency: row => [source(row)[1], source(row)[1]],
    class: row => [rule(row)[1], rule(row)[1] || '–'],
    level: row => [rule(row)[2], rule(row)[2] || '–'],
    band: row => [row[7], bands[row[7]]],
    subject: row => [rule(row)[3], rule(row)[3]]
  }, inventory.rows);

  const coverage = read('coverage-data');
  list('coverage', [
    place(row => row[0]),
    text(row => row[2], 'short'),
    text(row => coverage.outcomes[row[3]], 'short'),
    text(row => row[4], 'kinds'),
    amount(row => row[5]),
    {
      style: 'short', key: row => row[6],
      cell: (row, cell) => { cell.textContent = row[6] < 0 ? '–' : time.format(row[6]); }
    }
  ], {
    outcome: row => [row[3], coverage.outcomes[row[3]]],
    source: row => [row[1], row[1]]
  }, coverage.rows);

  let opened = [];
  window.addEventListener('beforeprint', () => {
    lists.forEach(each => each.print());
    opened = [...document.querySelectorAll('details:not([open])')];
    opened.forEach(each => { each.open = true; });
  });
  window.addEventListener('afterprint', () => {
    lists.forEach(each => each.restore());
    opened.forEach(each => { each.open = false; });
  });
})();
