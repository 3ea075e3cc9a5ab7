/** Size of a table's text, in points. */
export const tableText = { usual: 7.5, close: 7 } as const;
/** Room on either side in a cell, in points. */
export const cellInset = 4;
/** Room between columns of a document and beside the page's text, in millimetres. */
export const gutterMm = 8;
export const marginMm = 15;
/** The steps a row's first cell is moved in, in parts of the text's size. */
export const stepEm = 0.9;
// Height of capitals in IBM Plex Sans, in parts of its size.
const capHeight = 0.698;

/**
 * The look of every printed document, in Typst: IBM Plex Sans, one accent, figures of one width, hairlines only,
 * heads repeated. Running heads and feet are no part of the text read aloud, so the
 * mark of synthetic data is said once in the text as well. `kv-close` is told before it: whether all is set closer.
 */
export const style = `
#let accent = rgb("#0059b3")
#let ink = rgb("#1a1a1a")
#let soft = rgb("#595959")
#let hair = 0.4pt + rgb("#d4d4d4")
#let rule = 0.8pt + ink
#let kv-small(body) = text(size: 7.5pt, fill: soft, body)
#let kv-lead(body) = text(size: 11pt, body)
#let kv-subtitle(body) = block(above: 0.5em, below: 1.4em, text(size: 12pt, fill: soft, body))
#let kv-notice(title: none, body) = {
  let (y, gap) = if kv-close { (5.5pt, 0.8em) } else { (8pt, 1em) }
  block(
    width: 100%, fill: rgb("#f5f5f5"), stroke: (left: 3pt + accent), inset: (x: 10pt, y: y), above: gap, below: gap,
    { if title != none { strong(title); linebreak() }; body },
  )
}
#let kv-columns(fills: (), ..columns) = block(above: 0.9em, below: 0.9em, grid(columns: fills, column-gutter: ${gutterMm}mm, ..columns))
#let kv-cell(depth: 0, total: false, body) = {
  let shown = if total { strong(body) } else { body }
  if depth == 0 { shown } else { pad(left: depth * ${stepEm}em, shown) }
}
#let kv-figure(caption: none, kind: image, body) = figure(
  body, kind: kind, supplement: none, numbering: none, outlined: false,
  caption: if caption == none { none } else { caption },
)
#let kv-table(columns: (), align: (), heads: (), lines: (), ..cells) = {
  let (size, y) = if kv-close { (${tableText.close}pt, 2.3pt) } else { (${tableText.usual}pt, 3.2pt) }
  // Where every row takes one line, no word is broken, and the printer need not look where it might be.
  set text(size: size, number-width: "tabular", hyphenate: lines.any(n => n != 1))
  set par(leading: 0.45em, justify: false)
  // As high as a row of one line is by itself: from the capitals' top to the line they stand on.
  let one = ${capHeight} * size + 2 * y
  table(
    columns: columns, align: align, inset: (x: ${cellInset}pt, y: y), stroke: (x: none, y: hair),
    rows: heads.map(_ => auto) + lines.map(n => if n == 1 { one } else { auto }),
    ..heads, ..cells,
  )
}
#let kv-group(span: 1, body) = table.cell(colspan: span, align: center + bottom, stroke: (bottom: 0.4pt + ink, top: none), text(hyphenate: false, strong(body)))
#let kv-head(align: left, body) = table.cell(align: align + bottom, stroke: (bottom: rule, top: none), text(hyphenate: false, strong(body)))
#let kv-blank() = table.cell(stroke: none, [])
#let kv-signs(..lines) = block(above: 0.6em, below: 1.2em, text(size: 7.5pt, fill: soft, lines.pos().join[ · ]))
#let kv-document(title: "", subtitle: none, lang: "da", date: none, landscape: false, foot: "", mark: none, of: "", contents: none, body) = {
  let compact = kv-close
  set document(title: title, date: date)
  set text(font: "IBM Plex Sans", size: if compact { 9pt } else { 9.5pt }, fill: ink, lang: lang, region: if lang == "da" { "DK" } else { "GB" }, hyphenate: true)
  set par(leading: if compact { 0.52em } else { 0.6em }, justify: false)
  set par(spacing: 0.9em) if compact
  set page(
    paper: "a4", flipped: landscape,
    margin: if compact { (x: ${marginMm}mm, top: 13mm, bottom: 13mm) } else { (x: ${marginMm}mm, top: 16mm, bottom: 16mm) },
    header: if mark == none { none } else { align(right, text(size: 7.5pt, weight: "semibold", fill: rgb("#8a1f11"), mark)) },
    footer: text(size: 7.5pt, fill: soft, grid(
      columns: (1fr, auto), gutter: 8pt,
      foot, context { counter(page).display("1"); " " + of + " "; str(counter(page).final().first()) },
    )),
  )
  set strong(delta: 200)
  set table.header(repeat: true)
  show outline.entry: set block(above: 0.55em)
  show figure: set block(breakable: true)
  show figure: set align(left)
  show figure.where(kind: table): set figure.caption(position: top)
  show figure.caption: it => block(above: 0pt, below: 0.7em, sticky: true, text(size: 8.5pt, weight: "semibold", it.body))
  show heading: set text(weight: "semibold")
  show heading: set block(sticky: true)
  show heading.where(level: 1): set text(size: 19pt)
  show heading.where(level: 2): set text(size: 13pt)
  show heading.where(level: 2): set block(above: 1.6em, below: 0.8em)
  show heading.where(level: 2): set text(size: 11.5pt) if compact
  show heading.where(level: 2): set block(above: 1.1em, below: 0.6em) if compact
  show heading.where(level: 3): set text(size: 10.5pt)
  show heading.where(level: 4): set text(size: 9.5pt)
  show link: set text(fill: rgb("#004993"))
  heading(level: 1, outlined: false, title)
  if subtitle != none { kv-subtitle(subtitle) }
  if mark != none { kv-notice(mark) }
  if contents != none {
    heading(level: 2, outlined: false, contents)
    outline(title: none, depth: 2, target: heading.where(level: 2, outlined: true))
  }
  body
}
`;
