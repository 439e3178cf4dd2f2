package org.inshore.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

/** Actions of a reader in the page's lists. */
final class PageActions {
  private PageActions() {}

  /** How many elements are not hidden. */
  static int shown(Tab tab, String selector) throws IOException {
    return tab.value(
            "[...document.querySelectorAll('"
                + selector
                + "')].filter(each =>"
                + " each.checkVisibility()).length")
        .asInt();
  }

  static void search(Tab tab, String text) throws IOException {
    tab.focus("#inventory-list input");
    tab.value("document.querySelector('#inventory-list input').select()");
    tab.type(text);
    Browser.pause(Duration.ofMillis(200));
  }

  static void choose(Tab tab, String filter, String label) throws IOException {
    tab.value(
        """
        (() => {
          const select = document.querySelector('#inventory-list [data-filter=%s]');
          select.value = [...select.options].find(each => each.textContent === '%s').value;
          select.dispatchEvent(new Event('change'));
        })()
        """
            .formatted(filter, label));
  }

  static void tabTo(Tab tab, String wanted) throws IOException {
    for (int i = 0; i < 60; i++) {
      if (tab.focused().startsWith(wanted)) {
        return;
      }
      tab.press("Tab");
    }
    assertThat(tab.focused()).as("reached by the tab key").startsWith(wanted);
  }

  /** Milliseconds in which the page was opened. */
  static long loading(Tab tab) throws IOException {
    return tab.value("performance.timing.loadEventEnd - performance.timing.navigationStart")
        .asLong();
  }

  /** Milliseconds from a text to the list of what has it. */
  static long searching(Tab tab, String text) throws IOException {
    return tab.value(
            """
            new Promise(done => {
              const list = document.getElementById('inventory-list');
              const began = performance.now();
              new MutationObserver(() => done(Math.round(performance.now() - began)))
                .observe(list.querySelector('tbody'), {childList: true});
              list.querySelector('input').value = '%s';
              list.querySelector('input').dispatchEvent(new Event('input'));
            })
            """
                .formatted(text))
        .asLong();
  }

  /** Milliseconds in which the whole list is sorted. */
  static long sorting(Tab tab) throws IOException {
    return tab.value(
            """
            (() => {
              const began = performance.now();
              document.querySelector('#inventory-list .clear').click();
              document.querySelector('#inventory-list [data-sort=matches]').click();
              return Math.round(performance.now() - began);
            })()
            """)
        .asLong();
  }
}
