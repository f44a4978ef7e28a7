// Draws <figure class="chart" data-chart> from the table inside it; the table stays one press away, and is all there is without script.
const figures = [...document.querySelectorAll("figure[data-chart]")];

const token = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function load(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.nonce = document.querySelector("script[nonce]").nonce;
    script.onload = () => resolve(window.echarts);
    script.onerror = reject;
    document.head.append(script);
  });
}

/** "1.234,5" or "1,234.5" as the page's language writes it. */
function number(text) {
  const plain = document.documentElement.lang === "en" ? text.replaceAll(",", "") : text.replaceAll(".", "").replace(",", ".");
  return Number.parseFloat(plain.replace(/[^\d.-]/g, ""));
}

function option(figure, table) {
  const [head, ...rows] = [...table.rows].map(row => [...row.cells].map(cell => cell.textContent.trim()));
  const colours = ["river-700", "silt-500", "river-300"].map(token);
  const kind = figure.dataset.chart;
  return {
    color: colours, animation: false, aria: { enabled: true }, grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: token("ink-2"), fontSize: 12 },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: { type: "category", data: rows.map(row => row[0]), axisTick: { show: false }, axisLine: { lineStyle: { color: token("line-strong") } } },
    yAxis: { type: "value", min: 0, splitLine: { lineStyle: { color: token("line"), type: [2, 3] } } },
    series: head.slice(1, 4).map((name, at) => ({
      name, type: kind === "line" ? "line" : "bar", stack: kind === "stack" ? "all" : undefined, barMaxWidth: 28, symbolSize: 5,
      data: rows.map(row => number(row[at + 1])), endLabel: { show: kind === "line", formatter: "{a}" },
    })),
  };
}

if (figures.length > 0) load(figures[0].dataset.src).then(echarts => {
  for (const figure of figures) {
    const table = figure.querySelector("table");
    const canvas = figure.querySelector(".canvas");
    canvas.hidden = false;
    const chart = echarts.init(canvas);
    chart.setOption(option(figure, table));
    new ResizeObserver(() => chart.resize()).observe(canvas);
    figure.querySelector("details").open = false;
  }
}).catch(() => { /* the table says it all */ });
