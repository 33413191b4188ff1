// The preview follows the report: it hears of every round, and shows the report anew where the reader is in it.
const page = document.body;
const state = document.getElementById("state");

async function showState() {
  const answer = await fetch("/state");
  const written = new DOMParser().parseFromString(await answer.text(), "text/html");
  state.replaceChildren(...written.body.childNodes);
}

function showReport(edition) {
  const frame = document.getElementById("report");
  if (!frame) {
    location.reload();
    return;
  }
  let place = 0;
  try {
    place = frame.contentWindow.scrollY;
  } catch {
    // A link in the report led the frame elsewhere; it comes back to the report.
    frame.src = frame.getAttribute("src");
    return;
  }
  frame.addEventListener("load", () => {
    frame.contentWindow.scrollTo(0, place);
    page.dataset.edition = edition;
  }, { once: true });
  frame.contentWindow.location.reload();
}

const news = new EventSource("/events");
news.addEventListener("message", async (event) => {
  const told = JSON.parse(event.data);
  await showState();
  if (String(told.edition) !== page.dataset.edition) showReport(told.edition);
});
news.addEventListener("error", () => {
  const said = document.createElement("p");
  said.className = "headline";
  said.textContent = page.dataset.ended;
  state.replaceChildren(said);
});
