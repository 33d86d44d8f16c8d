// The officer's desk: keys, announcements, focus after a swap. Works on what the server rendered; adds no markup of its
// own. data-key="g n" gives an element a key or a chord, data-rows a list whose rows j and k walk, data-back the link of
// Esc, data-main the button of Ctrl Enter, data-said words to announce after a swap.
(() => {
  'use strict';
  const one = (s, from = document) => from.querySelector(s);
  const all = (s) => [...document.querySelectorAll(s)];
  const CHORD_MS = 1500; // long enough to find the second key, short enough to be forgotten
  const ROWS = '[data-rows] > li, [data-rows] > tbody > tr, table.e-table--due > tbody > tr, .e-acts > li';

  // A browser may forbid storage; the keys then simply stay on.
  const store = (kind) => ({
    get: (k) => { try { return window[kind].getItem(k); } catch { return null; } },
    set: (k, v) => { try { window[kind].setItem(k, v); } catch { /* kept for this page only */ } }
  });
  const kept = store('localStorage');
  const here = store('sessionStorage');

  // --- keys
  let first = '';
  let firstAt = 0;
  let single = kept.get('keys') !== 'off';

  const typing = (t) => t.isContentEditable || /^(TEXTAREA|SELECT)$/.test(t.tagName)
      || (t.tagName === 'INPUT' && !/^(checkbox|radio|button|submit)$/.test(t.type));

  // With a Lao keyboard a key gives a Lao letter: its place on the keyboard then says which key was meant.
  const keyOf = (e) => {
    if (/^[!-~]$/.test(e.key)) return e.key.toLowerCase();
    if (/^Key[A-Z]$/.test(e.code)) return e.code[3].toLowerCase();
    if (e.code === 'Slash') return e.shiftKey ? '?' : '/';
    return e.key;
  };

  const shown = (el) => el.getClientRects().length > 0;
  // The rail is hidden on small screens, its links still work.
  const press = (keys) => {
    const found = all('[data-key]').filter((el) => el.dataset.key === keys);
    const el = found.find(shown) || found[0];
    if (!el) return false;
    if (el.tagName === 'INPUT') { el.focus(); el.select(); } else el.click();
    return true;
  };

  const rows = () => all(ROWS).filter(shown);
  const walk = (by) => {
    const list = rows();
    if (!list.length) return false;
    const at = list.findIndex((r) => r.contains(document.activeElement));
    const to = list[Math.max(0, Math.min(list.length - 1, at < 0 ? 0 : at + by))];
    const goal = one('a[href]', to) || to;
    if (goal === to && !to.hasAttribute('tabindex')) to.tabIndex = -1;
    goal.focus();
    to.scrollIntoView({ block: 'nearest' });
    return true;
  };

  const help = () => {
    const box = one('#keys');
    const button = one('#keys-open');
    if (!box || !button) return false;
    box.hidden = !box.hidden;
    button.setAttribute('aria-expanded', String(!box.hidden));
    if (box.hidden) button.focus(); else { box.focus(); box.scrollIntoView({ block: 'nearest' }); }
    return true;
  };

  const escape = (target) => {
    const box = one('#keys');
    const menu = one('details.e-me[open]');
    if (box && !box.hidden) return help();
    if (menu) { menu.open = false; one('summary', menu).focus(); return true; }
    if (typing(target)) { target.blur(); return true; }
    const back = one('[data-back]');
    if (!back) return false;
    back.click();
    return true;
  };

  document.addEventListener('keydown', (e) => {
    if (e.isComposing || e.defaultPrevented || e.altKey) return;
    const done = (it) => { if (it) e.preventDefault(); };
    if (e.key === 'Escape') return done(escape(e.target));
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      const button = one('[data-main]');
      if (button) { e.preventDefault(); button.click(); }
      return;
    }
    if (e.ctrlKey || e.metaKey || !single || typing(e.target)) return;
    const key = keyOf(e);
    const chord = e.timeStamp - firstAt < CHORD_MS ? first + ' ' + key : '';
    first = '';
    if (chord && press(chord)) return done(true);
    if (key === '?') return done(help());
    if (key === 'j' || key === 'k') return done(walk(key === 'j' ? 1 : -1));
    if (key === 'o') { const at = document.activeElement; if (at && at.tagName === 'A') { at.click(); done(true); } return; }
    if (press(key)) return done(true);
    if (key === 'g' || key === 'a') { first = key; firstAt = e.timeStamp; }
  });

  // --- back to the list, same row
  const place = location.pathname + location.search;
  document.addEventListener('click', (e) => {
    const link = e.target.closest && e.target.closest('a[href]');
    if (!link) return;
    if (link.closest(ROWS)) here.set('row ' + place, link.getAttribute('href'));
    if (link.hasAttribute('data-back')) here.set('return', '1');
  });
  if (here.get('return') === '1') {
    here.set('return', '');
    const href = here.get('row ' + place);
    const link = href && all('main a[href]').find((a) => a.getAttribute('href') === href);
    if (link) link.focus();
  }

  // --- announcements, and the focus after a swap
  let said = '';
  const say = (text) => {
    const box = one('#said');
    if (box && text && text !== said) { said = text; box.textContent = text; }
  };
  let focused = null;
  const keep = (e) => {
    const at = document.activeElement;
    if (at && e.detail.target.contains(at) && !at.id) focused = at.getAttribute('href');
  };
  document.addEventListener('htmx:beforeSwap', keep);
  document.addEventListener('htmx:oobBeforeSwap', keep);
  document.addEventListener('htmx:afterSettle', (e) => {
    const words = e.target.matches('[data-said]') ? e.target : one('[data-said]', e.target);
    if (words) say(words.dataset.said);
    const link = focused && document.activeElement === document.body
        && all('a[href]').find((a) => a.getAttribute('href') === focused);
    if (link) link.focus({ preventScroll: true });
    focused = null;
  });
  const lost = one('#lost');
  const gone = () => {
    if (!lost || lost.textContent) return;
    const now = new Date();
    const two = (n) => String(n).padStart(2, '0');
    lost.textContent = lost.dataset.words.replace('{0}', two(now.getHours()) + ':' + two(now.getMinutes()));
  };
  document.addEventListener('htmx:sendError', gone);
  document.addEventListener('htmx:timeout', gone);
  // Refused what somebody typed: it is still on the page, so he is told how it gets through.
  document.addEventListener('htmx:responseError', (e) => {
    const status = e.detail.xhr.status;
    if (!lost || e.detail.requestConfig.verb !== 'post' || status >= 500) return gone();
    lost.textContent = status === 401 ? lost.dataset.out : lost.dataset.unsaved;
  });
  document.addEventListener('htmx:afterRequest', (e) => { if (e.detail.successful && lost) lost.textContent = ''; });

  // --- the page as it was drawn
  const tab = one('.e-menu [aria-current]');
  if (tab) tab.parentElement.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - tab.parentElement.clientWidth / 2;
  const open = one('#keys-open');
  if (open) open.addEventListener('click', help);
  const on = one('#keys-on');
  if (on) {
    on.checked = single;
    on.addEventListener('change', () => { single = on.checked; kept.set('keys', single ? 'on' : 'off'); });
  }
  const problems = one('#problems');
  if (problems) problems.focus();
})();
