"use strict";
// Tables that can be sorted by each column and searched; without this script they are plain tables.
(function () {
  const valueOf = (row, column, numeric) => {
    const text = row.cells[column].textContent.trim();
    if (!numeric) return text.toLowerCase();
    const thousands = document.documentElement.lang === "id" ? /\./g : /,/g;
    const number = parseFloat(text.replace(thousands, "").replace(",", ".").replace("−", "-"));
    return Number.isNaN(number) ? -Infinity : number;
  };
  const sort = (table, head) => {
    const column = head.cellIndex;
    const numeric = head.classList.contains("n");
    const before = head.getAttribute("aria-sort");
    const down = before ? before === "ascending" : numeric;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => [valueOf(row, column, numeric), row]);
    rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * (down ? -1 : 1));
    body.append(...rows.map((pair) => pair[1]));
  };
  for (const table of document.querySelectorAll(".sortable table")) {
    for (const head of table.querySelectorAll("thead th")) {
      // It lies over the head and does not hold it: browsers leave buttons out of heads that they repeat.
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", table.dataset.sort.replace("#", head.title || head.textContent));
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    }
  }
  for (const box of document.querySelectorAll("[data-filter]")) {
    const field = document.createElement("label");
    const input = document.createElement("input");
    const shown = document.createElement("output");
    const rows = Array.from(box.querySelector("table").tBodies[0].rows);
    field.className = "filter";
    input.type = "search";
    input.setAttribute("aria-label", box.dataset.label);
    field.append(box.dataset.filter, input, shown);
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      let n = 0;
      for (const row of rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        if (!row.hidden) n += 1;
      }
      shown.textContent = wanted ? box.dataset.shown.replace("#", n) : "";
    });
    box.prepend(field);
  }
})();
