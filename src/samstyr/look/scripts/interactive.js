// Opens the interactive chart where a page has a place for one. It is bundled with Vega by tools/chart_script.py,
// which gives it `vegaEmbed`. No code is made from text, and no style is written inline, so the content policy holds.

const WIDE_FROM = 520;

// A custom property may hold light-dark(); only a computed colour says which of the two is in force.
const inForce = (property) => {
  const probe = document.createElement("span");
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
};

const painted = (specification, colours) => {
  let text = JSON.stringify(specification);
  for (const [fallback, property] of Object.entries(colours)) {
    text = text.replaceAll(`"${fallback}"`, `"${inForce(property)}"`);
  }
  return JSON.parse(text);
};

const draw = async (place, chart) => {
  const form = place.clientWidth >= WIDE_FROM ? chart.wide : chart.narrow;
  const { view } = await vegaEmbed(place, painted(form.specification, chart.colours), {
    actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: false,
  });
  place.querySelector("svg").setAttribute("aria-hidden", "true");
  return { form, view };
};

// Vega gives the place a role of its own each time it draws.
const introduce = (place, chart) => {
  const attributes = {
    role: "slider", tabindex: "0", "aria-label": chart.title, "aria-valuemin": "0",
    "aria-valuemax": String(chart.steps.length - 1),
  };
  for (const [name, value] of Object.entries(attributes)) place.setAttribute(name, value);
};

const listen = (place, said, chart, drawing) => {
  let chosen = chart.first;
  const choose = (step) => {
    chosen = Math.min(Math.max(step, 0), chart.steps.length - 1);
    const { at, said: words } = chart.steps[chosen];
    drawing.now.view.signal("chosen", at).run();
    place.setAttribute("aria-valuenow", String(chosen));
    place.setAttribute("aria-valuetext", words);
    said.textContent = words;
  };
  const keys = {
    ArrowLeft: () => chosen - 1, ArrowDown: () => chosen - 1, ArrowRight: () => chosen + 1, ArrowUp: () => chosen + 1,
    Home: () => 0, End: () => chart.steps.length - 1,
  };
  place.addEventListener("keydown", (event) => {
    const next = keys[event.key];
    if (!next) return;
    event.preventDefault();
    choose(next());
  });
  const point = (event) => {
    const { form } = drawing.now;
    const box = place.querySelector("svg").getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * form.width;
    const distances = form.places.map((at) => Math.abs(at - x));
    choose(distances.indexOf(Math.min(...distances)));
  };
  place.addEventListener("pointermove", point);
  place.addEventListener("pointerdown", point);
  choose(chosen);
  return () => choose(chosen);
};

const open = async (holder) => {
  const answer = await fetch(holder.dataset.spec);
  if (!answer.ok) throw new Error(`The chart's specification was answered with ${answer.status}.`);
  const chart = await answer.json();
  const place = holder.querySelector(".sam-live-chart");
  const said = holder.querySelector(".sam-live-said");
  place.hidden = false;
  const drawing = { now: await draw(place, chart) };
  introduce(place, chart);
  const again = listen(place, said, chart, drawing);
  const redraw = async () => {
    drawing.now.view.finalize();
    drawing.now = await draw(place, chart);
    introduce(place, chart);
    again();
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  holder.dataset.open = "true";
};

for (const holder of document.querySelectorAll(".sam-live")) {
  open(holder).catch(() => {
    holder.querySelector(".sam-live-chart").hidden = true;
    holder.querySelector(".sam-live-said").textContent = holder.dataset.failed;
  });
}
