// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"

#include <fmt/format.h>

/// The style sheet: colours from the palette, and one scale of sizes (each 1.25 of the one below).
namespace csm::render::html {
namespace {

std::string variables(std::string_view PaintColors::*side) {
  std::string out;
  for (const PaintColors& color : palette) out += fmt::format("--{}:{};", color.name, color.*side);
  return out;
}

/// What pictures and bars are coloured by.
std::string classes() {
  std::string out;
  for (const PaintColors& color : palette) {
    out += fmt::format(
        ".f-{0}{{fill:var(--{0})}}.s-{0}{{stroke:var(--{0})}}.b-{0}{{background:"
        "var(--{0})}}\n",
        color.name);
  }
  return out;
}

constexpr std::string_view rules = R"css(*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:76rem;padding:0 1rem 3rem;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;
overflow-wrap:break-word}
h1{font-size:1.953rem;line-height:1.2;margin:1.5rem 0 .25rem}
h2{font-size:1.563rem;line-height:1.25;margin:3rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--rule)}
h3{font-size:1.25rem;line-height:1.3;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1rem 0 .25rem}
p,ul,ol,dl{margin:.5rem 0}
p,li,dd{max-width:48rem}
ul,ol{padding-left:1.5rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible,main:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:0}
.skip{position:absolute;left:-99rem;background:var(--panel);padding:.5rem 1rem;z-index:1}
.skip:focus{left:1rem;top:.5rem}
.facts,.soft,figcaption,footer{color:var(--soft)}
nav ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.125rem 1rem;padding:.75rem 1rem .75rem 2.5rem;background:var(--panel);font-size:.9rem}
.lead{font-size:1.25rem;line-height:1.45}
dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.9rem,1fr));gap:.75rem}
dl.figures>div{background:var(--panel);padding:.75rem 1rem}
dl.figures dt{color:var(--soft);font-size:.9rem}
dl.figures dd{margin:0;font-size:1.25rem;font-weight:700;font-variant-numeric:tabular-nums}
dl.figures dd+dd{font-size:.9rem;font-weight:400}
.scroll{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}
caption{text-align:left;color:var(--soft);padding:.25rem 0}
caption span{display:block;position:sticky;left:0;max-width:min(48rem,calc(100vw - 2rem))}
th,td{text-align:left;vertical-align:top;padding:.375rem .625rem;border-bottom:1px solid var(--rule)}
thead th{vertical-align:bottom;border-bottom:2px solid var(--soft)}
tbody th{min-width:8rem}
.n{font-variant-numeric:tabular-nums;white-space:nowrap}
table.heat{min-width:46rem;table-layout:fixed;border-collapse:separate;border-spacing:3px;padding:1px}
table.heat th:first-child{width:7rem}
tbody th,thead th:first-child{position:sticky;left:0;background:var(--paper)}
table.heat td{border:1px solid var(--rule);height:1px;padding:.5rem .625rem}
table.heat td.held,table.heat td.contested{border:3px solid var(--ours)}
table.heat td{position:relative}
table.heat a{color:var(--ink);font-weight:700}
table.heat a::after{content:"";position:absolute;inset:0}
table.heat td span{display:block}
table.heat td .mark{display:inline}
.mark{font-weight:700}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none;font-size:.9rem}
.legend .swatch{display:inline-block;width:1.5rem;height:.8rem;border:1px solid var(--soft);vertical-align:-.1rem}
.range,.bar{display:block;position:relative;min-width:9rem;height:1rem;background:var(--panel)}
.range .bounds,.range .middle,.bar span{position:absolute;top:0;bottom:0}
.range .bounds{background:var(--bounds);min-width:2px;top:.25rem;bottom:.25rem}
.range .middle{width:4px;margin-left:-2px;background:var(--ours)}
.bar span{left:0}
figure{margin:1rem 0}
figure svg{display:block;width:100%;height:auto}
figcaption{font-size:.9rem}
table.steps td:nth-last-child(-n+2){min-width:11rem}
ol.gaps>li{margin:.75rem 0}
.severity{font-weight:700;white-space:nowrap}
.severity.error{color:var(--alarm)}
.cell{padding-bottom:.5rem}
.cell:target{outline:2px solid var(--ours);outline-offset:.5rem}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:0 2.5rem}
dl.terms dt{font-weight:700;margin-top:.5rem}
dl.terms dd{margin-left:1.5rem}
ul.why,ul.why ul{list-style:none;padding-left:0}
ul.why ul{padding-left:1rem;border-left:1px solid var(--rule)}
ul.why li{margin:.25rem 0;max-width:none}
ul.why li:target>details>summary{outline:2px solid var(--ours);outline-offset:.125rem}
ul.why p{margin:.125rem 0 .25rem 1rem}
ul.why summary{cursor:pointer}
footer{margin-top:3rem;border-top:1px solid var(--rule);font-size:.9rem}
@media (max-width:40rem){h1{font-size:1.563rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.1rem}.lead{font-size:1.1rem}}
)css";

/// Paper: light, whole width, and nothing torn apart that is read as one.
constexpr std::string_view print_rules = R"css(@page{margin:14mm}
@media print{
body{max-width:none;padding:0;font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
nav,.skip{display:none}
.columns{display:block}
.scroll{overflow:visible}
caption span{max-width:none}
.scroll>div{min-width:0!important}
table{font-size:8pt}
td,code,tbody th{overflow-wrap:anywhere}
table.heat .n{white-space:normal}
table.steps{font-size:7pt}
table.heat{min-width:0;border-spacing:1px}
table.heat th:first-child{width:14%}
th,td,table.heat td{padding:.25rem .375rem}
.range,.bar{min-width:3.5rem}
.lead{font-size:12pt}
td{min-width:3.6rem}
table.steps td{min-width:2.8rem}
table.steps td:nth-last-child(-n+2){min-width:4.8rem}
dl.figures{grid-template-columns:repeat(5,1fr)}
dl.figures dd{font-size:11pt}
dl.figures dd+dd{font-size:9pt}
table.cases td{min-width:5.8rem}
tbody th{min-width:5.4rem;position:static}
table.heat td,table.heat th{min-width:0}
h2,h3,h4,caption,p.facts,thead,thead tr{break-after:avoid}
tr,figure,li,.cell,.facts,dl.figures{break-inside:avoid}
figure svg{max-height:200mm}
table.heat,#matrix{break-inside:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
p,li,dd{max-width:none;orphans:3;widows:3}
h2{margin-top:1.5rem}
}
)css";

}  // namespace

std::string style_sheet() {
  return fmt::format(
      ":root{{color-scheme:light dark;{}}}\n@media screen and "
      "(prefers-color-scheme:dark){{:root{{{}}}}}\n{}{}{}",
      variables(&PaintColors::light), variables(&PaintColors::dark), rules, classes(), print_rules);
}

}  // namespace csm::render::html
