/// How pages look: one design for every page, for the screen in light and dark and for paper.
enum Stylesheet {
  /// The style sheet.
  ///
  /// Its digest stands in the policy of every page, so nothing else can style one.
  static let text = #"""
    :root{--ink:#1d1c1a;--paper:#fff;--quiet:#5f5b54;--line:#dcd8cf;--link:#1a4b8c;--del:#a3162b;--del-bg:#fdf0f0;--ins:#0b4a94;--ins-bg:#eef4fd;--mov:#1a5e3a;--mov-bg:#edf7f0;--bar:#b9b3a6}
    @media (prefers-color-scheme:dark){:root{--ink:#e9e5dc;--paper:#171613;--quiet:#aaa498;--line:#3b3832;--link:#9cc4ff;--del:#ffa3a3;--del-bg:#371c1e;--ins:#a3ccff;--ins-bg:#182537;--mov:#94dbad;--mov-bg:#173021;--bar:#67625a}}
    *{box-sizing:border-box}
    html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:46rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Cambria,Georgia,"Liberation Serif",serif;overflow-wrap:break-word;hanging-punctuation:first}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
    a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    .spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
    .masthead{border-top:3px solid var(--ink);border-bottom:1px solid var(--line);padding:.75rem 0 1rem;margin-bottom:1.25rem}
    .eyebrow,.editions,.facts,.note,.tag,.was,.legend,.skipped,.account,.scroll,.line{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
    .eyebrow{margin:0 0 .35rem;font-size:.8125rem;letter-spacing:.04em;color:var(--quiet)}
    .line{margin:.4rem 0 0;font-size:.9375rem;line-height:1.45;color:var(--quiet)}
    h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;break-after:avoid}
    h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.125rem);margin:0;letter-spacing:-.01em}
    h2{font-size:1.3125rem;margin:2.25rem 0 .6rem}
    h3{font-size:1.125rem;margin:1.75rem 0 .4rem}
    h4,h5,h6{font-size:1rem;margin:1.5rem 0 .4rem}
    p{margin:0 0 .85rem;orphans:3;widows:3}
    ul{margin:0 0 1rem;padding-left:1.35rem}
    hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
    .item{padding-left:2.25rem;text-indent:-2.25rem;margin-bottom:.5rem}
    .item .label{display:inline-block;min-width:1.97rem;text-indent:0}
    .item .was,.item .tag{text-indent:0}
    .d1{margin-left:1.75rem}.d2{margin-left:3.5rem}.d3{margin-left:5.25rem}.d4{margin-left:7rem}.d5{margin-left:8.75rem}.d6{margin-left:10.5rem}
    .clause{margin-bottom:1.1rem}
    .lead{font-variant-caps:all-small-caps;letter-spacing:.05em;font-weight:600;font-size:1.0625em}
    .preamble{text-align:center;text-wrap:balance;margin-bottom:.5rem}
    .preamble+.clause{margin-top:1.75rem}
    h1.preamble{font-size:1.375rem;margin:.35rem 0 .75rem}
    .comment{color:var(--quiet);font-style:italic}
    pre{font:.875rem/1.5 ui-monospace,"SF Mono",Menlo,"Liberation Mono",monospace;overflow-x:auto;white-space:pre;margin:1.25rem 0;padding:.1rem}
    pre.lines{break-inside:avoid;font:inherit;line-height:1.7;white-space:pre-wrap}
    pre.columns{font:.8125rem/1.6 ui-monospace,"SF Mono",Menlo,"Liberation Mono",monospace;white-space:pre}
    code{font-family:ui-monospace,"SF Mono",Menlo,"Liberation Mono",monospace;font-size:.9em}
    .editions{margin:0 0 1.5rem;font-size:.9375rem;line-height:1.45}
    .editions div{display:flex;gap:.75rem}
    .editions dt{flex:0 0 3rem;color:var(--quiet)}
    .editions dd{margin:0;min-width:0}
    .account{border:1px solid var(--line);border-radius:4px;padding:1rem 1.25rem .5rem;margin:0 0 2rem;font-size:.9375rem;line-height:1.5}
    .account h2{margin:0 0 .4rem;font-size:1.0625rem}
    .account h3{margin:.9rem 0 .2rem;font-size:.9375rem}
    .account ul{margin:0 0 .6rem}
    .warning{border-left:3px solid var(--del);padding-left:.6rem}
    .facts{border-collapse:collapse;margin:0 0 1.5rem;font-size:.875rem;line-height:1.45;width:100%}
    .facts th{width:8.5rem;font-weight:400;color:var(--quiet);text-align:left;padding:.2rem .75rem .2rem 0;vertical-align:top}
    .facts td{padding:.2rem 0;vertical-align:top;min-width:0}
    .facts tr+tr{border-top:1px solid var(--line)}
    .legend,.skipped{font-size:.875rem;color:var(--quiet)}
    .legend{margin-bottom:1.25rem}
    .skipped{text-align:center;border-top:1px dashed var(--line);border-bottom:1px dashed var(--line);padding:.25rem 0;margin:1.25rem 0}
    .was{font-size:.75em;font-weight:400;color:var(--quiet);white-space:nowrap}
    .tag{font-size:.75em;color:var(--mov)}
    .note{margin:1.25rem 0 .15rem;font-size:.8125rem;color:var(--quiet);break-after:avoid}
    .note+h2,.note+h3,.note+h4,.note+h5,.note+h6{margin-top:.1rem}
    .note.moved,.note.moved a{color:var(--mov)}
    del{color:var(--del);background:var(--del-bg);text-decoration:line-through;text-decoration-thickness:from-font}
    ins{color:var(--ins);background:var(--ins-bg);text-decoration:underline;text-underline-offset:.16em}
    ins .label{text-decoration:underline;text-underline-offset:.16em}
    del .label{text-decoration:line-through}
    del.moved{color:var(--mov);background:var(--mov-bg)}
    ins.moved{color:var(--mov);background:var(--mov-bg);text-decoration-style:double;text-decoration-thickness:1px}
    del.slight,ins.slight{color:var(--quiet);background:none;text-decoration-style:dotted;text-decoration-thickness:1px}
    del.slight{text-decoration-style:solid}
    del a,ins a{color:inherit}
    .document .changed{position:relative}
    .document .changed::before{content:"";position:absolute;left:-.875rem;margin-left:0;top:.15em;bottom:.15em;width:2px;background:var(--bar)}
    .document .d1.changed::before{left:-2.625rem}.document .d2.changed::before{left:-4.375rem}.document .d3.changed::before{left:-6.125rem}
    .document .d4.changed::before{left:-7.875rem}.document .d5.changed::before{left:-9.625rem}.document .d6.changed::before{left:-11.375rem}
    .document tr.changed::before,.document pre .changed::before{content:none}
    :target{outline:2px solid var(--bar);outline-offset:.3rem;scroll-margin-top:3rem}
    .scroll{overflow-x:auto;margin:1rem 0 1.75rem;font-size:.875rem;line-height:1.4}
    .scroll table{border-collapse:collapse;width:100%}
    .scroll caption{text-align:left;font-weight:600;padding:0 0 .4rem;font-size:.9375rem}
    .scroll th,.scroll td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);min-width:3rem;hyphens:auto;overflow-wrap:normal}
    .scroll thead th,.scroll th[scope=col]{border-bottom:2px solid var(--ink);vertical-align:bottom;hyphens:none}
    .scroll tbody th{font-weight:600}
    .scroll .number{text-align:right;font-variant-numeric:tabular-nums}
    .scroll .short{white-space:nowrap}.scroll .long{min-width:11rem}
    .scroll thead .short{white-space:normal}
    @media (min-width:72rem){.scroll.broad{margin-inline:-9rem}}
    .scroll tr>:last-child{padding-right:0}
    @media (max-width:34rem){body{padding:1.25rem 1.125rem 3rem;font-size:1rem}.account{padding:.75rem .875rem .25rem}.facts th{width:6rem}.d1{margin-left:1rem}.d2{margin-left:2rem}.d3,.d4,.d5,.d6{margin-left:3rem}.document .d1.changed::before{left:-1.75rem}.document .d2.changed::before{left:-2.75rem}.document .d3.changed::before,.document .d4.changed::before,.document .d5.changed::before,.document .d6.changed::before{left:-3.75rem}.document .changed::before{left:-.75rem}}
    @page{margin:2cm 2.2cm}
    @media print{:root{--ink:#000;--paper:#fff;--quiet:#444;--line:#aaa;--link:#000;--del:#8c0f22;--del-bg:none;--ins:#06397a;--ins-bg:none;--mov:#0f4a2b;--mov-bg:none;--bar:#777}body{padding:0;max-width:none;font-size:10.5pt;line-height:1.45}.skip,.resolution .facts{display:none}a{text-decoration:none}.account{border-color:#777}.scroll{overflow:visible;font-size:8.5pt}.scroll .long{min-width:0}thead{display:table-header-group}tr,.note,.masthead,.facts{break-inside:avoid}.legend{break-after:avoid}h2,h3,h4{break-after:avoid}.document .changed::before{left:-.5rem}pre{white-space:pre-wrap;font-size:8.5pt}}
    """#
}
