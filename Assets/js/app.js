// Everything works without this script; it only saves a step.
(function () {
  "use strict";
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  document.querySelectorAll("form.choose select").forEach(function (select) {
    select.addEventListener("change", function () { select.form.requestSubmit ? select.form.requestSubmit() : select.form.submit(); });
  });

  var form = document.querySelector("form.report[data-open]");
  if (form) { entry(form); }
  keys();

  // The entry grid: saves by itself, survives a broken connection, takes columns from Excel, moves by keyboard.
  function entry(form) {
    var address = form.dataset.report, store = "guiheng" + address, chinese = document.documentElement.lang !== "en";
    var cells = Array.prototype.slice.call(form.querySelectorAll("input[inputmode=decimal]"));
    var note = form.querySelector("[data-saved]"), timer = 0, isSending = false, isDirty = false, wait = 1000, isClosed = false;

    function say(text, isBad) { note.textContent = text; note.classList.toggle("late", !!isBad); }
    function words(zh, en) { return chinese ? zh : en; }
    function body() {
      var fields = new URLSearchParams(new FormData(form));
      fields.delete("action");
      return fields;
    }
    function remember() {
      try { localStorage.setItem(store, JSON.stringify({ revision: form.dataset.revision, fields: body().toString() })); } catch (error) { /* A full or closed store keeps nothing; the server does. */ }
    }
    function forget() { try { localStorage.removeItem(store); } catch (error) { /* Nothing was kept. */ } }

    function changed() {
      isDirty = true;
      remember();
      clearTimeout(timer);
      timer = setTimeout(save, 800);
    }
    function save() {
      if (isSending || !isDirty || isClosed) { return; }
      isSending = true;
      isDirty = false;
      say(words("正在保存…", "Saving…"));
      var fields = body(), token = fields.get("token");
      fields.delete("token");
      fetch(address + "/draft" + location.search, {
        method: "POST", body: fields, credentials: "same-origin",
        headers: token ? { "X-Form-Token": token, "Accept": "application/json" } : { "Accept": "application/json" }
      }).then(function (response) {
        return response.text().then(function (text) {
          var answer = {};
          try { answer = JSON.parse(text); } catch (error) { answer = {}; }
          if (response.ok) { show(answer); return; }
          if (response.status >= 500) { throw new Error("server"); }
          isClosed = true;
          remember();
          say((answer.detail || words("未能保存。", "Not saved.")) + words("本机已暂存您填写的内容，请刷新页面。", " What you typed is kept on this computer; load the page again."), true);
        });
      }).catch(function () {
        isDirty = true;
        remember();
        say(words("连接中断，内容已暂存本机，恢复后自动保存。", "No connection; what you typed is kept here and saved as soon as it is back."), true);
        clearTimeout(timer);
        timer = setTimeout(save, wait);
        wait = Math.min(wait * 2, 30000);
      }).then(function () {
        isSending = false;
        if (isDirty && !isClosed && wait === 1000) { clearTimeout(timer); timer = setTimeout(save, 300); }
      });
    }
    function show(answer) {
      wait = 1000;
      form.dataset.revision = answer.revision;
      form.querySelector("[name=revision]").value = answer.revision;
      if (!isDirty) { forget(); }
      say(answer.saved);
      form.querySelector("[data-blocking]").textContent = answer.blocking;
      form.querySelector("[data-unexplained]").textContent = answer.unexplained;
      answer.rows.forEach(function (line) {
        var input = cells.filter(function (cell) { return cell.name === line.field; })[0];
        if (!input) { return; }
        var row = input.closest("tr"), list = row.querySelector("[data-checks]");
        row.dataset.state = line.state;
        row.querySelector("[data-change]").textContent = line.change;
        row.querySelector("[data-growth]").textContent = line.growth;
        list.textContent = "";
        if (line.fault) { list.appendChild(item("compulsory", "", line.fault)); }
        line.checks.forEach(function (check) { list.appendChild(item(check.level + (check.settled ? " settled" : ""), check.name, check.text)); });
        if (line.asksReason) { row.querySelector("[data-reason]").hidden = false; }
      });
    }
    function item(kind, name, text) {
      var li = document.createElement("li"), b = document.createElement("b");
      li.className = kind;
      b.textContent = name;
      li.appendChild(b);
      li.appendChild(document.createTextNode(" " + text));
      return li;
    }

    // What a closed tab or a broken connection left behind comes back, unless a newer draft is on the server.
    (function () {
      var kept = null;
      try { kept = JSON.parse(localStorage.getItem(store)); } catch (error) { kept = null; }
      if (!kept) { return; }
      if (kept.revision !== form.dataset.revision) {
        say(words("服务器上已有更新的草稿；本机暂存的内容列于各格的提示中，未覆盖。", "A newer draft is on the server; what was kept here stands in each cell's tooltip and replaced nothing."), true);
      }
      new URLSearchParams(kept.fields).forEach(function (value, name) {
        var field = form.elements[name];
        if (!field || !/^[vn] /.test(name) || field.value === value) { return; }
        if (kept.revision === form.dataset.revision) { field.value = value; isDirty = true; } else { field.title = value; }
      });
      if (isDirty) { changed(); } else if (kept.revision === form.dataset.revision) { forget(); }
    })();

    form.addEventListener("input", function (event) { if (/^[vn] /.test(event.target.name)) { changed(); } });
    form.addEventListener("submit", function () { isClosed = true; clearTimeout(timer); forget(); });
    window.addEventListener("online", function () { wait = 1000; save(); });

    form.addEventListener("paste", function (event) {
      var start = cells.indexOf(event.target), text = (event.clipboardData || window.clipboardData).getData("text");
      if (start < 0 || !/[\t\n]/.test(text.replace(/\s+$/, ""))) { return; }
      event.preventDefault();
      var lines = text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").map(function (line) { return line.split("\t").map(function (cell) { return cell.trim(); }); });
      var count = fill(lines, start);
      say(words("已粘贴" + count + "格，请核对。", count + " cells pasted; check them."));
      changed();
    });
    // Lines that name an item go to that item; others fill the cells from here on.
    function fill(lines, start) {
      var names = {}, count = 0, next = start;
      cells.forEach(function (cell) { names[cell.closest("tr").querySelector("label").firstChild.data.trim()] = cell; });
      lines.forEach(function (line) {
        var name = line.filter(function (cell) { return names[cell]; })[0];
        var value = line.filter(function (cell) { return cell !== "" && cell !== name && /^[-+－]?[\d０-９]/.test(cell); })[0];
        var target = name ? names[name] : cells[next];
        if (!name) { next += 1; if (value === undefined) { value = line[0]; } }
        if (target && value !== undefined && value !== "") { target.value = plain(value); count += 1; }
      });
      return count;
    }
    // Digits of full width and separators between thousands, as sheets show them.
    function plain(text) {
      var half = text.replace(/[０-９．－]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xFEE0); });
      return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(half) ? half.replace(/,/g, "") : half;
    }

    form.addEventListener("keydown", function (event) {
      var place = cells.indexOf(event.target), step = 0;
      if (event.key === "s" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); isDirty = true; save(); return; }
      if (place < 0 || event.isComposing) { return; }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        var details = event.target.closest("tr").querySelector("details");
        details.open = !details.open;
        event.preventDefault();
        return;
      }
      if (event.key === "ArrowDown" || event.key === "Enter") { step = 1; }
      if (event.key === "ArrowUp") { step = -1; }
      if (!step) { return; }
      event.preventDefault();
      var next = cells[place + step];
      if (next) { next.focus(); next.select(); }
    });
  }

  // J and K move along a list, A and R press what is marked with them; none inside a field.
  function keys() {
    var links = Array.prototype.slice.call(document.querySelectorAll("[data-walk] a[data-stop]"));
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || /^(input|textarea|select)$/i.test(event.target.tagName)) { return; }
      var place = links.indexOf(document.activeElement);
      if (event.key === "j" && links[place + 1]) { links[place + 1].focus(); }
      if (event.key === "k" && place > 0) { links[place - 1].focus(); }
      var button = /^[ar]$/.test(event.key) && document.querySelector("button[data-key=" + event.key + "]");
      if (button) {
        var reason = event.key === "r" && document.getElementById("reason");
        if (reason && !reason.value.trim()) { event.preventDefault(); reason.focus(); } else { button.focus(); }
      }
    });
  }
})();
