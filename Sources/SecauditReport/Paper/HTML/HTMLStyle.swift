/// How a paper looks: on A4 after GOST R 7.0.97-2025, on a screen light or dark, on a telephone in one column.
enum HTMLStyle {
    /// Margins: left 20 mm, right 10 mm, top and bottom 20 mm; the number of the page from the second on.
    static let sheet = """
        :root { --ink: #000; --paper: #fff; --desk: #e9eaec; --rule: #000; --faint: #555; --warn: #8a4b00; \
        --good: #2f7d4f; --bad: #b3261e; --late: #b26a00; --open: #6b6f76; --none: #d5d8dc; }
        @page { size: A4 portrait; margin: 20mm 10mm 20mm 20mm; @top-center { content: counter(page); \
        font: 11pt "Times New Roman", "Liberation Serif", serif; } }
        @page :first { @top-center { content: none; } }
        @page wide { size: A4 landscape; margin: 20mm 10mm 10mm 20mm; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--desk); color: var(--ink); \
        font: 13pt/1.25 "Times New Roman", "Liberation Serif", "Tinos", serif; }
        main, aside { background: var(--paper); max-width: 210mm; margin: 12px auto; padding: 15mm 10mm 15mm 20mm; }
        main.wide { max-width: 297mm; page: wide; }
        aside { padding: 6mm 10mm 6mm 20mm; border-left: 6px solid var(--warn); font-size: 11pt; }
        aside h2 { margin: 0 0 4px; font-size: 12pt; text-align: left; color: var(--warn); }
        aside ul { margin: 0; padding-left: 1.2em; }
        h1 { margin: 14px 0 10px; font-size: 15pt; text-align: center; letter-spacing: .08em; }
        h2 { margin: 14px 0 6px; font-size: 13pt; text-align: left; break-after: avoid; }
        p { margin: 0 0 6px; text-indent: 12.5mm; text-align: justify; orphans: 2; widows: 2; \
        overflow-wrap: anywhere; }
        p.item, p.caption, p.title, p.issuer, p.addressee, p.mark, p.tear, p.footnote, .signatures p \
        { text-indent: 0; }
        p.issuer { text-align: center; font-weight: bold; margin: 8px 0; }
        p.title { text-align: left; margin: 12px 0; max-width: 75%; }
        p.caption { margin-top: 8px; break-after: avoid; }
        p.addressee, .approvals div { text-align: left; }
        p.addressee { margin-left: 52%; }
        .approvals { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-bottom: 8mm; \
        overflow-wrap: anywhere; }
        .edges { display: flex; justify-content: space-between; flex-wrap: wrap; gap: 4mm; margin: 6px 0; }
        table { width: 100%; border-collapse: collapse; margin: 4px 0 10px; font-size: 10pt; line-height: 1.2; \
        table-layout: fixed; }
        th, td { border: 1px solid var(--rule); padding: 3px 4px; vertical-align: top; text-align: left; \
        overflow-wrap: break-word; hyphens: auto; }
        th { font-weight: bold; text-align: center; vertical-align: middle; }
        table.dense { font-size: 8.5pt; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        tr.section td { font-weight: bold; break-after: avoid; }
        tr.total td { font-weight: bold; }
        .blank { display: inline-block; max-width: 100%; height: 1em; border-bottom: 1px solid var(--rule); \
        vertical-align: baseline; }
        td .blank { width: 100% !important; max-width: 9ch; }
        .signatures { margin-top: 10mm; break-inside: avoid; break-before: avoid; }
        .signature { display: grid; grid-template-columns: 46% 20% 30%; gap: 2%; align-items: end; margin: 5mm 0; }
        .signature .line { border-bottom: 1px solid var(--rule); height: 1.2em; }
        .mark { margin-top: 8mm; font-size: 8pt; color: var(--faint); text-align: left; }
        .footnote { font-size: 10pt; }
        .tear { margin-top: 10mm; padding-top: 4mm; border-top: 1px dashed var(--rule); break-inside: avoid; }
        figure { margin: 8px 0; break-inside: avoid; }
        figure svg { width: 100%; height: auto; }
        @media screen and (max-width: 640px) {
        body { font-size: 16px; }
        main, aside { margin: 0 0 8px; padding: 16px; }
        p { text-align: left; text-indent: 0; }
        p.title { max-width: none; }
        .approvals { grid-template-columns: 1fr; gap: 12px; }
        p.addressee { margin-left: 20%; }
        table, tbody, tr, td { display: block; width: auto; font-size: 15px; }
        colgroup, thead { display: none; }
        tr { border: 1px solid var(--rule); margin: 0 0 8px; padding: 4px 8px; break-inside: auto; }
        tr.section { border: 0; padding: 8px 0 0; }
        td { border: 0; padding: 3px 0; }
        td[data-label]::before { content: attr(data-label) ": "; color: var(--faint); font-weight: normal; }
        td .blank { width: 8ch !important; }
        .signature { grid-template-columns: 1fr; gap: 4px; }
        .signature .line { max-width: 60%; }
        figure { overflow-x: auto; }
        figure svg { width: 720px; max-width: none; }
        }
        @media screen and (prefers-color-scheme: dark) {
        :root { --ink: #e8e6e3; --paper: #1d1f21; --desk: #101112; --rule: #7d8187; --faint: #a5a9ae; --warn: #ffb35c; \
        --good: #58b87f; --bad: #ff8379; --late: #ffb35c; --open: #9aa0a8; --none: #3a3d41; }
        }
        @media print {
        body { background: none; font-size: 13pt; }
        main, main.wide { max-width: none; margin: 0; padding: 0; break-before: auto; }
        main + main { break-before: page; }
        aside { display: none; }
        figure svg { max-height: 165mm; }
        a { color: inherit; text-decoration: none; }
        }
        """
}
