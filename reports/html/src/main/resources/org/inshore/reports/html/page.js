(() => {
  'use strict';
  // Long lists are data, shown a page at a time: a hundred thousand rows as elements would stall
  // the browser. Text only ever goes in as text, never as markup.
  const PAGE = 50;
  const PRINTED = 500;
  const language = document.documentElement.lang;
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const labels = read('labels');
  const number = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 1});
  const time = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'});
  const collator = new Intl.Collator(language, {numeric: true});
  const lists = {};

  function element(tag, text, style) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (style) made.className = style;
    return made;
  }

  function filled(text, ...values) {
    return values.reduce(
        (made, value, i) => made.replace('{' + i + '}', () => number.format(value)), text);
  }

  // A place is written as what it shares with the one before, and the rest.
  function unfold(rows, at) {
    let last = '';
    rows.forEach(row => {
      last = last.slice(0, row[at]) + row[at + 1];
      row.splice(at, 2, last);
    });
    return rows;
  }

  // Whoever moves by keyboard must be able to scroll what is wider than its frame.
  function reachable() {
    document.querySelectorAll('.scroll').forEach(frame => {
      if (frame.scrollWidth > frame.clientWidth + 1) {
        frame.tabIndex = 0;
        frame.setAttribute('role', 'region');
        frame.setAttribute('aria-label', frame.dataset.name);
      } else {
        ['tabindex', 'role', 'aria-label'].forEach(name => frame.removeAttribute(name));
      }
    });
  }

  function list(name, columns, filters, rows) {
    const root = document.getElementById(name + '-list');
    const search = root.querySelector('input');
    const body = root.querySelector('tbody');
    const [previous, next] = root.querySelectorAll('.pager button');
    const range = root.querySelector('.range');
    const rest = root.querySelector('.rest');
    const clear = root.querySelector('.clear');
    const selects = [...root.querySelectorAll('select')];
    const heads = [...root.querySelectorAll('th')];
    const captions = heads.map(head => head.textContent);
    const all = rows.map((row, index) => index);
    const texts = [];
    const keys = new Map();
    let shown = all;
    let first = 0;
    let sorted = null;
    let descending = false;

    function haystack(index) {
      return texts[index] ??= columns.map(column => column.text ? column.text(rows[index]) : '')
          .join('\n').toLowerCase();
    }

    // Few texts are different: they are put in order once, and rows are sorted by number.
    function keysOf(column) {
      if (!keys.has(column)) {
        const values = all.map(index => column.key ? column.key(rows[index]) : index);
        if (typeof values[0] === 'string') {
          const ranks = new Map([...new Set(values)].sort(collator.compare)
              .map((value, rank) => [value, rank]));
          keys.set(column, values.map(value => ranks.get(value)));
        } else {
          keys.set(column, values);
        }
      }
      return keys.get(column);
    }

    function render(count) {
      const lines = document.createDocumentFragment();
      const last = Math.min(first + count, shown.length);
      for (let i = first; i < last; i++) {
        const line = element('tr');
        columns.forEach((column, index) => {
          const cell = element('td', undefined, column.style);
          cell.dataset.label = captions[index];
          column.cell(rows[shown[i]], cell);
          line.append(cell);
        });
        lines.append(line);
      }
      body.replaceChildren(lines);
      range.textContent = (shown.length === 0 ? labels.none
          : filled(labels.range, first + 1, last, shown.length))
          + (shown.length < rows.length ? filled(labels.filtered, rows.length) : '');
      rest.textContent = last - first < shown.length
          ? filled(labels.rest, last - first, shown.length - last + first) : '';
      previous.disabled = first === 0;
      next.disabled = last >= shown.length;
      reachable();
    }

    function update() {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = selects.filter(select => select.value !== '')
          .map(select => [filters[select.dataset.filter], select.value]);
      shown = all.filter(index =>
          chosen.every(([of, value]) => String(of(rows[index])[0]) === value.slice(1))
          && words.every(word => haystack(index).includes(word)));
      if (sorted) {
        const by = keysOf(sorted);
        const sign = descending ? -1 : 1;
        shown.sort((a, b) => sign * (by[a] - by[b]) || a - b);
      }
      first = 0;
      render(PAGE);
    }

    selects.forEach(select => {
      const of = filters[select.dataset.filter];
      const values = new Map();
      rows.forEach(row => { const [value, label] = of(row); values.set(value, label); });
      select.append(new Option(labels.all, ''));
      // A mark before each value: an empty one is not "all".
      [...values].sort((a, b) => collator.compare(a[0], b[0]))
          .forEach(([value, label]) => select.append(new Option(label, '=' + value)));
      select.parentElement.hidden = values.size < 2;
      select.addEventListener('change', update);
    });
    heads.forEach((head, index) => {
      const column = columns[index];
      if (/\bnumber\b/.test(column.style)) head.className = 'number';
      head.querySelector('button').addEventListener('click', () => {
        descending = sorted === column ? !descending : /\bnumber\b/.test(column.style);
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
    function find(text) {
      search.value = text;
      selects.forEach(select => { select.value = ''; });
      update();
    }
    clear.addEventListener('click', () => { find(''); search.focus(); });
    previous.textContent = labels.previous;
    next.textContent = labels.next;
    [previous, next].forEach(button => button.addEventListener('click', () => {
      first = Math.max(0, first + Number(button.dataset.step) * PAGE);
      render(PAGE);
      root.scrollIntoView();
    }));
    root.hidden = false;
    render(PAGE);
    let kept = 0;
    lists[name] = {
      print: () => { kept = first; first = 0; render(PRINTED); },
      restore: () => { first = kept; render(PAGE); },
      show: words => { find(words); root.scrollIntoView(); search.focus({preventScroll: true}); },
      choose: (filter, value) => {
        search.value = '';
        selects.forEach(select => {
          select.value = select.dataset.filter === filter ? '=' + value : '';
        });
        update();
        root.scrollIntoView();
        search.focus({preventScroll: true});
      }
    };
  }

  const text = (of, style) => ({
    style, text: of, key: of, cell: (row, cell) => { cell.textContent = of(row) || '–'; }
  });
  const amount = of => ({
    style: 'number', key: of,
    cell: (row, cell) => { cell.textContent = of(row) < 0 ? '–' : number.format(of(row)); }
  });
  // Rows come in the order of their places, which needs no key.
  const place = of => ({
    style: 'place', text: of, cell: (row, cell) => cell.append(element('bdi', of(row)))
  });
  const same = of => row => [of(row), of(row) || labels.empty];

  const incidents = read('incidents-data');
  const kinds = row => row[11].map(kind => incidents.kinds[kind]).join(labels.separator);
  const worst = row => incidents.cases[row[12][0][0]][0]
      + (row[12].length > 1 ? filled(labels.more, row[12].length - 1) : '');
  const grade = severity => element('span', incidents.severities[severity][0],
      'grade ' + incidents.severities[severity][1]);
  const group = by => row => {
    const number = row[10][by];
    return [number, number < 0 ? labels.empty : incidents.groups[by][number] || labels.empty];
  };

  // All grounds of a place, the worst first; each with what to do, its basis and its id.
  function grounds(row, cell) {
    const fold = element('details', undefined, 'proof');
    const items = element('ol', undefined, 'grounds');
    row[12].forEach(([of, severity, nature, id, notes]) => {
      const [title, remedy, basis] = incidents.cases[of];
      const item = element('li');
      const said = labels.ground.replace('{0}', () => incidents.severities[severity][0])
          .replace('{1}', () => incidents.natures[nature]).replace('{2}', () => basis);
      item.append(element('b', title), ' ', element('small', said), element('div', remedy));
      if (notes) item.append(element('div', notes, 'said'));
      item.append(element('code', id));
      items.append(item);
    });
    const find = element('button', labels.find);
    find.type = 'button';
    find.addEventListener('click', () => lists.inventory.show(row[1]));
    fold.append(element('summary', worst(row)), items, find);
    cell.append(fold);
  }

  list('incidents', [
    {
      style: 'short', text: row => incidents.severities[row[2]][0], key: row => row[2],
      cell: (row, cell) => cell.append(grade(row[2]))
    },
    {
      style: 'place', text: row => row[1] + '\n' + incidents.sources[row[0]][1],
      cell: (row, cell) => {
        const [, residency, verdict] = incidents.sources[row[0]];
        const where = element('div');
        where.append(element('span', residency, 'where ' + verdict), ' ',
            element('small', kinds(row)));
        cell.append(element('bdi', row[1]), where);
      }
    },
    {
      style: 'ground-cell', key: row => incidents.cases[row[12][0][0]][0],
      text: row => row[12].map(each => incidents.cases[each[0]][0] + ' ' + each[3]).join('\n'),
      cell: grounds
    },
    {
      style: 'persons number', key: row => row[5],
      cell: (row, cell) => { cell.textContent = row[6]; }
    },
    text(row => incidents.owners[row[7]], 'owner'),
    text(row => row[8], 'due'),
    {
      style: 'standing', text: row => row[9].join(' '), key: row => row[9].join(' '),
      cell: (row, cell) => {
        for (let i = 0; i < row[9].length; i += 2) {
          cell.append(element('span', row[9][i + 1], 'state ' + row[9][i]), ' ');
        }
        if (!row[9].length) cell.textContent = '–';
      }
    }
  ], {
    folder: group(0),
    source: group(1),
    system: group(2),
    owner: group(3),
    severity: row => [row[2], incidents.severities[row[2]][0]],
    nature: row => [row[3], incidents.natures[row[3]]],
    act: row => [row[4], incidents.acts[row[4]]]
  }, unfold(incidents.rows, 1));

  const inventory = read('inventory-data');
  const bands = inventory.bands;
  const rule = row => inventory.rules[row[0]];
  const source = row => inventory.sources[row[1]];
  const schemes = inventory.schemes.map((key, at) => [key, row => rule(row)[at + 3]]);
  list('inventory', [
    text(row => rule(row)[0], 'kind-cell'),
    ...schemes.map(([, category]) => text(category, 'short')),
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
    residency: same(row => source(row)[1]),
    source: same(row => source(row)[0]),
    kind: same(row => rule(row)[0]),
    ...Object.fromEntries(schemes.map(([key, category]) => [key, same(category)])),
    band: row => [row[7], bands[row[7]]],
    subject: same(row => rule(row)[1])
  }, unfold(inventory.rows, 2));

  const coverage = read('coverage-data');
  list('coverage', [
    place(row => row[0]),
    text(row => row[2], 'short'),
    text(row => coverage.outcomes[row[3]], 'short'),
    text(row => row[4], 'kinds'),
    text(row => row[5], 'kinds'),
    amount(row => row[6]),
    {
      style: 'short', key: row => row[7],
      cell: (row, cell) => { cell.textContent = row[7] < 0 ? '–' : time.format(row[7]); }
    }
  ], {
    outcome: row => [row[3], coverage.outcomes[row[3]]],
    source: same(row => coverage.sources[row[1]]),
    'open-to': same(row => row[5])
  }, unfold(coverage.rows, 0));

  document.querySelectorAll('[data-find]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => lists.inventory.show(button.dataset.find));
  });
  document.querySelectorAll('[data-group]').forEach(button => {
    button.hidden = false;
    button.addEventListener(
        'click', () => lists.incidents.choose(button.dataset.by, button.dataset.group));
  });
  window.addEventListener('resize', reachable);
  let opened = [];
  window.addEventListener('beforeprint', () => {
    Object.values(lists).forEach(each => each.print());
    opened = [...document.querySelectorAll('details:not([open])')];
    opened.forEach(each => { each.open = true; });
  });
  window.addEventListener('afterprint', () => {
    Object.values(lists).forEach(each => each.restore());
    opened.forEach(each => { each.open = false; });
  });
})();
