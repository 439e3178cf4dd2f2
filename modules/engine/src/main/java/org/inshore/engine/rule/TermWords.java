package org.inshore.engine.rule;

import java.util.List;

/**
 * Words by which the markings of a rule say for how long they hold.
 *
 * @param longest years that hold where a marking states none; 0 where that is not laid down
 * @param labels words before a term that stands behind a marking
 * @param issued words beside the issue date
 */
public record TermWords(int longest, List<String> labels, List<String> issued) {
  public TermWords {
    labels = List.copyOf(labels);
    issued = List.copyOf(issued);
  }
}
